//! The sealed page: the practice's profile, and the words that stand until the program starts, in their places.

use coverage_guide::domain::profile::Contact;
use coverage_guide::t;
use coverage_guide::text::Words;
use reports::html::{anchor_beside, escape, exit};
use serde::{Deserialize, Serialize};

use crate::language::Spoken;
use crate::neutral;
use crate::template::{Hole, Template};
use crate::whose::Whose;

/// What differs from page to page.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageHole {
    /// The start tag of the whole, with the first language.
    Html,
    /// The title.
    Title,
    /// The words that stand until the program starts.
    Words,
    /// The data blocks: the texts for the program, and the profile.
    Data,
}

impl Hole for PageHole {
    const MARKERS: &'static [(&'static str, Self)] = &[
        ("<html lang=\"en\">", Self::Html),
        ("<title>Coverage Guide</title>", Self::Title),
        ("<!-- guide:words -->", Self::Words),
        ("<!-- guide:profile -->", Self::Data),
    ];
}

/// Fills a page. It begins in the first of the languages, or in the visitor's.
#[must_use]
pub fn fill(template: &Template<PageHole>, whose: Whose, languages: &[Spoken]) -> String {
    template.fill(|hole| match hole {
        PageHole::Html => {
            let tag = languages.first().map_or("", |first| first.language.tag());
            format!("<html lang=\"{tag}\">")
        }
        PageHole::Title => {
            let title = languages.first().map(|first| neutral::title(whose, &first.words));
            format!("<title>{}</title>", escape(&title.unwrap_or_default()))
        }
        PageHole::Words => {
            let words = (0..).zip(languages);
            words.map(|(at, spoken)| words_until_start(whose, &spoken.words, at == 0)).collect()
        }
        PageHole::Data => {
            let texts: String = languages.iter().map(|spoken| spoken.language.block()).collect();
            texts + &profile(whose)
        }
    })
}

/// An empty block belongs to no practice. What the element hands in takes its place.
fn profile(whose: Whose) -> String {
    // Inside a script element only `<` can end it; JSON may spell that character so.
    let json = match whose {
        Whose::Practice(practice) => practice.json().replace('<', "\\u003c"),
        Whose::Nobody => String::new(),
    };
    format!("<script type=\"application/json\" data-guide-profile>{json}</script>")
}

/// What stands until the program starts. The start script shows the visitor's language.
fn words_until_start(whose: Whose, words: &Words, is_first: bool) -> String {
    let get = |key| escape(&words.get(key));
    let profile = whose.profile();
    let contacts = profile.map_or_else(String::new, |profile| contacts(words, &profile.contact));
    let failed =
        get(if contacts.is_empty() { t!("static.failed") } else { t!("static.failed_contact") });
    let unset = match whose {
        Whose::Practice(_) => String::new(),
        Whose::Nobody => neutral::unset(words),
    };
    format!(
        "<div data-guide-static lang=\"{tag}\" dir=\"{dir}\" data-title=\"{title}\"{hidden}>\n\
         {exit}\
         <h1>{heading}</h1>\n\
         <p>{lead}</p>\n\
         <p data-guide-waiting>{wait}</p>\n\
         <p data-guide-failed role=\"alert\" hidden>{failed}</p>\n\
         {unset}\
         <noscript><p>{failed}</p></noscript>\n\
         {contacts}\
         {summary}\
         {crisis}\
         </div>\n",
        tag = words.locale().tag(),
        dir = words.locale().direction().id(),
        title = escape(&neutral::title(whose, words)),
        hidden = if is_first { "" } else { " hidden" },
        exit = exit(words, profile.and_then(|profile| profile.quick_exit.as_deref())),
        heading = get(t!("static.heading")),
        lead = escape(&neutral::lead(whose, words)),
        wait = get(t!("static.wait")),
        summary = neutral::summary(words),
        crisis = neutral::crisis(words, anchor_beside),
    )
}

