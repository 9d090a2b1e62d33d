//! A right as structured data: schema.org `GovernmentService`.

use catalogue::ChannelKind;
use serde_json::{Value, json};

use super::reading::Reading;
use crate::pages::procedure::json_ld::{drop_nulls, operator};
use crate::urls;

/// Describes a right for search engines, in the language of the page.
pub(super) fn government_service(reading: &Reading<'_>) -> String {
    let (right, request, tr) = (reading.right, reading.request, reading.tr());
    let procedures =
        right.procedures.iter().filter_map(|id| reading.catalogue().procedure(id.as_str()));
    let channels: Vec<Value> = procedures
        .flat_map(|procedure| &procedure.channels)
        .filter(|channel| channel.kind == ChannelKind::Online)
        .filter_map(|channel| channel.url.as_ref())
        .map(|url| json!({"@type": "ServiceChannel", "serviceUrl": url.as_str()}))
        .collect();
    let mut service = json!({
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": tr.words(&right.title).text,
        "description": tr.words(&right.summary).text,
        "url": request.absolute(request.lang(), &urls::entitlement(&right.id)),
        "inLanguage": request.lang().tag(),
        "areaServed": {"@type": "Country", "name": "France"},
        "serviceOperator": operator(&right.authority, request),
        "availableChannel": (!channels.is_empty()).then_some(channels),
    });
    drop_nulls(&mut service);
    service.to_string()
}
