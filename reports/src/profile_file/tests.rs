//! What is wrong with a profile is told whole: each place, what stands there, and how to mend it.

use super::*;

const RIGHT: &str =
    r#"{ "profile": 1, "name": "A", "services": { "couples": { "billing": "never" } } }"#;

/// A right profile with more in it.
fn with(more: &str) -> String {
    RIGHT.replacen('{', &format!("{{ {more}, "), 1)
}

#[track_caller]
fn faults(text: &str) -> Vec<String> {
    let faults = read(text).map(|_| ()).unwrap_err();
    faults.iter().map(ToString::to_string).collect()
}

/// The one thing that is wrong: its place, and words that have to be said of it.
#[track_caller]
fn wrong(text: &str, place: &str, words: &[&str]) {
    let faults = read(text).map(|_| ()).unwrap_err();
    let [fault] = &faults[..] else { panic!("{faults:#?}") };
    assert_eq!(fault.place, place);
    for word in words {
        assert!(fault.says.contains(word), "{fault}");
    }
}

#[test]
fn a_right_profile_is_read() {
    let read = read(&["\u{feff}", RIGHT].concat()).unwrap();
    assert_eq!(read.profile.name, "A");
    assert_eq!(read.warnings, []);
}

#[test]
fn what_is_no_json_says_where() {
    wrong("", "", &[LIKE]);
    wrong("{", "line 1, column 1", &["`}`"]);
}

