//! Guards the times and numbers in `docs/kiosk.md`: each is that of the code.

use std::ops::RangeInclusive;

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::profile::Kiosk;
use coverage_guide::domain::share_code::encode;

const DOCUMENT: &str = include_str!("../docs/kiosk.md");
const SECURITY: &str = include_str!("../docs/security.md");
/// The small page around the guide.
const PAGE: &str = include_str!("../kiosk/page.js");
const STYLE: &str = include_str!("../style/kiosk.css");
/// What the program keeps to itself.
const IDLE: &str = include_str!("../src/embed/idle.rs");
const SCREEN: &str = include_str!("../src/view/screens/kiosk.rs");

/// Numbers that the document spells out.
const SPELLED: [(u32, &str); 4] = [(1, "a"), (5, "five"), (10, "ten"), (20, "twenty")];

fn spelled(number: u32) -> &'static str {
    let found = SPELLED.iter().find(|(known, _)| *known == number);
    found.unwrap_or_else(|| panic!("{number} has no word here")).1
}

fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(words: &str) {
    let text = flowing(DOCUMENT).to_lowercase();
    assert!(text.contains(&words.to_lowercase()), "docs/kiosk.md does not say: {words}");
}

/// The value of a constant in the text of a source.
#[track_caller]
fn constant(source: &str, declaration: &str) -> u32 {
    let (_, after) = source.split_once(declaration).expect("the constant is there");
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

#[test]
fn the_times_of_a_profile_are_those_of_the_code() {
    let usual = Kiosk::default();
    let row = |name: &str, what: &str, usual: u32, limits: RangeInclusive<u32>| {
        says(&format!("| `{name}` | {what} | {usual} | {} to {} |", limits.start(), limits.end()));
    };
    row(
        "idle-seconds",
        "seconds without a touch, a key or scrolling until it asks",
        usual.idle_seconds,
        Kiosk::IDLE_SECONDS,
    );
    row(
        "warning-seconds",
        "seconds that the question stands",
        usual.warning_seconds,
        Kiosk::WARNING_SECONDS,
    );
    says(&format!(
        r#"{{ "idle-seconds": {}, "warning-seconds": {} }}"#,
        usual.idle_seconds, usual.warning_seconds
    ));
    says(&format!("Nobody gets less than {} seconds", Kiosk::WARNING_SECONDS.start()));
}

#[test]
fn what_the_program_keeps_to_itself_is_said_as_it_is() {
    let staff = constant(IDLE, "const STAFF_SECONDS: f64 = ") / 60;
    says(&format!("{} minutes after the last touch", spelled(staff)));
    says(&format!("for those {} minutes", spelled(staff)));
    let soon = constant(SCREEN, "const SOON: u32 = ");
    says(&format!("read out once, at {}", spelled(soon)));
    let sizes = STYLE.lines().filter_map(|line| line.trim().strip_prefix("font-size: "));
    let sizes: Vec<_> = sizes.filter_map(|size| size.strip_suffix("%;")).collect();
    let [first, second, third] = *sizes else { panic!("{sizes:?}") };
    says(&format!("{first} %, {second} % and {third} %"));
}

#[test]
fn the_times_of_the_page_around_are_those_of_its_script() {
    let seconds = |name: &str| constant(PAGE, &format!("const {name} = ")) / 1000;
    says(&format!("every {} seconds", spelled(seconds("SOON"))));
    says(&format!("again after {} minute", spelled(seconds("LATER") / 60)));
    assert_eq!(seconds("HOURLY"), 60 * 60);
    says("and every hour");
}

#[test]
fn the_code_is_as_long_as_it_is() {
    let letters = u32::try_from(encode(&Answers::default()).len()).unwrap();
    says(&format!("in {} letters and digits", spelled(letters)));
    let words = format!("as {} letters and digits", spelled(letters));
    assert!(flowing(SECURITY).contains(&words), "docs/security.md does not say: {words}");
}
