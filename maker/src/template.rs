//! A text with holes: what is constant of a file, and where what differs goes.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use serde::{Deserialize, Serialize};

/// What can be a hole in the files of one kind.
pub trait Hole: Copy + PartialEq + 'static {
    /// Each hole, with what stands in its place in the text that the template is cut from.
    const MARKERS: &'static [(&'static str, Self)];
}

/// A text with holes, in order. What is put into a hole is never searched, so it cannot be taken for one.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Template<H>(Vec<Piece<H>>);

#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Piece<H> {
    Text(String),
    Hole(H),
}

/// A text does not have each marker exactly once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkerProblem(Vec<(&'static str, usize)>);

impl<H: Hole> Template<H> {
    /// Cuts a text at each marker, however often it is there.
    #[must_use]
    pub fn cut(text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = text;
        let next = |rest: &str| {
            let found = H::MARKERS
                .iter()
                .filter_map(|(marker, hole)| Some((rest.find(marker)?, marker.len(), *hole)));
            found.min_by_key(|(at, ..)| *at)
        };
        while let Some((at, length, hole)) = next(rest) {
            pieces.extend([Piece::Text(rest[..at].to_owned()), Piece::Hole(hole)]);
            rest = &rest[at + length..];
        }
        pieces.push(Piece::Text(rest.to_owned()));
        Self(pieces)
    }

    /// Cuts a text that has each marker exactly once.
    ///
    /// # Errors
    /// If it has not.
    pub fn cut_once(text: &str) -> Result<Self, MarkerProblem> {
        let counts = H::MARKERS.iter().map(|(marker, _)| (*marker, text.matches(marker).count()));
        let wrong: Vec<_> = counts.filter(|(_, count)| *count != 1).collect();
        if wrong.is_empty() { Ok(Self::cut(text)) } else { Err(MarkerProblem(wrong)) }
    }

    /// The text with its holes filled.
    #[must_use]
    pub fn fill(&self, put: impl Fn(H) -> String) -> String {
        let filled = self.0.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Hole(hole) => put(*hole),
        });
        filled.collect()
    }
}

impl Error for MarkerProblem {}

impl Display for MarkerProblem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (at, (marker, count)) in self.0.iter().enumerate() {
            let between = if at == 0 { "" } else { " " };
            write!(f, "{between}`{marker}` has to stand there exactly once, not {count} times.")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Letter {
        A,
        B,
    }

    impl Hole for Letter {
        const MARKERS: &'static [(&'static str, Self)] = &[("{a}", Self::A), ("{b}", Self::B)];
    }

    #[test]
    fn what_is_put_in_is_no_hole() {
        let template: Template<Letter> = Template::cut_once("1{b}2{a}3").unwrap();
        let filled =
            template.fill(|letter| if letter == Letter::A { "{b}".into() } else { "{a}".into() });
        assert_eq!(filled, "1{a}2{b}3");
    }

    #[test]
    fn a_marker_may_come_often_or_never() {
        let template: Template<Letter> = Template::cut("{a}{a}");
        assert_eq!(template.fill(|_| "x".to_owned()), "xx");
        let template: Template<Letter> = Template::cut("");
        assert_eq!(template.fill(|_| "x".to_owned()), "");
    }

    #[test]
    fn every_marker_that_is_not_there_once_is_named() {
        let problem = Template::<Letter>::cut_once("{a}{a}").unwrap_err().to_string();
        assert!(problem.contains("`{a}`") && problem.contains("not 2 times"), "{problem}");
        assert!(problem.contains("`{b}`") && problem.contains("not 0 times"), "{problem}");
    }
}