#[test]
fn thousands_of_mistakes_are_told_in_a_moment() {
    // To look for what was meant by each would take minutes.
    let many = |item: &str| vec![item; 5_000].join(",");
    for more in [
        format!(r#""commitments": [{}]"#, many("true")),
        format!(r#""languages": [{}]"#, many(r#""e!""#)),
        format!(r#""insurance": {{ "networks": [{}] }}"#, many(r#""A""#)),
    ] {
        assert!(faults(&with(&more)).len() >= 4_999);
    }
}

#[test]
fn a_wrong_value_is_repeated_with_the_one_that_is_right() {
    let billing = |value: &str| RIGHT.replace("\"never\"", value);
    let place = "services.couples.billing";
    wrong(&billing("\"Never\""), place, &["`Never`", "write `never`"]);
    wrong(&billing("\" never\""), place, &["` never`", "write `never`"]);
    wrong(&billing("\"nevr\""), place, &["`nevr`", "mean `never`"]);
    wrong(&billing("\"maybe\""), place, &["`maybe`", "`never`", "`with-diagnosis`"]);
    for (more, place, words) in [
        (r#""state": "co""#, "state", ["`co`", "write `CO`"]),
        (r#""state": "Colorado""#, "state", ["`Colorado`", "postal code"]),
        (
            r##""theme": { "accent": " #0b5d5e" }"##,
            "theme.accent",
            ["` #0b5d5e`", "write `#0b5d5e`"],
        ),
        (r#""sliding-scale": "Yes""#, "sliding-scale", ["`Yes`", "write `true`"]),
        (r#""languages": "en""#, "languages", ["`en`", r#"write `["en"]`"#]),
        (r#""kiosk": { "idle-seconds": "60" }"#, "kiosk.idle-seconds", ["`60`", "write `60`"]),
        (r#""kiosk": { "idle-seconds": 5 }"#, "kiosk.idle-seconds", ["`5`", "30 to 600"]),
    ] {
        wrong(&with(more), place, &words);
    }
}

#[test]
fn what_belongs_to_another_format_or_field_says_where_to_write_it() {
    for (more, place, words) in [
        (r#""state": ["OK", "TX"]"#, "state", ["`states`", "`\"profile\": 2`"]),
        (r#""states": ["OK", "TX"]"#, "states", ["format 2", "`\"profile\": 2`"]),
        (
            r#""insurance": { "out-of-network-claims": true }"#,
            "insurance.out-of-network-claims",
            ["`if-asked`", "`unless-refused`"],
        ),
    ] {
        wrong(&with(more), place, &words);
    }
    let group = RIGHT.replace(r#""couples""#, r#""group": {}, "couples""#);
    wrong(&group, "services.group", &["`variants`"]);
}

#[test]
fn everything_is_told_at_once() {
    let text = with(
        r#""commitment": [], "state": "XX", "languages": ["en", "xx"], "wording": { "en":
            { "outlook.rarely": "Covered in full", "talk.phone": " ", "talk.bokking": "Here" } }"#,
    );
    let faults = faults(&text);
    for place in ["commitment", "state", "languages[1]", r#"wording.en["talk.phone"]"#] {
        let begins = format!("{place}: ");
        assert_eq!(faults.iter().filter(|it| it.starts_with(&begins)).count(), 1, "{faults:#?}");
    }
    let wording: Vec<_> = faults.iter().filter(|it| it.starts_with("wording.en: ")).collect();
    assert_eq!(wording.len(), 2, "{faults:#?}");
    assert!(wording[0].contains("`outlook.rarely`") && wording[0].contains("`talk.booking`"));
    assert!(wording[1].contains("mean `talk.booking`"), "{wording:?}");
    assert_eq!(faults.len(), 6, "{faults:#?}");
}

#[test]
fn a_list_of_names_is_told_once() {
    let faults = faults(&with(
        r#""one": 1, "two": 2, "wording": { "en": { "rule.a": "A", "crisis.call": "B" }, "es":
            { "outlook.often": "C" } }"#,
    ));
    assert_eq!(faults.len(), 5, "{faults:#?}");
    for name in ["`quick-exit`", "`talk.booking`"] {
        assert_eq!(faults.join(" ").matches(name).count(), 1, "{faults:#?}");
    }
}

#[test]
fn no_profile_words_what_the_guide_answers_for() {
    for key in ["outlook.rarely", "rule.care.couples-relationship", "crisis.line"] {
        let text = with(&format!(r#""wording": {{ "en": {{ "{key}": "Your plan will pay." }} }}"#));
        wrong(&text, "wording.en", &[key, "talk.phone"]);
    }
    let own = with(r#""wording": { "es": { "talk.booking": "Nuestro calendario" } }"#);
    assert_eq!(read(&own).unwrap().profile.wording("es").len(), 1);
}

#[test]
fn wording_stands_under_a_language_of_the_guide() {
    let wording =
        |tag: &str| with(&format!(r#""wording": {{ "{tag}": {{ "talk.booking": "A" }} }}"#));
    wrong(&wording("xx"), "wording.xx", &["`xx`", "`en`", "`es`"]);
    wrong(&wording("EN"), "wording.EN", &["`en`"]);
    wrong(&wording("es-MX"), "wording.es-MX", &["`es`"]);
    // Once, though two readers look at it.
    wrong(&wording("no tag"), "wording[\"no tag\"]", &["`es`"]);
}

#[test]
fn a_language_that_is_none_is_refused_and_one_that_the_guide_lacks_is_a_warning() {
    let languages = |tags: &str| with(&format!(r#""languages": [{tags}]"#));
    wrong(&languages(r#""en", "xx""#), "languages[1]", &["`xx`", "`en`", "`es`"]);
    wrong(&languages(r#""xx-US""#), "languages[0]", &["`xx-US`"]);
    wrong(&languages(r#""english""#), "languages[0]", &["`english`"]);
    assert_eq!(read(&languages(r#""en-US", "ES""#)).unwrap().warnings, []);
    for tag in ["pl", "ase"] {
        let warnings = read(&languages(&format!(r#""es", "{tag}""#))).unwrap().warnings;
        let [warning] = &warnings[..] else { panic!("{warnings:#?}") };
        assert_eq!(warning.place, "languages[1]");
        assert!(warning.says.contains(tag) && warning.says.contains("`es`"), "{warning}");
    }
}
