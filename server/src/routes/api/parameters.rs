//! The parameters of the API: each wrong value is named.

use std::str::FromStr;

use axum::extract::RawQuery;
use catalogue::{Catalogue, Lang, Moment, Slug};

use super::problem::Problem;

/// The longest list given at once.
const MAX_LIMIT: usize = 200;

/// The query of a request, decoded. Parameters that are not known are passed over.
#[derive(Clone, Debug, Default)]
pub struct Parameters(Vec<(String, String)>);

/// Which part of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// How many at most.
    pub limit: usize,
    /// How many to pass over.
    pub offset: usize,
}

impl Parameters {
    /// Decodes a query.
    pub fn of(RawQuery(query): RawQuery) -> Self {
        let query = query.unwrap_or_default();
        Self(form_urlencoded::parse(query.as_bytes()).into_owned().collect())
    }

    /// Gives the text of a parameter; nothing when it is missing or empty.
    pub fn text(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// Reads a parameter, or says that its value is wrong.
    pub fn read<T: FromStr<Err: std::fmt::Display>>(
        &self,
        name: &str,
    ) -> Result<Option<T>, Problem> {
        let read = |text: &str| {
            text.parse().map_err(|err| Problem::parameter(name, format!("{name}: {err}")))
        };
        self.text(name).map(read).transpose()
    }

    /// Reads a parameter that is 1 for yes; 0 is no, as is nothing.
    pub fn flag(&self, name: &str) -> Result<bool, Problem> {
        match self.text(name) {
            None | Some("0") => Ok(false),
            Some("1") => Ok(true),
            Some(text) => {
                Err(Problem::parameter(name, format!("{name}: `{text}` is neither 0 nor 1")))
            }
        }
    }

    /// Gives the language asked for: French when none is.
    pub fn lang(&self) -> Result<Lang, Problem> {
        Ok(self.read("lang")?.unwrap_or(Lang::Fr))
    }

    /// Gives the moment asked for.
    pub fn moment<'c>(&self, catalogue: &'c Catalogue) -> Result<Option<&'c Moment>, Problem> {
        let Some(id) = self.read::<Slug>("moment")? else { return Ok(None) };
        let unknown = || Problem::parameter("moment", format!("moment: no moment `{id}`"));
        catalogue.moment(id.as_str()).ok_or_else(unknown).map(Some)
    }

    /// Gives the part of a list asked for.
    pub fn page(&self, default_limit: usize) -> Result<Page, Problem> {
        let number = |name: &str, default: usize| match self.text(name) {
            None => Ok(default),
            Some(text) => text.parse::<usize>().map_err(|_| {
                Problem::parameter(name, format!("{name}: `{text}` is not a whole number"))
            }),
        };
        let page = Page { limit: number("limit", default_limit)?, offset: number("offset", 0)? };
        if !(1..=MAX_LIMIT).contains(&page.limit) {
            let detail = format!("limit: {} is not between 1 and {MAX_LIMIT}", page.limit);
            return Err(Problem::parameter("limit", detail));
        }
        Ok(page)
    }
}

impl Page {
    /// Writes this part of a list, and gives how long the list is with it.
    pub fn of<T, U>(
        self,
        list: impl Iterator<Item = T>,
        write: impl Fn(T) -> U,
    ) -> (usize, Vec<U>) {
        let all: Vec<T> = list.collect();
        let total = all.len();
        (total, all.into_iter().skip(self.offset).take(self.limit).map(write).collect())
    }
}
