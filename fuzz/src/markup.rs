//! What a page is made of, apart from its texts.

use html5gum::{Token, Tokenizer};

/// The elements and attributes of a page, in order, with what stands in their scripts and styles; the texts around are
/// left out, and so are the values of attributes, but for where links lead.
pub fn outline(page: &str) -> Vec<String> {
    let mut outline = Vec::new();
    // In which element of plain text the next text stands.
    let mut inside: Option<String> = None;
    for Ok(token) in Tokenizer::new(page) {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                let mut told = format!("<{name}");
                for (attribute, value) in &tag.attributes {
                    let attribute = text(attribute);
                    told += &format!(" {attribute}");
                    if ["href", "src", "action"].contains(&attribute.as_str()) {
                        let value = text(value);
                        told += &format!("={}", value.split(':').next().unwrap_or_default());
                    }
                }
                let is_data = tag.attributes.keys().any(|it| it.starts_with(b"data-guide"));
                if name == "style" || name == "script" && !is_data {
                    inside = Some(name);
                }
                outline.push(told);
            }
            Token::EndTag(tag) => {
                inside = None;
                outline.push(format!("</{}", text(&tag.name)));
            }
            Token::String(string) => {
                if let Some(name) = &inside {
                    outline.push(format!("{name}: {}", text(&string)));
                }
            }
            Token::Comment(comment) => outline.push(format!("<!--{}", text(&comment))),
            Token::Doctype(_) => outline.push("<!DOCTYPE".to_owned()),
            Token::Error(_) => {}
        }
    }
    outline
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
