//! A release published while people search: no answer fails, none mixes two releases.

use app::ports::Edition;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use catalogue::{Date, References};
use server::config::Config;
use server::services::content;
use server::services::published::Published;
use server::services::publishing::Start;
use server::state::AppState;

use crate::support::send_to;

/// The file of a moment, and its title in the releases of even and of odd numbers.
const FILE: &str = "moments/je-perds-un-proche.yaml";
const TITLES: [&str; 2] = ["Je perds un proche", "Je suis en deuil"];

const RELEASES: u64 = 6;
const READERS: usize = 6;

fn release(number: u64) -> Published {
    let title = TITLES[(number % 2) as usize];
    let change = |(path, text): (&str, &str)| {
        let text = if path == FILE { text.replacen(TITLES[0], title, 1) } else { text.to_owned() };
        (path.to_owned(), text)
    };
    let files = content::embedded().iter().map(change).collect();
    let day: Date = "2026-11-22".parse().expect("a day");
    let edition = Edition { number, published: day };
    let digest = number.to_string();
    Published::build(&files, Arc::new(References::default()), edition, digest, day)
        .expect("the content is good")
}

async fn get(state: &AppState, path: &str) -> String {
    let request = Request::get(path).body(Body::empty()).expect("the path is an address");
    let answer = send_to(state.clone(), request).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    answer.body
}

/// Asks in several ways, and checks that all of an answer is of one release.
async fn search(state: &AppState) -> u64 {
    let body = get(state, "/api/v1/moments/je-perds-un-proche").await;
    let moment: serde_json::Value = serde_json::from_str(&body).expect("it is JSON");
    let number = moment["release"].as_u64().expect("the number of the release");
    assert_eq!(moment["title"], TITLES[(number % 2) as usize], "release {number}");
    for path in ["/recherche?q=mon+mari+est+mort", "/api/v1/search?q=je+perds+un+proche"] {
        let answer = get(state, path).await;
        let titles = TITLES.map(|title| answer.contains(title));
        assert_ne!(titles[0], titles[1], "an answer has the title of one release: {path}");
    }
    number
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn release_is_swapped_without_a_failed_or_mixed_answer() {
    let published = release(1);
    let start = Start { published, store_trouble: None };
    let state = AppState::new(&Config::default(), start).expect("the locales are good");
    let (done, answers) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let reader = |_| {
        let (state, done, answers) = (state.clone(), Arc::clone(&done), Arc::clone(&answers));
        tokio::spawn(async move {
            let mut last = 0;
            while !done.load(Ordering::Relaxed) {
                let number = search(&state).await;
                assert!(number >= last, "release {number} after {last}");
                last = number;
                answers.fetch_add(1, Ordering::Relaxed);
            }
        })
    };
    let readers: Vec<_> = (0..READERS).map(reader).collect();
    for number in 2..=RELEASES {
        let next = tokio::task::spawn_blocking(move || release(number)).await.expect("it builds");
        state.publish(next);
        assert_eq!(search(&state).await, number);
    }
    done.store(true, Ordering::Relaxed);
    for reader in readers {
        reader.await.expect("no answer failed");
    }
    assert!(answers.load(Ordering::Relaxed) > READERS, "people searched meanwhile");
}
