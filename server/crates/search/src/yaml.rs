//! YAML to values, with mistakes that name file, line and column.

use serde::de::DeserializeOwned;
use serde_saphyr::Location;

use crate::Mistake;

/// Reads one file of words.
pub(crate) fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, Mistake> {
    serde_saphyr::from_str(text).map_err(|err| {
        let (line, column) = err.location().map_or((0, 0), |at| (at.line(), at.column()));
        // The crate's own message draws the source over several lines and says the place again.
        let whole = err.without_snippet().to_string();
        let first = whole.lines().next().unwrap_or_default();
        let message = first.split(" at line ").next().unwrap_or(first).to_owned();
        Mistake { file, line, column, message }
    })
}

/// Makes a mistake of a value that YAML accepts and we do not.
pub(crate) fn mistake(file: &'static str, at: Location, message: String) -> Mistake {
    Mistake { file, line: at.line(), column: at.column(), message }
}
