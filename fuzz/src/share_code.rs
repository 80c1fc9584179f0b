//! Answers as a text, which somebody may have typed from another screen.

use std::sync::LazyLock;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::flow::{is_consistent, next_open};
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::questions::{Form, QUESTIONS};
use coverage_guide::domain::share_code::{DecodeError, decode, encode};
use test_fixtures::Practice;

static PROFILES: LazyLock<Vec<Profile>> = LazyLock::new(|| {
    Practice::ALL.into_iter().chain(Practice::EXAMPLES).map(Practice::profile).collect()
});

/// A text is refused, or is the text of the answers in it. Answers come back, or nobody could have given them.
///
/// # Panics
/// If that does not hold.
pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for profile in PROFILES.iter() {
        if let Ok(answers) = decode(&text, profile) {
            assert_eq!(encode(&answers), plain(&text));
        }
    }
    let Some((first, picked)) = bytes.split_first() else { return };
    let profile = &PROFILES[usize::from(*first) % PROFILES.len()];
    let answers = answers(picked);
    let text = encode(&answers);
    match decode(&text, profile) {
        // Of questions that share a place, the one of another payer is left out.
        Ok(read) => assert_eq!(encode(&read), text),
        Err(why) => {
            assert_eq!(why, DecodeError::Impossible, "{text}");
            let is_possible =
                is_consistent(&answers, profile) && next_open(&answers, profile).is_none();
            assert!(!is_possible, "{text} is refused");
        }
    }
}

/// Two bytes for each question: a bit for each option.
fn answers(bytes: &[u8]) -> Answers {
    let mut answers = Answers::default();
    for (question, pair) in QUESTIONS.iter().zip(bytes.chunks(2)) {
        let bits = pair.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let mut picked = (0..question.list.len()).filter(|at| bits >> at & 1 == 1);
        let picks = match question.form {
            Form::One => picked.next().map_or(Picks::NONE, Picks::only),
            Form::Several { .. } => picked.fold(Picks::NONE, Picks::with),
        };
        answers.insert(question.id, picks);
    }
    answers
}

/// The text as a guide writes it.
fn plain(text: &str) -> String {
    let letter = |letter: char| match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    text.chars().map(letter).collect()
}
