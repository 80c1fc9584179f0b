//! The page and its inner part as markup: they stand on their own, run nothing and fetch nothing.

use coverage_guide::domain::sources;
use maud::html;

use super::super::*;
use super::page;
use super::*;
use crate::formats;

/// One byte more, and a practice's page carries too much for a fallback.
const MOST_BYTES: usize = 80_000;

#[test]
fn the_page_has_one_heading_and_the_others_go_down_one_step_at_a_time() {
    for (name, practice) in practices() {
        let levels = |html: &str| -> Vec<u32> {
            let names = tags(html).into_iter().map(|(name, _)| name);
            names.filter_map(|name| name.strip_prefix('h')?.parse().ok()).collect()
        };
        let page = levels(&page(&practice, Locale::English, &[Locale::English]));
        assert_eq!(page.iter().filter(|level| **level == 1).count(), 1, "{name}");
        assert_eq!(page.first(), Some(&1), "{name}");
        assert!(page.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {page:?}");
        let inner = levels(inner_of(&name, Locale::English));
        assert_eq!(inner.first(), Some(&2), "{name}");
        assert!(inner.iter().all(|level| [2, 3].contains(level)), "{name}: {inner:?}");
    }
}

#[test]
fn nothing_runs_and_nothing_is_fetched() {
    for (name, practice) in practices() {
        let page = page(&practice, Locale::English, &[Locale::English]);
        let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
        let policy = format!(
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             style-src {};",
            csp::hash(style)
        );
        assert!(page.contains(&policy), "{name}: {policy}");
        assert!(!style.contains("url(") && !style.contains("@import") && !style.contains('<'));

        let known = [
            "html", "head", "meta", "title", "style", "body", "main", "section", "div", "h1", "h2",
            "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "strong", "em", "span", "a", "br",
        ];
        for (tag, attributes) in tags(&page) {
            assert!(known.contains(&tag.as_str()), "{name}: {tag}");
            for (attribute, value) in attributes {
                let safe = ["tel:", "sms:", "https:"].iter().any(|start| value.starts_with(start));
                assert!(attribute != "href" || safe, "{name}: {value}");
                assert!(attribute != "src" && !attribute.starts_with("on"), "{name}: {attribute}");
            }
        }
        for link in ["tel:988", "sms:988", "tel:911"] {
            assert!(attributes(&page, "href").iter().any(|found| found == link), "{name}: {link}");
        }
    }
}

#[test]
fn the_inner_part_is_one_element_that_can_stand_in_any_page() {
    for (name, practice) in practices() {
        let inner = inner_of(&name, Locale::English);
        assert!(page(&practice, Locale::English, &[Locale::English]).contains(inner), "{name}");
        let (first, _) = &tags(inner)[0];
        assert_eq!(first, "div", "{name}");
        let mut depth = 0_usize;
        let mut roots = 0;
        for token in Tokenizer::new(inner).map(|token| token.unwrap()) {
            match token {
                Token::StartTag(tag) if text(&tag.name) != "br" => {
                    roots += usize::from(depth == 0);
                    depth += 1;
                }
                Token::EndTag(_) => depth -= 1,
                Token::String(_) => assert!(depth > 0, "{name}: words outside of the element"),
                _ => {}
            }
        }
        assert_eq!(roots, 1, "{name}");
        // For people to read: a line holds one statement.
        assert!(inner.lines().all(|line| line.len() < 700), "{name}");
        for (tag, attributes) in tags(inner) {
            let own = |name: &str| {
                name.starts_with("data-") || ["href", "rel", "lang", "dir"].contains(&name)
            };
            assert!(attributes.iter().all(|(name, _)| own(name)), "{name}: {tag} {attributes:?}");
        }
    }
}

#[test]
fn every_source_behind_it_is_named_with_its_review() {
    for (name, _) in practices() {
        let inner = inner_of(&name, Locale::English);
        let rules = rules_in(inner);
        for rule in coverage_guide::domain::rules::every_rule() {
            for source in rule.sources.iter().filter(|_| rules.contains(rule.id)) {
                let source = source.source();
                let shown = html! { (source.authority) }.into_string();
                assert!(inner.contains(&shown), "{name}: {}", source.id);
                let link = html! { a href=(source.url) {} }.into_string();
                let link = link.strip_suffix("></a>").unwrap();
                let safe = source.url.starts_with("https:");
                assert_eq!(inner.contains(link), safe, "{name}: {}", source.id);
            }
        }
        let date = formats::date(Locale::English, sources::REVIEWED).unwrap();
        assert!(inner.matches(&date).count() > 10, "{name}");
    }
}

#[test]
fn a_name_cannot_become_markup_and_a_practice_without_contacts_has_words_for_it() {
    let profile = r#"{ "profile": 1, "name": "A </title><script>b()</script> & \"C\"",
        "services": { "individual": { "billing": "never" } } }"#;
    let practice = Practice::parse(profile).unwrap();
    let page = page(&practice, Locale::English, &[Locale::English]);
    assert!(tags(&page).iter().all(|(name, _)| name != "script"));
    assert!(page.contains("A &lt;/title&gt;&lt;script&gt;"));
    let links = attributes(&page, "href");
    assert!(links.iter().all(|link| link.starts_with("https:") || link.len() == 7), "{links:?}");
    assert!(page.contains("Reach out to A &lt;/title&gt;"));
}

#[test]
fn every_language_has_a_page_of_its_own_and_leads_to_the_others() {
    for (name, practice) in practices() {
        for locale in Locale::ALL {
            let page = page(&practice, *locale, Locale::ALL);
            assert!(
                page.contains(&format!("<html lang=\"{}\" dir=\"ltr\">", locale.tag())),
                "{name}"
            );
            let links = attributes(&page, "hreflang");
            let others = Locale::ALL.iter().filter(|other| *other != locale);
            let twice = others.flat_map(|other| [other.tag(); 2]);
            assert!(links.iter().eq(twice), "{name}: {links:?}, in the head and for readers");
            assert!(!page.contains("{{"), "{name}");
            let bytes = page.len();
            assert!(bytes <= MOST_BYTES, "{name} {}: {bytes}", locale.tag());
        }
        let rules = |locale| attributes(inner_of(&name, locale), "data-rule");
        assert_eq!(rules(Locale::English), rules(Locale::Spanish), "{name}");
    }
    assert_eq!(file(PAGE, Locale::English, Locale::ALL), "guide-static.html");
    assert_eq!(file(PAGE, Locale::Spanish, Locale::ALL), "guide-static.es.html");
    assert_eq!(file(PAGE, Locale::Spanish, &[Locale::Spanish]), "guide-static.html");
}
