//! A file that builds on another: what it does not say, the other says.
//!
//! The text of a base is read as if it stood behind the file itself, so that every place beyond the
//! file's end is one in a base. What is wrong there is told where the file names its base.

mod merge;

use crate::{
    diagnostic::{Finding, nearest, read_toml, read_toml_from},
    method::{
        catalog::shipped,
        problem::Problem,
        raw::{RawMethod, Text},
    },
    words::{Said, short},
};
use std::{borrow::Cow, ops::Range};

/// A file with all that it builds on.
pub(super) struct Extended {
    /// The file as if it had said everything itself; nothing if it cannot be known what that is.
    pub(super) raw: Option<RawMethod>,
    /// What is wrong with the form of the file.
    pub(super) misread: Vec<Finding>,
    /// What is wrong with how it builds on another.
    pub(super) findings: Vec<Finding>,
    /// Where the file names its base.
    at: Range<usize>,
    /// Where the text of each base begins, and its id.
    starts: Vec<(usize, String)>,
}

/// Reads a file, and whatever it builds on. `bases` gives the text of the method with an id.
pub(super) fn extended<'a>(
    id: &str,
    bytes: &[u8],
    bases: &dyn Fn(&str) -> Option<Cow<'a, [u8]>>,
) -> Extended {
    let read = read_toml::<RawMethod>(bytes);
    let mut file = Extended {
        raw: read.value,
        misread: read.findings,
        findings: Vec::new(),
        at: 0..0,
        starts: Vec::new(),
    };
    let Some(extends) = file.raw.as_ref().and_then(|raw| raw.extends.clone()) else { return file };
    file.at = extends.span();
    match file.chain(id, &extends, bytes.len(), bases) {
        Ok(chain) => file.build(chain),
        Err(problem) => {
            file.raw = None;
            file.findings.push(problem.at(extends.span()));
        }
    }
    file
}

impl Extended {
    /// A finding in what was made of the file, where its reader can do something about it.
    pub(super) fn placed(&self, finding: Finding) -> Finding {
        let mut starts = self.starts.iter().rev();
        let Some((_, base)) = starts.find(|(start, _)| finding.at.start >= *start) else {
            return finding;
        };
        let help = Said::new("method-in-base-help").with("word", short(base));
        Finding { at: self.at.clone(), what: finding.what, help: Some(help), key: None }
    }

    /// The bases as they are written, the nearest first.
    fn chain<'a>(
        &mut self,
        id: &str,
        extends: &Text,
        length: usize,
        bases: &dyn Fn(&str) -> Option<Cow<'a, [u8]>>,
    ) -> Result<Vec<RawMethod>, Problem> {
        let mut chain = Vec::new();
        let mut start = length;
        let mut seen = vec![(id.to_owned(), false)];
        let mut next = Some(extends.get_ref().clone());
        while let Some(word) = next {
            // What builds on its own name builds on the method that it takes the place of.
            let is_shipped = seen.last().is_some_and(|(asking, _)| *asking == word);
            if seen.contains(&(word.clone(), is_shipped)) {
                return Err(Problem::BaseLoop { word });
            }
            if chain.len() == MOST_BASES {
                return Err(Problem::BaseDeep { most: MOST_BASES });
            }
            let text = if is_shipped { shipped_text(&word) } else { bases(&word) };
            let Some(text) = text else {
                let known = shipped().iter().map(|(id, _)| *id).filter(|id| *id != word);
                let meant = nearest(&word, known).map(str::to_owned);
                return Err(Problem::UnknownBase { word, meant });
            };
            let read = read_toml_from::<RawMethod>(start, &text);
            let Some(raw) = read.value.filter(|_| read.findings.is_empty()) else {
                return Err(Problem::BaseBroken { word });
            };
            next = raw.extends.as_ref().map(|extends| extends.get_ref().clone());
            chain.push(raw);
            seen.push((word.clone(), is_shipped));
            self.starts.push((start, word));
            start += text.len();
        }
        Ok(chain)
    }

    /// Lays each over what it builds on, the farthest base first.
    fn build(&mut self, mut chain: Vec<RawMethod>) {
        let Some((own, mut whole)) = self.raw.take().zip(chain.pop()) else { return };
        for above in chain.into_iter().rev().chain([own]) {
            let (merged, problems) = merge::merge(above, whole);
            whole = merged;
            let findings = problems.into_iter().map(|(at, problem)| self.placed(problem.at(at)));
            let findings: Vec<_> = findings.collect();
            self.findings.extend(findings);
        }
        self.raw = Some(whole);
    }
}

fn shipped_text(id: &str) -> Option<Cow<'static, [u8]>> {
    let (_, text) = shipped().iter().find(|(shipped, _)| *shipped == id)?;
    Some(Cow::Borrowed(text.as_bytes()))
}

const MOST_BASES: usize = 5;
