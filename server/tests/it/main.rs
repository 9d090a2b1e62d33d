//! The server as programs see it, through the router, without a socket. Mirrors the URL tree.

mod api;
mod assets;
mod caching;
mod entitlements;
mod evaluate;
mod health;
mod hostile;
mod impact;
mod letters;
mod locales;
mod moments;
mod news;
mod outgoing;
mod pages;
mod references;
mod rights;
mod security;
mod seo;
mod suggest;
mod support;
mod swap;
mod words;
