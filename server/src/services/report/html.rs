//! The report as a page of HTML that needs nothing else.

use app::i18n::Tr;

use super::{MomentReport, Report, Share};
use crate::routes::seo::escaped;

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;\
    padding:0 1rem}table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #999;\
    padding:.4rem .6rem;text-align:right;vertical-align:top}th:first-child{text-align:left}\
    thead th{background:#eee}.wide{overflow-x:auto}li{line-height:1.6}";

/// The columns of the table, by the names of their messages.
const COLUMNS: [&str; 14] = [
    "moment",
    "steps",
    "rules",
    "deadlines",
    "sure",
    "likely",
    "to-check",
    "age",
    "en",
    "fr-simple",
    "score",
    "over",
    "online",
    "again",
];

/// Writes the report.
pub fn page(report: &Report, tr: &Tr) -> String {
    let title = escaped(&tr.get("report-title"));
    let day = tr.with("report-day", &[("day", report.on.clone().into())]);
    let rows: String = report.moments.iter().map(row).collect();
    let head =
        |id: &str| format!("<th scope=\"col\">{}</th>", escaped(&tr.get(&format!("report-{id}"))));
    let heads: String = COLUMNS.into_iter().map(head).collect();
    let again: String = report.moments.iter().map(|moment| again(moment, tr)).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}</style></head>\n<body>\n\
         <h1>{title}</h1>\n<p>{}</p>\n{}\n<div class=\"wide\" tabindex=\"0\"><table>\n<caption>{}</caption>\n\
         <thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody></table></div>\n<h2>{}</h2>\n{again}\
         </body>\n</html>\n",
        tr.lang().tag(),
        escaped(&day),
        totals(report, tr),
        escaped(&tr.get("report-by-moment")),
        escaped(&tr.get("report-again-title")),
    )
}

fn totals(report: &Report, tr: &Tr) -> String {
    let totals = &report.totals;
    let counts = [
        ("moments", totals.moments),
        ("steps", totals.steps),
        ("procedures", totals.procedures),
        ("entitlements", totals.entitlements),
        ("authorities", totals.authorities),
        ("evidence", totals.evidence),
        ("letters", totals.letters),
        ("parameters", totals.parameters),
        ("stale", totals.stale_parameters),
        ("terms", totals.terms),
    ];
    let item = |(id, count): (&str, usize)| {
        let text = tr.with(&format!("report-total-{id}"), &[("count", count.into())]);
        format!("<li>{}</li>", escaped(&text))
    };
    let counts: String = counts.into_iter().map(item).collect();
    let languages = totals.translated.iter().map(|(lang, share)| {
        let arguments = [("lang", lang.clone().into()), ("share", percent(*share).into())];
        format!("<li>{}</li>", escaped(&tr.with("report-total-language", &arguments)))
    });
    format!("<ul>{counts}{}</ul>", languages.collect::<String>())
}

fn row(moment: &MomentReport) -> String {
    let certainty =
        |code: &str| moment.certainty.get(code).copied().unwrap_or_default().to_string();
    let language =
        |lang: &str| moment.translated.get(lang).map_or_else(String::new, |share| percent(*share));
    let rules = moment.conditions_with_rule;
    let reading = &moment.readability;
    let cells = [
        moment.steps.to_string(),
        format!("{} / {}", rules.of, rules.all),
        moment.counted_deadlines.to_string(),
        certainty("sure"),
        certainty("likely"),
        certainty("to_check"),
        format!("{} / {}", moment.age_days.median, moment.age_days.oldest),
        language("en"),
        language("fr-simple"),
        format!("{:.1}", reading.mean_score),
        format!("{} / {}", reading.over, reading.paragraphs),
        moment.online_only.to_string(),
        moment.asked_again.len().to_string(),
    ];
    let cells: String = cells.into_iter().map(|cell| format!("<td>{cell}</td>")).collect();
    format!("<tr><th scope=\"row\">{}</th>{cells}</tr>\n", escaped(&moment.title))
}

fn again(moment: &MomentReport, tr: &Tr) -> String {
    if moment.asked_again.is_empty() {
        return String::new();
    }
    let item = |(procedure, kind): &(String, String)| {
        format!("<li>{} : {}</li>", escaped(procedure), escaped(kind))
    };
    let items: String = moment.asked_again.iter().map(item).collect();
    let count = tr.with("report-again-count", &[("count", moment.asked_again.len().into())]);
    let title = escaped(&moment.title);
    format!("<h3>{title}</h3>\n<p>{}</p>\n<ul>{items}</ul>\n", escaped(&count))
}

/// Writes a share in hundredths, rounded down: nothing is whole until all of it is.
fn percent(share: Share) -> String {
    format!("{} %", (share.of * 100).checked_div(share.all).unwrap_or(100))
}
