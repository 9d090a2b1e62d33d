//! The configuration: defaults, then a file, then the environment, then flags.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::Context;
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

/// The prefix of our environment variables: `MOMENTS_ADDR`.
const ENV_PREFIX: &str = "MOMENTS_";
/// The file read when none is named and it is there.
const DEFAULT_FILE: &str = "moments.toml";

/// Every value of the configuration. An unknown key is an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where to listen.
    pub addr: SocketAddr,
    /// The address of the site as people type it, for canonical links and the site map.
    pub base_url: String,
    /// The folder of the data. Made when it is not there.
    pub data: PathBuf,
    /// The folder of the content; the content in the binary when none is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<PathBuf>,
    /// How the log is written.
    pub log: LogFormat,
    /// What is logged: `info`, `debug`, `server=debug,warn`…
    pub log_level: String,
    /// The look.
    pub brand: BrandName,
    /// The publisher of the site, for the legal notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// The director of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub director: Option<String>,
    /// Who hosts the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hosting: Option<String>,
    /// Where to write: an e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line, for machines.
    Json,
}

/// The name of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum BrandName {
    /// Our own colours, no mark of the State.
    Neutre,
    /// The State's design system: reserved to its sites, and only in a binary built with it.
    Etat,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            addr: SocketAddr::from(([127, 0, 0, 1], 3000)),
            base_url: "http://127.0.0.1:3000".to_owned(),
            data: PathBuf::from("data"),
            content: None,
            log: LogFormat::Text,
            log_level: "info".to_owned(),
            brand: BrandName::Neutre,
            publisher: None,
            director: None,
            hosting: None,
            contact: None,
        }
    }
}

/// What flags set. Only those given are written over the rest.
#[derive(Clone, Debug, Default, Serialize, clap::Args)]
pub struct Flags {
    /// Read this configuration file instead of ./moments.toml
    #[arg(long, value_name = "FILE", global = true)]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// Listen here [default: 127.0.0.1:3000]
    #[arg(long, value_name = "IP:PORT", global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addr: Option<SocketAddr>,
    /// The address of the site as people type it, such as https://moments.example.fr
    #[arg(long, value_name = "URL", global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// Keep data in this folder [default: ./data]
    #[arg(long, value_name = "DIR", global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
    /// Publish the content of this folder instead of the content in the binary
    #[arg(long, value_name = "DIR", global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<PathBuf>,
    /// How to write the log [default: text]
    #[arg(long, value_name = "FORMAT", global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<LogFormat>,
    /// What to log, such as info, debug or server=debug,warn [default: info]
    #[arg(long, value_name = "LEVEL", global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_level: Option<String>,
    /// The look; etat is reserved to sites of the State [default: neutre]
    #[arg(long, value_name = "BRAND", global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<BrandName>,
}

/// A configuration, and where each value came from.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The values.
    pub config: Config,
    /// For each key in the order of the alphabet: its value as text, and where it came from.
    pub origins: Vec<(String, String, String)>,
}

/// Puts the configuration together. Errors name the key and the place it was given.
pub fn load(flags: &Flags) -> anyhow::Result<Loaded> {
    let mut figment = Figment::from(Serialized::defaults(Config::default()));
    if let Some(file) = &flags.config {
        std::fs::metadata(file)
            .with_context(|| format!("read the configuration file {}", file.display()))?;
        figment = figment.merge(Toml::file_exact(file));
    } else if Path::new(DEFAULT_FILE).exists() {
        figment = figment.merge(Toml::file_exact(DEFAULT_FILE));
    }
    figment = figment.merge(Env::prefixed(ENV_PREFIX)).merge(Serialized::defaults(flags.clone()));
    let config: Config =
        figment.extract().map_err(|err| anyhow::anyhow!("configuration: {err}"))?;
    check(&config)?;
    let origins = origins(&figment, &config, flags)?;
    Ok(Loaded { config, origins })
}

fn check(config: &Config) -> anyhow::Result<()> {
    let url = &config.base_url;
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let good = host.is_some_and(|host| !host.is_empty() && !host.ends_with('/'));
    anyhow::ensure!(
        good && !url.contains(char::is_whitespace),
        "configuration: base_url `{url}` must begin with http:// or https:// and not end with /"
    );
    Ok(())
}

fn origins(
    figment: &Figment,
    config: &Config,
    flags: &Flags,
) -> anyhow::Result<Vec<(String, String, String)>> {
    let values = serde_json::to_value(config).context("show the configuration")?;
    let given = serde_json::to_value(flags).context("show the flags")?;
    let optional = ["content", "publisher", "director", "hosting", "contact"];
    let keys = values.as_object().into_iter().flat_map(|map| map.keys().cloned());
    let mut keys: Vec<String> = keys.chain(optional.map(str::to_owned)).collect();
    keys.sort();
    keys.dedup();
    let row = |key: String| {
        let value = match &values[&key] {
            serde_json::Value::Null => "(not set)".to_owned(),
            serde_json::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let origin = if given.get(&key).is_some() {
            format!("flag --{}", key.replace('_', "-"))
        } else {
            origin(figment, &key)
        };
        (key, value, origin)
    };
    Ok(keys.into_iter().map(row).collect())
}

fn origin(figment: &Figment, key: &str) -> String {
    let Some(metadata) = figment.find_metadata(key) else { return "default".to_owned() };
    match &metadata.source {
        Some(figment::Source::File(path)) => format!("file {}", path.display()),
        _ if metadata.name.contains("environment") => {
            format!("environment {ENV_PREFIX}{}", key.to_uppercase())
        }
        _ => "default".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_file(text: &str) -> anyhow::Result<Loaded> {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("moments.toml");
        std::fs::write(&file, text).expect("it writes");
        load(&Flags { config: Some(file), ..Flags::default() })
    }

    #[test]
    fn unknown_key_is_an_error_that_names_it_and_its_file() {
        let error = with_file("adr = \"127.0.0.1:1\"").expect_err("it is unknown").to_string();
        assert!(error.contains("adr") && error.contains("moments.toml"), "{error}");
    }

    #[test]
    fn flags_win_over_the_file_and_the_origin_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("moments.toml");
        std::fs::write(&file, "addr = \"127.0.0.1:1\"\nlog = \"json\"").expect("it writes");
        let addr = Some("127.0.0.1:2".parse().expect("an address"));
        let loaded =
            load(&Flags { config: Some(file), addr, ..Flags::default() }).expect("it is good");
        assert_eq!(loaded.config.addr.port(), 2);
        assert_eq!(loaded.config.log, LogFormat::Json);
        let told = |key: &str| {
            loaded.origins.iter().find(|(name, ..)| name == key).map(|(.., from)| from.clone())
        };
        assert_eq!(told("addr").as_deref(), Some("flag --addr"));
        assert!(told("log").is_some_and(|from| from.starts_with("file ")));
        assert_eq!(told("brand").as_deref(), Some("default"));
    }

    #[test]
    fn base_url_must_be_an_address() {
        assert!(with_file("base_url = \"moments.fr\"").is_err());
        assert!(with_file("base_url = \"https://moments.fr/\"").is_err());
        assert!(with_file("base_url = \"https://moments.fr\"").is_ok());
    }

    #[test]
    fn missing_file_is_an_error() {
        let error = load(&Flags { config: Some("nowhere.toml".into()), ..Flags::default() });
        assert!(error.expect_err("it is missing").to_string().contains("nowhere.toml"));
    }
}
