//! Where something stands in a profile.

use std::fmt::{self, Display, Formatter};

/// A place in a profile. Written, it is as the messages about profiles name places: `services.couples.fees[0].minutes`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(Vec<Step>);

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Step {
    Name(String),
    At(usize),
}

impl Path {
    /// The whole.
    #[must_use]
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// A path of names alone.
    #[must_use]
    pub fn of(names: &[&str]) -> Self {
        names.iter().fold(Self::root(), |path, name| path.name(name))
    }

    /// A field of what stands here.
    #[must_use]
    pub fn name(&self, name: &str) -> Self {
        self.step(Step::Name(name.to_owned()))
    }

    /// An item of the list that stands here.
    #[must_use]
    pub fn at(&self, at: usize) -> Self {
        self.step(Step::At(at))
    }

    /// The steps.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// What this stands in. The whole stands in itself.
    #[must_use]
    pub fn parent(&self) -> Self {
        Self(self.0.split_last().map_or(&[][..], |(_, rest)| rest).to_vec())
    }

    fn step(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

impl Display for Path {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("$");
        }
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Name(name) if name.contains('.') => write!(f, "[\"{name}\"]")?,
                Step::Name(name) if at == 0 => f.write_str(name)?,
                Step::Name(name) => write!(f, ".{name}")?,
                Step::At(at) => write!(f, "[{at}]")?,
            }
        }
        Ok(())
    }
}
