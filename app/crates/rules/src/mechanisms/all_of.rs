//! `all_of`: true when every condition is; false as soon as one is.

use crate::evaluate::Eval;
use crate::program::Several;

pub(crate) fn evaluate(eval: &mut Eval<'_>, several: &Several) -> Option<bool> {
    match several {
        Several::These(conditions) => {
            let mut result = Some(true);
            for condition in conditions {
                match eval.flag(*condition) {
                    Some(false) => return Some(false),
                    None => result = None,
                    Some(true) => {}
                }
            }
            result
        }
        Several::Each { list, condition: Some(condition), .. } => {
            // All hold when there is none that does not.
            eval.any_item(*list, |eval| eval.flag(*condition).map(|holds| !holds)).map(|any| !any)
        }
        Several::Each { .. } => None,
    }
}

#[cfg(feature = "compile")]
pub(crate) use super::any_of::compile_several as compile;
