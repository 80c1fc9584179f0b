//! Texts, each once, and what is made of them.

use std::collections::HashMap;

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

/// Texts by their numbers.
#[derive(Default)]
pub struct Pool {
    texts: Vec<String>,
    known: HashMap<String, usize>,
}

impl Pool {
    /// The number of a text.
    pub fn number(&mut self, text: &str) -> usize {
        if let Some(number) = self.known.get(text) {
            return *number;
        }
        let number = self.texts.len();
        self.texts.push(text.to_owned());
        self.known.insert(text.to_owned(), number);
        number
    }

    /// An element of HTML with a text alone.
    pub fn element(&mut self, name: &'static str, text: &str) -> Node {
        Node::Element(name, vec![Node::Text(self.number(text))])
    }

    /// All texts, in the order of their numbers.
    pub fn into_texts(self) -> Vec<String> {
        self.texts
    }
}

/// A piece of a page: the number of a text, or a list of an element's name and what is in it.
pub enum Node {
    Text(usize),
    Element(&'static str, Vec<Node>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(number) => number.serialize(serializer),
            Self::Element(name, children) => {
                let mut list = serializer.serialize_seq(Some(children.len() + 1))?;
                list.serialize_element(name)?;
                children.iter().try_for_each(|child| list.serialize_element(child))?;
                list.end()
            }
        }
    }
}