/// A list of the ways to reach the practice, or nothing if its profile names none.
fn contacts(words: &Words, contact: &Contact) -> String {
    let value = |link: &str, key| {
        let (_, value) = link.split_once(':').unwrap_or_default();
        anchor_beside(link, &words.fill(key, &[("value", value)]))
    };
    let links = [
        contact.phone.as_ref().map(|link| value(link, t!("talk.phone"))),
        contact.email.as_ref().map(|link| value(link, t!("talk.email"))),
        contact.booking.as_ref().map(|link| anchor_beside(link, &words.get(t!("talk.booking")))),
        contact.website.as_ref().map(|link| anchor_beside(link, &words.get(t!("talk.website")))),
    ];
    let items: String =
        links.into_iter().flatten().map(|link| format!("<li>{link}</li>\n")).collect();
    if items.is_empty() { items } else { format!("<ul>\n{items}</ul>\n") }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use coverage_guide::text::Locale;
    use reports::practice::Practice;

    use super::*;
    use crate::language::Language;

    const TEMPLATE: &str = "<html lang=\"en\"><title>Coverage Guide</title>\
        <main data-guide><!-- guide:words --></main><!-- guide:profile -->";

    fn profile(name: &str, more: &str) -> String {
        format!(
            r#"{{"profile": 1, "name": "{name}", "services": {{"individual": {{"billing": "never"}}}}{more}}}"#
        )
    }

    fn page(whose: Whose, languages: &[Locale]) -> String {
        let languages: Vec<_> = languages.iter().map(|locale| Language::of(*locale)).collect();
        let spoken: Vec<_> = languages.iter().map(|it| it.spoken(whose).unwrap()).collect();
        fill(&Template::cut_once(TEMPLATE).unwrap(), whose, &spoken)
    }

    #[track_caller]
    fn filled(profile: &str) -> String {
        page(Whose::Practice(&Practice::parse(profile).unwrap()), &[Locale::English])
    }

    #[test]
    fn a_profile_cannot_leave_its_element() {
        let page = filled(&profile("</script><script>a()//<!-- guide:words -->", ""));
        // The texts and the profile.
        assert_eq!(page.matches("<script").count(), 2);
        assert_eq!(page.matches("</script").count(), 2);
        assert!(page.contains("\\u003c/script>\\u003cscript>"));
    }

    #[test]
    fn a_practice_that_names_ways_to_reach_it_gets_links() {
        let with = filled(&profile("A", r#", "contact": {"phone": "tel:+15550100"}"#));
        assert!(with.contains("<a href=\"tel:+15550100\" target=\"_blank\""));
        let without = filled(&profile("A", ""));
        assert_eq!(without.matches("<a ").count(), 3, "the crisis lines alone");
    }

    #[test]
    fn a_page_to_leave_to_is_a_link_that_takes_the_place_of_this_page() {
        let with = filled(&profile("A", r#", "quick-exit": "https://example.org/?a&b""#));
        assert!(with.contains(
            "<a href=\"https://example.org/?a&amp;b\" target=\"_top\" rel=\"noreferrer\">"
        ));
    }

    #[test]
    fn the_crisis_lines_are_there_whatever_the_profile_says() {
        for page in [filled(&profile("A", "")), page(Whose::Nobody, &[Locale::English])] {
            for link in ["tel:988", "sms:988", "tel:911"] {
                assert!(page.contains(&format!("href=\"{link}\"")), "{link}");
            }
        }
    }

    #[test]
    fn the_template_of_the_project_has_its_places() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let template = fs::read_to_string(root.join("index.html")).unwrap();
        Template::<PageHole>::cut_once(&template).unwrap();
    }

    #[test]
    fn a_page_of_nobody_has_an_empty_profile_and_leaves_no_gap() {
        let page = page(Whose::Nobody, Locale::ALL);
        assert!(page.contains(" data-guide-profile></script>"));
        assert_eq!(page.matches(" data-guide-unset ").count(), Locale::ALL.len());
        for gap in ["[practice]", "{{", "}}", "<!--"] {
            // The texts for the program have gaps that it fills.
            let around = page.split_once("<script").unwrap().0;
            assert!(!around.contains(gap), "{gap}");
        }
        assert!(!filled(&profile("A", "")).contains("data-guide-unset"));
    }

    #[test]
    fn only_the_chosen_languages_are_inside_and_the_first_is_seen() {
        let practice = Practice::parse(&profile("A", "")).unwrap();
        let page = |languages: &[Locale]| page(Whose::Practice(&practice), languages);
        let both = page(&[Locale::Spanish, Locale::English]);
        assert!(both.starts_with("<html lang=\"es\">"));
        assert!(
            both.contains(" data-guide-words lang=\"es\"")
                && both.contains(" data-guide-words lang=\"en\"")
        );
        assert_eq!(both.matches(" hidden>\n<h1>").count(), 1);
        let one = page(&[Locale::English]);
        assert!(!one.contains("lang=\"es\""));
    }
}
