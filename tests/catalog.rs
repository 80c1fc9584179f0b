//! Guards the build against words that would be wrong on the page: each fault is found and named.

#[path = "../src/text/catalog.rs"]
mod catalog;

use catalog::{Catalog, Review, every_name};

#[test]
fn nested_and_dotted_names_are_the_same() {
    let nested = read(r#"{"ui": {"back": "Back", "go": {"on": "Continue"}}, "hello": "Hello"}"#);
    let dotted = read(r#"{"ui.back": "Back", "ui.go.on": "Continue", "hello": "Hello"}"#);
    assert_eq!(nested, dotted);
    assert_eq!(names(&nested), ["ui.back", "ui.go.on", "hello"]);
    assert_eq!(nested.text("ui.go.on"), Some("Continue"));
}

#[test]
fn plurals_contexts_and_placeholders_are_fine() {
    read(
        r#"{"month_one": "one month", "month_other": "{{count}} months",
            "reason.no-plan": "{{practice}}’s view", "reason.no-plan_couples": "Together"}"#,
    );
    read("{}");
}

#[test]
fn a_file_must_be_json() {
    assert!(faults("{\"a\": }")[0].starts_with("en.json: this is not JSON: "));
}

#[test]
fn a_file_must_be_an_object() {
    for json in ["[]", "\"Back\"", "null", "3"] {
        refuses(json, "en.json: this must be a JSON object of names and texts");
    }
}

#[test]
fn a_leaf_must_be_a_text() {
    for leaf in ["3", "-3", "0.5", "true", "null", "[\"Back\"]"] {
        let json = [r#"{"ui": {"back": "#, leaf, "}}"].concat();
        refuses(&json, "en.json: `ui.back` is neither a text nor an object of texts");
    }
}

#[test]
fn a_text_must_have_words() {
    for text in ["", "  ", "\\n"] {
        let json = [r#"{"ui.back": ""#, text, "\"}"].concat();
        refuses(&json, "en.json: `ui.back` is empty; write its words or remove it");
    }
}

#[test]
fn a_text_must_not_be_too_long() {
    let json = [r#"{"ui.back": ""#, &"a".repeat(65_536), "\"}"].concat();
    refuses(&json, "en.json: `ui.back` is too long; split it into texts of at most 65535 bytes");
}

#[test]
fn a_text_must_have_no_markup() {
    refuses(
        r#"{"ui.back": "<b>Back</b>"}"#,
        "en.json: `ui.back` contains `<`; write plain words without markup",
    );
}

// A page carries each text as a line.
#[test]
fn a_text_must_be_one_line() {
    for end in ["\\n", "\\r"] {
        refuses(
            &[r#"{"ui.back": "Go"#, end, r#"back"}"#].concat(),
            "en.json: `ui.back` has several lines; write it in one, or as several texts",
        );
    }
}

#[test]
fn a_placeholder_must_be_closed() {
    for text in ["{{practice", "practice}}", "{practice}"] {
        let json = [r#"{"ui.back": ""#, text, "\"}"].concat();
        refuses(
            &json,
            "en.json: `ui.back` has a brace that is not part of a placeholder like `{{name}}`",
        );
    }
}

#[test]
fn a_placeholder_must_have_a_plain_name() {
    refuses(
        r#"{"ui.back": "{{ practice }}"}"#,
        "en.json: `ui.back` has the placeholder `{{ practice }}`; \
         use lower-case letters, digits and `_`, without spaces",
    );
}

#[test]
fn a_name_must_be_there_once() {
    let sentence = "en.json: `ui.back` is there twice; keep one";
    refuses(r#"{"ui": {"back": "Back", "back": "Go back"}}"#, sentence);
    refuses(r#"{"ui": {"back": "Back"}, "ui.back": "Go back"}"#, sentence);
    refuses(r#"{"ui": {"back": "Back"}, "ui": {"back": "Go back"}}"#, sentence);
}

#[test]
fn a_name_must_be_plain() {
    for name in ["ui..back", "ui back", ".ui", "ui.zurück"] {
        let json = ["{\"", name, "\": \"Back\"}"].concat();
        let sentence = [
            "en.json: `",
            name,
            "` is an odd name; use letters, digits, `-` and `_` between single dots",
        ];
        refuses(&json, &sentence.concat());
    }
}

#[test]
fn two_names_must_not_share_a_hash() {
    refuses(
        r#"{"costarring": "A", "liquid": "B"}"#,
        "en.json: `liquid` has the same hash as `costarring`; rename one of them",
    );
}

#[test]
fn a_plural_must_have_an_other_form() {
    refuses(
        r#"{"cost": {"month_one": "one month"}}"#,
        "en.json: `cost.month_one` is a plural form, so there must be a `cost.month_other` too",
    );
}

#[test]
fn every_fault_is_told_at_once() {
    assert_eq!(faults(r#"{"a": "", "b": "<", "c": 3}"#).len(), 3);
}

#[test]
fn a_translation_must_be_complete() {
    differs(
        r#"{"ui.back": "Back", "ui.next": "Next"}"#,
        r#"{"ui.back": "Atrás"}"#,
        &["es.json: `ui.next` is missing; translate it"],
    );
}

#[test]
fn a_translation_must_add_nothing() {
    differs(
        r#"{"ui.back": "Back"}"#,
        r#"{"ui.back": "Atrás", "ui.next": "Siguiente"}"#,
        &["es.json: `ui.next` is not in the reference locale; remove it"],
    );
}

#[test]
fn a_translation_must_keep_the_placeholders() {
    differs(
        r#"{"ui.call": "Call {{practice}}"}"#,
        r#"{"ui.call": "Llame a {{clinic}}"}"#,
        &[
            "es.json: `ui.call` lacks the placeholder `{{practice}}` of the reference locale",
            "es.json: `ui.call` has the placeholder `{{clinic}}`, which the reference locale has not",
        ],
    );
}

#[test]
fn a_translation_has_the_plural_forms_of_its_language() {
    let english = r#"{"month_one": "one month", "month_other": "{{count}} months"}"#;
    differs(english, r#"{"month_other": "{{count}}か月"}"#, &[]);
    differs(
        english,
        r#"{"month_many": "{{count}} de meses", "month_other": "{{count}} meses"}"#,
        &[],
    );
    differs(
        english,
        r#"{"month_few": "{{sum}} miesiące", "month_other": "{{count}} miesiąca"}"#,
        &["es.json: `month_few` has the placeholder `{{sum}}`, which the reference locale has not"],
    );
    differs(english, "{}", &["es.json: `month_other` is missing; translate it"]);
}

#[test]
fn forms_of_other_languages_come_last() {
    let english = read(r#"{"month_one": "one month", "month_other": "months", "b": "B"}"#);
    let polish = [read(r#"{"b": "B", "month_few": "miesiące", "month_other": "miesiąca"}"#)];
    let every: Vec<_> = every_name(&english, &polish).iter().map(|entry| &entry.name).collect();
    assert_eq!(every, ["month_one", "month_other", "b", "month_few"]);
}

#[track_caller]
fn read(json: &str) -> Catalog {
    Catalog::parse("en.json", json).expect("the texts are fine")
}

fn names(catalog: &Catalog) -> Vec<&str> {
    catalog.entries.iter().map(|entry| entry.name.as_str()).collect()
}

#[track_caller]
fn faults(json: &str) -> Vec<String> {
    let faults = Catalog::parse("en.json", json).expect_err("the texts are faulty");
    faults.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn refuses(json: &str, sentence: &str) {
    assert_eq!(faults(json), [sentence]);
}

#[track_caller]
fn differs(english: &str, translation: &str, sentences: &[&str]) {
    let translation = Catalog::parse("es.json", translation).expect("the texts are fine");
    let faults = read(english).compare(&translation);
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), sentences);
}

#[test]
fn a_file_says_whether_a_person_has_read_it() {
    let unsaid = read("{}").unreviewed().expect("it does not say");
    assert!(unsaid.to_string().contains("write `\"_review\": null` until a person has"));
    assert_eq!(read(r#"{"_review": null}"#).unreviewed(), None);
    let done = read(r#"{"_review": {"by": "A. Reader, LCSW", "on": "2026-11-25"}, "a": "A"}"#);
    let expected = Review::Done { by: "A. Reader, LCSW".to_owned(), on: "2026-11-25".to_owned() };
    assert_eq!(done.review, expected);
    assert_eq!(names(&done), ["a"]);
}

#[test]
fn half_a_review_is_none() {
    for review in
        ["\"yes\"", "{}", "{\"by\": \"A\"}", "{\"by\": \" \", \"on\": \"2026-11-25\"}", "true"]
    {
        let json = [r#"{"_review": "#, review, "}"].concat();
        assert!(faults(&json)[0].contains("`_review` must be null"), "{review}");
    }
}

#[test]
fn a_text_in_another_place_is_named_with_its_own() {
    let reference = read(r#"{"a": "A", "b": "B", "c": "C"}"#);
    let translation = read(r#"{"a": "A", "c": "C", "b": "B"}"#);
    let faults: Vec<_> = reference.compare(&translation).iter().map(ToString::to_string).collect();
    assert_eq!(
        faults,
        ["en.json: `b` is not where the reference locale has it; move it behind `a`"]
    );
    let without = read(r#"{"a": "A", "c": "C"}"#);
    assert_eq!(reference.compare(&without).len(), 1, "only that it is missing");
}
