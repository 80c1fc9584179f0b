//! What stands around the answer on every screen, and how to reach the practice.

use coverage_guide::domain::profile::Contact;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use coverage_guide::text::Text;
use serde::Serialize;

/// Help in a crisis.
#[derive(Serialize)]
pub struct Crisis {
    pub heading: Text,
    pub line: Text,
    pub links: Vec<Link>,
    pub danger: Text,
    pub emergency: Link,
}

/// Words, and where they lead.
#[derive(Serialize)]
pub struct Link {
    pub words: Text,
    pub href: String,
}

impl Link {
    fn new(words: Text, href: &str) -> Self {
        Self { words, href: href.to_owned() }
    }
}

impl Crisis {
    /// The crisis line in a language.
    pub fn of(localizer: &Localizer) -> Self {
        Self {
            heading: localizer.get(t!("crisis.heading")),
            line: localizer.get(t!("crisis.line")),
            links: vec![
                Link::new(localizer.get(t!("crisis.call")), "tel:988"),
                Link::new(localizer.get(t!("crisis.text")), "sms:988"),
            ],
            danger: localizer.get(t!("crisis.danger")),
            emergency: Link::new(localizer.get(t!("crisis.emergency")), "tel:911"),
        }
    }
}

/// The ways to reach the practice that its profile names.
pub fn contact(localizer: &Localizer, contact: &Contact) -> Vec<Link> {
    let link = |href: &Option<String>, key| {
        let href = href.as_deref()?;
        let value = href.split_once(':').map_or("", |(_, value)| value);
        Some(Link::new(localizer.fill(key, &[("value", value)]), href))
    };
    let links = [
        link(&contact.phone, t!("talk.phone")),
        link(&contact.email, t!("talk.write")),
        link(&contact.booking, t!("talk.booking")),
        link(&contact.website, t!("talk.website")),
    ];
    links.into_iter().flatten().collect()
}
