//! Puts a practice's profile, and the words that stand until the program starts, into `index.html`.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use coverage_guide::domain::profile::Contact;
use coverage_guide::t;
use coverage_guide::text::{Locale, Words};
use reports::html::{anchor, escape, exit};
use reports::practice::Practice;

use crate::paths;
use crate::profiles::{DEFAULT_PROFILE, PROFILE_VARIABLE, read_practice};

const LANGUAGE_HERE: &str = "<html lang=\"en\">";
const TITLE_HERE: &str = "<title>Coverage Guide</title>";
const WORDS_HERE: &str = "<!-- guide:words -->";
const PROFILE_HERE: &str = "<!-- guide:profile -->";

/// Fills the template's places. The page begins in the first of the languages, or in the visitor's.
pub fn fill(template: &str, practice: &Practice, languages: &[Locale]) -> Result<String> {
    let first = *languages.first().context("A page needs a language.")?;

    for place in [LANGUAGE_HERE, TITLE_HERE, WORDS_HERE, PROFILE_HERE] {
        if template.matches(place).count() != 1 {
            bail!("index.html has to say `{place}` exactly once.");
        }
    }
    let title = escape(&practice.words(first).get(t!("static.title")));
    // What is put in has each of its own `<` escaped, so none of it can be taken for a place.
    Ok(template
        .replace(LANGUAGE_HERE, &format!("<html lang=\"{}\">", first.tag()))
        .replace(TITLE_HERE, &format!("<title>{title}</title>"))
        .replace(PROFILE_HERE, &[each(languages, texts), profile(practice)].concat())
        .replace(WORDS_HERE, &each(languages, |locale| words(practice, locale, locale == first))))
}

/// Fills the page that Trunk is about to serve.
pub fn fill_staged() -> Result<()> {
    let staged = env::var_os("TRUNK_STAGING_DIR")
        .map(|folder| PathBuf::from(folder).join("index.html"))
        .context("`fill` is Trunk's hook: it is not run by hand.")?;
    let profile = env::var_os(PROFILE_VARIABLE)
        .map_or_else(|| paths::root().join(DEFAULT_PROFILE), PathBuf::from);
    let shown = staged.display().to_string();
    let template =
        fs::read_to_string(&staged).with_context(|| format!("Could not read {shown}"))?;
    let page = fill(&template, &read_practice(&profile)?, Locale::ALL)?;
    fs::write(&staged, page).with_context(|| format!("Could not write {shown}"))
}

fn each(languages: &[Locale], write: impl Fn(Locale) -> String) -> String {
    languages.iter().map(|locale| write(*locale)).collect()
}

/// The texts of a language for the program, which carries none itself.
pub fn texts(locale: Locale) -> String {
    // No text has a `<`, which alone could end the element.
    let (tag, lines) = (locale.tag(), locale.lines());
    format!("<script type=\"text/plain\" data-guide-words lang=\"{tag}\">{lines}</script>\n")
}

fn profile(practice: &Practice) -> String {
    // Inside a script element only `<` can end it; JSON may spell that character so.
    let json = practice.json().replace('<', "\\u003c");
    format!("<script type=\"application/json\" data-guide-profile>{json}</script>")
}

/// What stands until the program starts. The start script shows the visitor's language.
fn words(practice: &Practice, locale: Locale, is_first: bool) -> String {
    let words = practice.words(locale);
    let get = |key| escape(&words.get(key));
    let contacts = contacts(&words, &practice.profile().contact);
    let failed =
        get(if contacts.is_empty() { t!("static.failed") } else { t!("static.failed_contact") });

    let summary: String =
        [t!("static.summary_diagnosis"), t!("static.summary_joint"), t!("static.summary_self_pay")]
            .map(|key| format!("<li>{}</li>\n", get(key)))
            .concat();

    format!(
        "<div data-guide-static lang=\"{tag}\" dir=\"{dir}\" data-title=\"{title}\"{hidden}>\n\
         {exit}\
         <h1>{heading}</h1>\n\
         <p>{lead}</p>\n\
         <p data-guide-waiting>{wait}</p>\n\
         <p data-guide-failed role=\"alert\" hidden>{failed}</p>\n\
         <noscript><p>{failed}</p></noscript>\n\
         {contacts}\
         <h2>{summary_heading}</h2>\n\
         <ul>\n{summary}</ul>\n\
         <p><strong>{crisis}</strong> {line}</p>\n\
         <p>{call} {text} {danger} {emergency}</p>\n\
         </div>\n",
        tag = locale.tag(),
        dir = locale.direction().id(),
        title = get(t!("static.title")),
        hidden = if is_first { "" } else { " hidden" },
        exit = exit(&words, practice.profile().quick_exit.as_deref()),
        heading = get(t!("static.heading")),
        lead = get(t!("static.lead")),
        wait = get(t!("static.wait")),
        summary_heading = get(t!("static.summary_heading")),
        crisis = get(t!("crisis.heading")),
        line = get(t!("crisis.line")),
        call = anchor("tel:988", &words.get(t!("crisis.call"))),
        text = anchor("sms:988", &words.get(t!("crisis.text"))),
        danger = get(t!("crisis.danger")),
        emergency = anchor("tel:911", &words.get(t!("crisis.emergency"))),
    )
}

