//! The sealed page: the practice's profile, and the words that stand until the program starts, in their places.

use std::rc::Rc;

use coverage_guide::domain::profile::{Contact, Profile};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use coverage_guide::text::{Locale, Words};
use coverage_guide::view::{SecondQuestion, first_screen, second_questions};
use reports::formats::formats;
use reports::html::{anchor_beside, escape, exit};
use serde::{Deserialize, Serialize};

use crate::digest::five_letters;
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
    /// The start tag of the guide, with the five letters that its lower edge shows.
    Code,
    /// The first question, in each language.
    First,
    /// The second question for each answer to the first, in each language.
    Second,
    /// The words that stand where no question can.
    Words,
    /// The data block with the profile.
    Profile,
    /// The data blocks with the texts for the program.
    Texts,
}

impl Hole for PageHole {
    const MARKERS: &'static [(&'static str, Self)] = &[
        ("<html lang=\"en\">", Self::Html),
        ("<title>Coverage Guide</title>", Self::Title),
        ("<main data-guide>", Self::Code),
        ("<!-- guide:first -->", Self::First),
        ("<!-- guide:second -->", Self::Second),
        ("<!-- guide:words -->", Self::Words),
        ("<!-- guide:profile -->", Self::Profile),
        ("<!-- guide:texts -->", Self::Texts),
    ];
}

/// What stands before and behind the five letters of a page.
const CODE: [&str; 2] = ["<main data-guide=\"", "\""];

/// Fills a page. It begins in the first of the languages, or in the visitor's.
#[must_use]
pub fn fill(template: &Template<PageHole>, whose: Whose, languages: &[Spoken]) -> String {
    // A page cannot show letters that are made of these letters: they are made of the page without.
    let code = five_letters(fill_with("", template, whose, languages).as_bytes());
    fill_with(&code, template, whose, languages)
}

/// The five letters that a page shows at its lower edge: pages that differ show different ones.
#[must_use]
pub fn code(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once(CODE[0])?;
    rest.split_once(CODE[1]).map(|(code, _)| code)
}

fn fill_with(
    code: &str,
    template: &Template<PageHole>,
    whose: Whose,
    languages: &[Spoken],
) -> String {
    template.fill(|hole| match hole {
        PageHole::Code => format!("{}{code}{}>", CODE[0], CODE[1]),
        PageHole::Html => {
            let tag = languages.first().map_or("", |first| first.language.tag());
            format!("<html lang=\"{tag}\">")
        }
        PageHole::Title => {
            let title = languages.first().map(|first| neutral::title(whose, &first.words));
            format!("<title>{}</title>", escape(&title.unwrap_or_default()))
        }
        PageHole::First => first_screens(whose, languages),
        PageHole::Second => second_questions_of(whose, languages),
        PageHole::Words => {
            let words = (0..).zip(languages);
            words.map(|(at, spoken)| words_until_start(whose, &spoken.words, at == 0)).collect()
        }
        PageHole::Profile => profile_block(whose),
        PageHole::Texts => languages.iter().map(|spoken| spoken.language.block()).collect(),
    })
}

/// The first screen as the program will draw it, hidden until the start script has chosen a language.
fn first_screens(whose: Whose, languages: &[Spoken]) -> String {
    let Some(profile) = begins_with_question(whose) else { return String::new() };
    let of = checksum(&profile_text(whose));
    let locales: Rc<[Locale]> = languages.iter().map(|spoken| spoken.words.locale()).collect();
    let first =
        |spoken: &Spoken| first_screen(&profile, localizer(spoken), Rc::clone(&locales)) + "\n";
    let screens: String = languages.iter().map(first).collect();
    format!("<div data-guide-first=\"{of}\" hidden>\n{screens}</div>\n")
}

/// What the start script shows once the first question is answered: nobody sees it before, so it stands behind.
fn second_questions_of(whose: Whose, languages: &[Spoken]) -> String {
    let Some(profile) = begins_with_question(whose) else { return String::new() };
    let mut templates = String::new();
    for spoken in languages {
        let tag = spoken.words.locale().tag();
        for SecondQuestion { after, html } in second_questions(&profile, localizer(spoken)) {
            let after = after.join(" ");
            templates +=
                &format!("<template lang=\"{tag}\" data-after=\"{after}\">{html}</template>\n");
        }
    }
    templates
}

/// The profile of a guide that begins with a question that is known. A kiosk begins elsewhere, and what a guide of
/// nobody will ask is not known.
fn begins_with_question(whose: Whose) -> Option<Rc<Profile>> {
    let profile = whose.profile().filter(|profile| profile.kiosk.is_none())?;
    Some(Rc::new(profile.clone()))
}

