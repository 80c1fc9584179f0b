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
const LONG: usize = 15;
const CHECK: usize = 4;
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
    // A number by its places: no integer of the machine is as large as the answers may become.
    let mut number = [0; LONG];
    for question in QUESTIONS {
        append(&mut number, room(question), digit(question, answers.picks(question.id)));
    }
    let mut checked = [0; CHECK];
    append(&mut checked, 1, check(&number));
    let digits = number.iter().chain(&checked).map(|place| char::from(DIGITS[usize::from(*place)]));
    std::iter::once(char::from(VERSION)).chain(digits).collect()
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
    if digits.len() != LONG + CHECK {
        return Err(DecodeError::Damaged);
    }
    let mut places = [0; LONG + CHECK];
    for (place, digit) in places.iter_mut().zip(digits) {
        *place = place_of(*digit).ok_or(DecodeError::Damaged)?;
    }
    let (number, checked) = places.split_at(LONG);
    let is_whole = checked.iter().copied().fold(0, shifted) == check(number);
    let answers = answers(number).filter(|_| is_whole).ok_or(DecodeError::Damaged)?;
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

fn answers(number: &[u8]) -> Option<Answers> {
    let mut number = <[u8; LONG]>::try_from(number).ok()?;
    let mut answers = Answers::default();
    for question in QUESTIONS.iter().rev() {
        let digit = take(&mut number, room(question));
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
    (number == [0; LONG]).then_some(answers)
}

/// Makes room for so many further answers, and puts one there.
fn append(number: &mut [u8], room: u64, digit: u64) {
    let mut carried = digit;
    for place in number.iter_mut().rev() {
        let value = u64::from(*place) * room + carried;
        // Below 32, so its lowest byte is all of it.
        *place = (value % BASE).to_le_bytes()[0];
        carried = value / BASE;
    }
}

/// Takes out again what was put last.
fn take(number: &mut [u8], room: u64) -> u64 {
    let mut rest = 0;
    for place in number {
        let value = rest * BASE + u64::from(*place);
        *place = (value / room).to_le_bytes()[0];
        rest = value % room;
    }
    rest
}

/// What a number leaves, divided by [`PRIME`].
fn check(number: &[u8]) -> u64 {
    (number.iter().copied().fold(0, shifted) + u64::from(FINGERPRINT) % PRIME) % PRIME
}

fn shifted(so_far: u64, place: u8) -> u64 {
    (so_far * BASE + u64::from(place)) % PRIME
}

/// What a digit stands for, also as a hand may have written it.
fn place_of(digit: u8) -> Option<u8> {
    let digit = match digit.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        digit => digit,
    };
    let at = DIGITS.iter().position(|known| *known == digit)?;
    Some(at.to_le_bytes()[0])
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
    let mut all: u128 = 1;
    let mut at = 0;
    while at < QUESTIONS.len() {
        all *= room(&QUESTIONS[at]) as u128;
        at += 1;
    }
    at = 0;
    while at < LONG {
        all = all.div_ceil(BASE as u128);
        at += 1;
    }
    assert!(all <= 1, "the answers need more digits");
};
