//! How hosts are treated: one request at a time, a rest after each, and left alone when they ask.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use links::{Manner, Outcome};

use crate::server::{Reply, Server};
use crate::{hurried, manner, report};

fn urls(server: &Server, name: &str, count: usize) -> Vec<String> {
    (0..count).map(|number| server.url(&format!("/{name}{number}"))).collect()
}

#[test]
fn a_host_has_one_request_at_a_time_and_rests_between_two() {
    let slow = Reply { after: Duration::from_millis(20), ..Reply::status(200) };
    let server = Server::start(move |_| slow.clone());
    let report = report(&urls(&server, "x", 6), &manner());
    assert_eq!(report.counts.ok, 6);
    assert_eq!(server.most_at_once(), 1);
    let asked = server.asked();
    for pair in asked.windows(2) {
        let rest = pair[1].begun.duration_since(pair[0].ended);
        assert!(rest >= manner().rest, "{rest:?} between {pair:?}");
    }
}

#[test]
fn hosts_are_asked_at_the_same_time_but_not_too_many() {
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let servers: Vec<Server> = (0..4)
        .map(|_| {
            let (now, most) = (Arc::clone(&now), Arc::clone(&most));
            Server::start(move |_| {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                std::thread::sleep(Duration::from_millis(100));
                now.fetch_sub(1, Ordering::SeqCst);
                Reply::status(200)
            })
        })
        .collect();
    let urls: Vec<String> = servers.iter().flat_map(|server| urls(server, "x", 3)).collect();
    let two = Manner { hosts_at_once: 2, ..manner() };
    assert_eq!(report(&urls, &two).counts.ok, 12);
    assert_eq!(most.load(Ordering::SeqCst), 2);
}

#[test]
fn a_host_to_which_others_redirect_still_has_one_request_at_a_time() {
    let slow = Reply { after: Duration::from_millis(40), ..Reply::status(200) };
    let target = Server::start(move |_| slow.clone());
    let to = target.url("/end");
    let from = Server::start(move |_| Reply::redirect(302, &to));
    let all = [urls(&target, "own", 6), urls(&from, "x", 6)].concat();
    assert_eq!(report(&all, &manner()).counts.ok, 12);
    assert_eq!(target.asked().len(), 12);
    assert_eq!(target.most_at_once(), 1);
}

#[test]
fn addresses_that_differ_by_their_fragment_are_one_page() {
    let server = Server::start(|_| Reply::status(200));
    let report = report(&[server.url("/x#a"), server.url("/x#b"), server.url("/x")], &manner());
    assert_eq!((report.counts.ok, server.what()), (3, vec!["HEAD /x".to_owned()]));
}

#[test]
fn a_host_that_says_when_to_come_back_is_asked_again_then() {
    for busy in [429, 503] {
        let times = AtomicUsize::new(0);
        let server = Server::start(move |_| match times.fetch_add(1, Ordering::SeqCst) {
            0 => Reply::retry_after(busy, 1),
            _ => Reply::status(200),
        });
        let report = report(&[server.url("/x")], &manner());
        assert_eq!(report.counts.ok, 1, "{report}");
        assert_eq!(server.what(), ["HEAD /x", "HEAD /x"]);
        let asked = server.asked();
        assert!(asked[1].begun.duration_since(asked[0].ended) >= Duration::from_secs(1));
    }
}

#[test]
fn a_host_that_asks_for_too_much_time_is_left_alone() {
    let server = Server::start(|_| Reply::retry_after(429, 3600));
    let report = report(&urls(&server, "x", 3), &manner());
    assert_eq!((report.counts.refused, report.counts.not_tried), (1, 2));
    assert_eq!(server.what(), ["HEAD /x0"]);
    assert_eq!(report.links[0].outcome, Outcome::Refused);
    assert_eq!(report.links[1].why.as_deref(), Some("its host asked to be left alone"));
    assert!(!report.is_without_network());
}

#[test]
fn a_host_is_waited_for_once_a_link() {
    let server = Server::start(|_| Reply::retry_after(429, 1));
    let report = report(&[server.url("/x")], &manner());
    assert_eq!((report.counts.refused, server.what().len()), (1, 2));
}

#[test]
fn a_host_that_leaves_two_pages_without_an_answer_is_left_alone() {
    let server = Server::start(move |what| {
        let after = if what.ends_with("/x0") { 0 } else { 2 };
        Reply { after: Duration::from_secs(after), ..Reply::status(200) }
    });
    let report = report(&urls(&server, "x", 5), &hurried());
    let counts = report.counts;
    assert_eq!((counts.ok, counts.failed, counts.not_tried), (1, 2, 2), "{report}");
}