/// A list of the ways to reach the practice, or nothing if its profile names none.
fn contacts(words: &Words, contact: &Contact) -> String {
    let value = |link: &str, key| {
        let (_, value) = link.split_once(':').unwrap_or_default();
        anchor(link, &words.fill(key, &[("value", value)]))
    };
    let links = [
        contact.phone.as_ref().map(|link| value(link, t!("talk.phone"))),
        contact.email.as_ref().map(|link| value(link, t!("talk.email"))),
        contact.booking.as_ref().map(|link| anchor(link, &words.get(t!("talk.booking")))),
        contact.website.as_ref().map(|link| anchor(link, &words.get(t!("talk.website")))),
    ];
    let items: String =
        links.into_iter().flatten().map(|link| format!("<li>{link}</li>\n")).collect();
    if items.is_empty() { items } else { format!("<ul>\n{items}</ul>\n") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<html lang=\"en\"><title>Coverage Guide</title>\
        <main data-guide><!-- guide:words --></main><!-- guide:profile -->";

    fn profile(name: &str, more: &str) -> String {
        format!(
            r#"{{"profile": 1, "name": "{name}", "services": {{"individual": {{"billing": "never"}}}}{more}}}"#
        )
    }

    #[track_caller]
    fn filled(profile: &str) -> String {
        fill(TEMPLATE, &Practice::parse(profile).unwrap(), &[Locale::English]).unwrap()
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
        assert!(with.contains("<a href=\"tel:+15550100\">"));
        let without = filled(&profile("A", ""));
        assert_eq!(without.matches("<a ").count(), 3, "the crisis lines alone");
    }

    #[test]
    fn a_page_to_leave_to_is_a_link_that_takes_the_place_of_this_page() {
        let with = filled(&profile("A", r#", "quick-exit": "https://example.org/?a&b""#));
        assert!(with.contains("<a href=\"https://example.org/?a&amp;b\" rel=\"noreferrer\">"));
    }

    #[test]
    fn the_crisis_lines_are_there_whatever_the_profile_says() {
        let page = filled(&profile("A", ""));
        for link in ["tel:988", "sms:988", "tel:911"] {
            assert!(page.contains(&format!("href=\"{link}\"")), "{link}");
        }
    }

    #[test]
    fn every_profile_of_the_project_fits_the_template() {
        let template = fs::read_to_string(paths::root().join("index.html")).unwrap();
        for file in fs::read_dir(paths::root().join("profiles")).unwrap() {
            let practice = read_practice(&file.unwrap().path()).unwrap();
            assert!(!fill(&template, &practice, Locale::ALL).unwrap().contains("<!--"));
        }
    }

    #[test]
    fn only_the_chosen_languages_are_inside_and_the_first_is_seen() {
        let practice = Practice::parse(&profile("A", "")).unwrap();
        let page = |languages: &[Locale]| fill(TEMPLATE, &practice, languages).unwrap();
        let both = page(&[Locale::Spanish, Locale::English]);
        assert!(both.starts_with("<html lang=\"es\">"));
        assert!(
            both.contains(" data-guide-words lang=\"es\"")
                && both.contains(" data-guide-words lang=\"en\"")
        );
        assert_eq!(both.matches(" hidden>\n<h1>").count(), 1);
        let one = page(&[Locale::English]);
        assert!(!one.contains("lang=\"es\""));
        assert!(fill(TEMPLATE, &practice, &[]).is_err());
    }

    #[test]
    fn a_template_without_its_places_is_refused() {
        let practice = Practice::parse(&profile("A", "")).unwrap();
        assert!(fill("<main></main>", &practice, Locale::ALL).is_err());
    }
}
