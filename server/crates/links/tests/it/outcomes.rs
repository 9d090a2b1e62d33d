//! What is said of a link, whatever its host answers.

use std::time::Duration;

use links::Outcome;

use crate::server::{Reply, Server, closed_port};
use crate::{hurried, link, manner, report};

#[test]
fn a_page_that_is_there_is_asked_for_once_and_without_its_text() {
    let server = Server::start(|_| Reply::status(200));
    let found = link(&server.url("/x#part"));
    assert_eq!((found.outcome, found.status, found.to), (Outcome::Ok, Some(200), None));
    assert_eq!(server.what(), ["HEAD /x"]);
    assert!(server.asked()[0].user_agent.starts_with("moments/"));
}

#[test]
fn a_host_that_refuses_head_is_asked_with_get() {
    for refusal in [403, 404, 405, 500, 501] {
        let server = Server::start(move |what| {
            Reply::status(if what.starts_with("HEAD") { refusal } else { 200 })
        });
        assert_eq!(link(&server.url("/x")).outcome, Outcome::Ok, "{refusal}");
        assert_eq!(server.what(), ["HEAD /x", "GET /x"]);
    }
}

#[test]
fn a_host_that_hangs_on_head_is_asked_with_get() {
    let server = Server::start(|what| {
        let after = if what.starts_with("HEAD") { Duration::from_secs(3) } else { Duration::ZERO };
        Reply { after, ..Reply::status(200) }
    });
    assert_eq!(report(&[server.url("/x")], &hurried()).counts.ok, 1);
}

#[test]
fn a_page_that_is_no_longer_there_is_gone() {
    for status in [404, 410] {
        let server = Server::start(move |_| Reply::status(status));
        let found = link(&server.url("/x"));
        assert_eq!((found.outcome, found.status), (Outcome::Gone, Some(status)));
    }
}

#[test]
fn a_host_that_lets_no_program_in_says_nothing_of_the_page() {
    for status in [401, 403] {
        let server = Server::start(move |_| Reply::status(status));
        let found = link(&server.url("/x"));
        assert_eq!((found.outcome, found.status), (Outcome::Refused, Some(status)));
    }
}

#[test]
fn an_error_of_the_host_is_told_with_its_number() {
    let server = Server::start(|_| Reply::status(500));
    let found = link(&server.url("/x"));
    assert_eq!(found.outcome, Outcome::Failed);
    assert_eq!(found.why.as_deref(), Some("answers 500"));
}

#[test]
fn a_page_that_moved_for_good_has_its_new_address() {
    let server = Server::start(|what| match what {
        "HEAD /a" => Reply::redirect(301, "/b"),
        "HEAD /b" => Reply::redirect(308, "c?x=1"),
        _ => Reply::status(200),
    });
    let found = link(&server.url("/a#part"));
    assert_eq!(found.outcome, Outcome::Moved);
    assert_eq!(found.to, Some(server.url("/c?x=1#part")));
    assert_eq!(server.what(), ["HEAD /a", "HEAD /b", "HEAD /c?x=1"]);
}

#[test]
fn a_detour_is_no_move() {
    let server = Server::start(|what| match what {
        "HEAD /a" => Reply::redirect(302, "/b"),
        "HEAD /b" => Reply::redirect(301, "/c"),
        "HEAD /old" => Reply::redirect(301, "/a"),
        _ => Reply::status(200),
    });
    let found = link(&server.url("/a"));
    assert_eq!((found.outcome, found.to), (Outcome::Ok, Some(server.url("/c"))));
    // What to write is where the lasting redirects end, not where today's detour leads.
    let found = link(&server.url("/old"));
    assert_eq!((found.outcome, found.to), (Outcome::Moved, Some(server.url("/a"))));
}

#[test]
fn a_move_to_a_page_that_is_gone_is_no_move() {
    let server = Server::start(|what| match what {
        "HEAD /a" => Reply::redirect(301, "/b"),
        _ => Reply::status(404),
    });
    let found = link(&server.url("/a"));
    assert_eq!((found.outcome, found.to), (Outcome::Gone, Some(server.url("/b"))));
}

#[test]
fn redirects_in_a_circle_end() {
    let server = Server::start(|what| match what {
        "HEAD /a" => Reply::redirect(302, "/b"),
        _ => Reply::redirect(302, "/a"),
    });
    let found = link(&server.url("/a"));
    assert_eq!(found.outcome, Outcome::Failed);
    assert_eq!(found.why.as_deref(), Some("redirects in a circle"));
    assert_eq!(server.what(), ["HEAD /a", "HEAD /b"]);
}