fn localizer(spoken: &Spoken) -> Localizer {
    Localizer::new(spoken.words.clone(), formats(spoken.words.locale()))
}

/// An empty block belongs to no practice. What the element hands in takes its place.
fn profile_block(whose: Whose) -> String {
    let json = profile_text(whose);
    format!("<script type=\"application/json\" data-guide-profile>{json}</script>")
}

fn profile_text(whose: Whose) -> String {
    match whose {
        Whose::Practice(practice) => practice.block(),
        Whose::Nobody => String::new(),
    }
}

/// By which the start script finds that somebody has put another profile into the page since: the first question would
/// be the wrong one.
fn checksum(profile: &str) -> i32 {
    let add = |sum: i32, letter| sum.wrapping_mul(31).wrapping_add_unsigned(u32::from(letter));
    profile.chars().fold(0, add)
}

/// What stands until the program starts where the first question does not, and if it fails. The start script shows the
/// visitor's language.
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
        "<div data-guide-static lang=\"{tag}\" dir=\"{dir}\" data-title=\"{title}\" data-moment=\"{moment}\"{hidden}>\n\
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
        moment = get(t!("static.moment")),
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
        <main data-guide><!-- guide:first --><!-- guide:words --></main><!-- guide:profile --><!-- guide:second --><!-- guide:texts -->";

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
        let (_, words) = without.split_once("data-guide-static").unwrap();
        assert_eq!(words.matches("<a ").count(), 3, "the crisis lines alone");
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
    fn a_page_shows_letters_that_are_made_of_all_the_rest_of_it() {
        let [one, other] = ["A", "B"].map(|name| filled(&profile(name, "")));
        let letters = code(&one).unwrap();
        assert_eq!(letters, five_letters(one.replacen(letters, "", 1).as_bytes()));
        assert_ne!(code(&other), Some(letters));
        assert_eq!(code("<main data-guide>"), None);
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
    fn the_first_question_stands_in_the_page_in_each_language() {
        let practice = Practice::parse(&profile("A & <B>", "")).unwrap();
        let page = page(Whose::Practice(&practice), Locale::ALL);
        let (_, first) = page.split_once(" data-guide-first=").unwrap();
        let (first, _) = first.split_once("data-guide-static").unwrap();
        assert_eq!(first.matches("<fieldset").count(), Locale::ALL.len());
        assert!(first.contains("A &amp; &lt;B>"));
        for fixed in [" id=", " name=", " for=", " style=", " aria-describedby="] {
            assert!(!first.contains(fixed), "{fixed}");
        }
        let hidden = first.matches(" hidden").count();
        assert_eq!(hidden, 1 + Locale::ALL.len(), "nothing is seen before a script runs");
    }

    #[test]
    fn each_answer_to_the_first_question_has_the_second_in_each_language() {
        let services = r#", "services": {"individual": {"billing": "never"}, "couples": {"billing": "never"}}"#;
        let json = format!(r#"{{"profile": 1, "name": "A"{services}}}"#);
        let practice = Practice::parse(&json).unwrap();
        let page = page(Whose::Practice(&practice), Locale::ALL);
        for locale in Locale::ALL {
            let start = format!("<template lang=\"{}\" data-after=\"", locale.tag());
            let seconds: Vec<_> = page.split(&start).skip(1).collect();
            let answers: Vec<_> = seconds
                .iter()
                .flat_map(|rest| rest.split('"').next().unwrap().split(' '))
                .collect();
            assert_eq!(answers.len(), first_answers(&page), "{answers:?}");
            for rest in seconds {
                let (question, _) = rest.split_once("</template>").unwrap();
                assert_eq!(question.matches("<fieldset").count(), 1);
                assert_eq!(question.matches("<button").count(), 3, "on, back, and start again");
                assert!(!question.contains(" id="), "{question}");
            }
        }
    }

    /// How many answers the first question offers.
    fn first_answers(page: &str) -> usize {
        let (_, first) = page.split_once("<fieldset").unwrap();
        first.split_once("</fieldset>").unwrap().0.matches("<input").count()
    }

    #[test]
    fn a_kiosk_and_a_guide_of_nobody_begin_without_a_question() {
        let kiosk = filled(&profile("A", r#", "kiosk": {}"#));
        let nobody = page(Whose::Nobody, Locale::ALL);
        for page in [kiosk, nobody] {
            assert!(!page.contains("data-guide-first") && !page.contains("data-after"));
        }
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
