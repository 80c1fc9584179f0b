//! Answers as a short text, and back: to take them from one device to another.
//!
//! The text holds a version, the answers as one number, and a check of that number. It is short, not
//! secret: anybody who has a guide can read it.

use super::answers::{Answers, Picks};
use super::flow::{is_consistent, next_open};
use super::profile::Profile;
use super::questions::{Form, QUESTIONS, Question};

/// The letter that a text begins with. Another way to write answers takes another letter.
const VERSION: u8 = b'A';
/// The digits, without those that are taken for one another (Crockford's base 32).
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BASE: u64 = DIGITS.len() as u64;
/// How many digits the answers take, and how many the check.
const LONG: u32 = 11;
const CHECK: u32 = 4;
/// The largest prime below `BASE` to the power of `CHECK`. No change of one digit, and no exchange of two
/// neighbors, leaves the same remainder.
const PRIME: u64 = 1_048_573;

/// Why a text holds no answers of a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// It is written in a way that is not known here.
    UnknownVersion,
    /// Something in it is wrong or missing, or it was made by a guide with other questions.
    Damaged,
    /// No visitor of this practice could have come to an answer with these.
    Impossible,
}

/// The answers as a text of letters and digits.
#[must_use]
pub fn encode(answers: &Answers) -> String {
    let number = QUESTIONS.iter().fold(0, |number, question| {
        number * room(question) + digit(question, answers.picks(question.id))
    });
    let mut text = String::from(char::from(VERSION));
    write(&mut text, number, LONG);
    write(&mut text, check(number), CHECK);
    text
}

/// The answers in a text. They are such as a visitor of this practice could have given on the way to an
/// answer.
///
/// # Errors
///
/// What is wrong with it.
pub fn decode(text: &str, profile: &Profile) -> Result<Answers, DecodeError> {
    let (version, digits) = text.as_bytes().split_first().ok_or(DecodeError::Damaged)?;
    if version.to_ascii_uppercase() != VERSION {
        return Err(DecodeError::UnknownVersion);
    }
    if digits.len() != (LONG + CHECK) as usize {
        return Err(DecodeError::Damaged);
    }
    let (number, checked) = digits.split_at(LONG as usize);
    let (Some(number), Some(checked)) = (parse_digits(number), parse_digits(checked)) else {
        return Err(DecodeError::Damaged);
    };
    let answers =
        answers(number).filter(|_| checked == check(number)).ok_or(DecodeError::Damaged)?;
    let is_possible = is_consistent(&answers, profile) && next_open(&answers, profile).is_none();
    if is_possible { Ok(answers) } else { Err(DecodeError::Impossible) }
}

/// How many answers a question can have, none among them.
const fn room(question: &Question) -> u64 {
    match question.form {
        Form::One => question.list.len() as u64 + 1,
        Form::Several { .. } => 1 << question.list.len(),
    }
}

fn digit(question: &Question, picks: Picks) -> u64 {
    match question.form {
        Form::One => picks.first().map_or(0, |at| at as u64 + 1),
        Form::Several { .. } => picks.iter().map(|at| 1 << at).sum(),
    }
}

fn answers(mut number: u64) -> Option<Answers> {
    let mut answers = Answers::default();
    for question in QUESTIONS.iter().rev() {
        let digit = number % room(question);
        number /= room(question);
        let picks = match question.form {
            Form::One => (0..question.list.len())
                .find(|at| *at as u64 + 1 == digit)
                .map_or(Picks::NONE, Picks::only),
            Form::Several { .. } => (0..question.list.len())
                .filter(|at| digit >> at & 1 == 1)
                .fold(Picks::NONE, Picks::with),
        };
        answers.insert(question.id, picks);
    }
    (number == 0).then_some(answers)
}

const fn check(number: u64) -> u64 {
    (number + FINGERPRINT as u64) % PRIME
}

fn write(text: &mut String, number: u64, digits: u32) {
    // A place is below 32, so its lowest byte is all of it.
    let place = |at| usize::from((number / BASE.pow(at) % BASE).to_le_bytes()[0]);
    text.extend((0..digits).rev().map(|at| char::from(DIGITS[place(at)])));
}

fn parse_digits(digits: &[u8]) -> Option<u64> {
    digits.iter().try_fold(0, |number, digit| {
        // What a hand may have written for what it saw.
        let digit = match digit.to_ascii_uppercase() {
            b'O' => b'0',
            b'I' | b'L' => b'1',
            digit => digit,
        };
        let at = DIGITS.iter().position(|known| *known == digit)?;
        Some(number * BASE + at as u64)
    })
}

/// A hash (FNV-1a) of all questions with their options: a text made for others is not taken for one of
/// these.
const FINGERPRINT: u32 = {
    let mut hash = 0x811c_9dc5;
    let mut at = 0;
    while at < QUESTIONS.len() {
        hash = mix(hash, QUESTIONS[at].id.id());
        let mut option = 0;
        while option < QUESTIONS[at].list.len() {
            hash = mix(hash, QUESTIONS[at].list[option]);
            option += 1;
        }
        at += 1;
    }
    hash
};

const fn mix(mut hash: u32, text: &str) -> u32 {
    let mut at = 0;
    while at < text.len() {
        hash = (hash ^ text.as_bytes()[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

const _: () = {
    let mut all: u64 = 1;
    let mut at = 0;
    while at < QUESTIONS.len() {
        all *= room(&QUESTIONS[at]);
        at += 1;
    }
    assert!(all <= BASE.pow(LONG), "the answers need more digits");
};
