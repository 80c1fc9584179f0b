//! The texts of a section.

/// Texts, each once.
#[derive(Default)]
pub struct Texts(pub Vec<String>);

impl Texts {
    pub fn add(&mut self, text: String) {
        if !text.is_empty() && !self.0.contains(&text) {
            self.0.push(text);
        }
    }

    pub fn extend(&mut self, texts: impl IntoIterator<Item = String>) {
        texts.into_iter().for_each(|text| self.add(text));
    }
}