#[test]
fn five_redirects_are_followed_and_no_sixth() {
    let server = Server::start(|what| {
        let number: u32 = what.trim_start_matches("HEAD /").parse().expect("a number");
        if number == 0 {
            Reply::status(200)
        } else {
            Reply::redirect(302, &format!("/{}", number - 1))
        }
    });
    assert_eq!(link(&server.url("/5")).outcome, Outcome::Ok);
    let found = link(&server.url("/6"));
    assert_eq!(found.why.as_deref(), Some("more than 5 redirects"));
}

#[test]
fn a_redirect_that_leads_to_no_page_is_told() {
    let server = Server::start(|what| match what {
        "HEAD /mail" => Reply::redirect(302, "mailto:a@b.fr"),
        _ => Reply::status(302),
    });
    let why = |path: &str| link(&server.url(path)).why;
    assert_eq!(why("/mail").as_deref(), Some("redirects to `mailto:a@b.fr`, which is no page"));
    assert_eq!(why("/nowhere").as_deref(), Some("redirects to nowhere"));
}

#[test]
fn an_answer_that_does_not_come_in_time_is_not_waited_for() {
    let slow = Reply { after: Duration::from_secs(3), ..Reply::status(200) };
    let server = Server::start(move |_| slow.clone());
    let begun = std::time::Instant::now();
    let found = report(&[server.url("/x")], &hurried()).links.remove(0);
    assert_eq!(found.outcome, Outcome::Failed);
    assert_eq!(found.why.as_deref(), Some("no answer in time"));
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    assert!(found.took_ms >= 1000, "HEAD and GET were both waited for: {}", found.took_ms);
}

#[test]
fn a_long_page_is_not_read_to_its_end() {
    let long = Reply { bytes: 64 << 20, ..Reply::status(200) };
    let refused = Reply::status(405);
    let server =
        Server::start(
            move |what| {
                if what.starts_with("HEAD") { refused.clone() } else { long.clone() }
            },
        );
    assert_eq!(link(&server.url("/x")).outcome, Outcome::Ok);
    // What the system keeps between both ends is a few megabytes.
    assert!(server.bytes_sent() < 32 << 20, "{}", server.bytes_sent());
}

#[test]
fn a_host_without_tls_is_a_failure_of_that_host_and_not_of_the_network() {
    let server = Server::start(|_| Reply::status(400));
    let found = link(&server.url("/x").replace("http://", "https://"));
    assert_eq!(found.outcome, Outcome::Failed);
    let why = found.why.unwrap_or_default();
    assert!(why.starts_with("no safe connection: "), "{why}");
}

#[test]
fn a_host_where_nobody_listens_is_told_for_each_of_its_links() {
    let server = Server::start(|_| Reply::status(200));
    let closed = format!("http://127.0.0.1:{}", closed_port());
    let urls = [format!("{closed}/a"), format!("{closed}/b"), server.url("/x")];
    let report = report(&urls, &manner());
    assert_eq!((report.counts.failed, report.counts.ok), (2, 1));
    for link in report.links.iter().filter(|link| link.outcome == Outcome::Failed) {
        assert_eq!(link.why.as_deref(), Some("connection refused"));
    }
}

#[test]
fn a_host_that_was_away_for_a_moment_is_tried_again_at_the_end() {
    let port = closed_port();
    let other = Server::start(move |_| {
        // It comes up while the other host is being asked.
        Server::start_at(port, |_| Reply::status(200));
        Reply { after: Duration::from_millis(200), ..Reply::status(200) }
    });
    let urls = [format!("http://127.0.0.1:{port}/a"), other.url("/x")];
    // Nobody listens at the first when the round begins, and somebody does when it ends.
    let report = report(&urls, &manner());
    assert_eq!(report.counts.ok, 2, "{report}");
}

#[test]
fn without_a_network_nothing_is_said_of_any_link() {
    let urls = [closed_port(), closed_port()].map(|port| format!("http://127.0.0.1:{port}/a"));
    let report = report(&urls, &manner());
    assert!(report.is_without_network());
    assert_eq!(report.counts.not_tried, 2);
    let line = "no network: no host could be reached, none of 2 links was tried\n";
    assert_eq!(report.to_string(), line);
}

#[test]
fn what_is_no_address_of_the_web_fails_without_being_asked_for() {
    let found = link("mailto:a@b.fr");
    assert_eq!(found.outcome, Outcome::Failed);
    assert_eq!(found.why.as_deref(), Some("this is not an address of the web"));
}
