//! What visitors do, by chance: all that can be pressed, picked, opened and typed.

use coverage_guide::domain::answers::Picks;
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::costs::entries::{Entries, Field};
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{self, question};
use coverage_guide::domain::topic::Topic;
use coverage_guide::domain::visit::{Screen, Visit};
use coverage_guide::present::answer::{Answer, Block, Content};
use coverage_guide::text::Locale;
use serde_json::{Value, json};
use test_fixtures::{Chance, Practice, localizer_for};

use crate::seen::Step;

/// The fewest steps of a visit, and how many more there may be.
const STEPS: (usize, usize) = (6, 30);
/// What is typed into the calculator, right and wrong.
const TYPED: [&str; 14] = [
    "150",
    "4",
    "$1,234.50",
    "20",
    "0",
    "12.5%",
    "",
    "abc",
    "-5",
    "0.4",
    "40",
    "1",
    "99999999",
    "1 000",
];

/// Plans visits to a practice.
pub struct Planner {
    profile: Profile,
    chance: Chance,
    locale: Locale,
}

impl Planner {
    pub fn new(practice: Practice, seed: u64) -> Self {
        Self { profile: practice.profile(), chance: Chance(seed), locale: Locale::English }
    }

    /// The steps of the next visit. It begins at the first question and ends there.
    pub fn visit(&mut self) -> Vec<Step> {
        let (mut visit, mut entries, mut steps) =
            (Visit::default(), Entries::default(), Vec::new());
        for _ in 0..STEPS.0 + self.chance.below(STEPS.1) {
            let step = match visit.screen {
                Screen::Ask(id) | Screen::Revisit(id) => self.at_question(id, &mut visit),
                Screen::Answer => self.at_answer(&mut visit),
                Screen::Detail(topic) => self.at_detail(topic, &mut visit, &mut entries),
            };
            steps.push(step);
        }
        if matches!(visit.screen, Screen::Detail(_)) {
            visit.go_back(&self.profile);
            steps.push(self.step(json!({ "do": "leave" }), &visit));
        }
        if visit != Visit::default() {
            visit.start_again();
            steps.push(self.step(json!({ "do": "again" }), &visit));
        }
        steps
    }

    fn step(&self, act: Value, visit: &Visit) -> Step {
        Step::of(act, visit, self.locale, &self.profile)
    }

    fn is_one_in(&mut self, count: usize) -> bool {
        self.chance.below(count) == 0
    }

    fn speak(&mut self, visit: &Visit) -> Step {
        self.locale =
            if self.locale == Locale::English { Locale::Spanish } else { Locale::English };
        self.step(json!({ "do": "speak" }), visit)
    }

    fn at_question(&mut self, id: QuestionId, visit: &mut Visit) -> Step {
        if self.is_one_in(12) && visit.can_go_back(&self.profile) {
            visit.go_back(&self.profile);
            return self.step(json!({ "do": "back" }), visit);
        }
        if self.is_one_in(15) {
            return self.speak(visit);
        }
        if self.is_one_in(15) {
            return self.step(json!({ "do": "open-all" }), visit);
        }
        let row = question(id);
        let offered = flow::options(row, &visit.answers, &self.profile);
        let most = match row.form {
            questions::Form::One => 2,
            questions::Form::Several { .. } => 4,
        };
        // Now and then nothing.
        let clicks = if self.is_one_in(20) { 0 } else { 1 + self.chance.below(most) };
        let clicks: Vec<_> =
            (0..clicks).map(|_| offered[self.chance.below(offered.len())]).collect();
        let drafted: Picks = clicks
            .iter()
            .fold(visit.answers.picks(id), |picks, at| flow::toggle(row.form, picks, *at));
        visit.go_on(drafted, &self.profile);
        let clicks: Vec<_> = clicks.iter().map(|at| row.list[*at]).collect();
        self.step(json!({ "do": "answer", "clicks": clicks }), visit)
    }

    fn at_answer(&mut self, visit: &mut Visit) -> Step {
        if self.is_one_in(12) {
            visit.go_back(&self.profile);
            return self.step(json!({ "do": "back" }), visit);
        }
        if self.is_one_in(15) {
            return self.speak(visit);
        }
        if self.is_one_in(8) {
            return self.step(json!({ "do": "copy" }), visit);
        }
        if self.is_one_in(3)
            && let Some((id, option)) = self.offered_in_place(visit)
        {
            visit.answer_in_place(id, Picks::only(option), &self.profile);
            let act = json!({ "do": "in-place", "option": question(id).list[option] });
            return self.step(act, visit);
        }
        let topic = Topic::ALL[self.chance.below(Topic::ALL.len())];
        visit.open(topic);
        self.step(json!({ "do": "open", "topic": topic.id() }), visit)
    }

    fn offered_in_place(&mut self, visit: &Visit) -> Option<(QuestionId, usize)> {
        let localizer = localizer_for(Locale::English, &self.profile);
        let answer = Answer::of(&localizer, &visit.answers, &self.profile);
        let refinement = answer.short().refinement?;
        let at = self.chance.below(refinement.options.len().max(1));
        let (option, _) = refinement.options.get(at)?;
        Some((refinement.question, *option))
    }

    fn at_detail(&mut self, topic: Topic, visit: &mut Visit, entries: &mut Entries) -> Step {
        if self.is_one_in(3) {
            let step = self.step(json!({ "do": "open-all" }), visit);
            return step.telling(topic, visit, &self.profile);
        }
        if self.is_one_in(15) {
            return self.speak(visit);
        }
        if topic == Topic::Costs
            && self.chance.below(3) > 0
            && let Some(form) = Form::of(&assess(&visit.answers, &self.profile), &self.profile)
        {
            return self.work_out(&form, visit, entries);
        }
        if topic == Topic::Why && self.chance.below(3) > 0 {
            let taken_up = self.taken_up(visit);
            if !taken_up.is_empty() {
                let (id, act) = taken_up[self.chance.below(taken_up.len())];
                visit.revisit(id);
                return self.step(json!({ "do": act, "question": id.id() }), visit);
            }
        }
        visit.go_back(&self.profile);
        self.step(json!({ "do": "leave" }), visit)
    }

    fn work_out(&mut self, form: &Form, visit: &Visit, entries: &mut Entries) -> Step {
        let mut typed = Vec::new();
        for field in Field::ALL.iter().filter(|field| form.has(**field)) {
            // Most of what is typed can be taken.
            let known = if self.is_one_in(8) { TYPED.len() } else { 6 };
            let is_needed = field.is_required() && entries.typed(*field).is_none();
            if is_needed || self.is_one_in(4) {
                let text = TYPED[self.chance.below(known)];
                entries.insert(*field, text.to_owned());
                typed.push((field.id(), text));
            }
        }
        let step = self.step(json!({ "do": "work-out", "typed": typed }), visit);
        step.working_out(form, entries, &self.profile)
    }

    /// The questions that can be taken up from here, each with what is done to that end.
    fn taken_up(&self, visit: &Visit) -> Vec<(QuestionId, &'static str)> {
        let localizer = localizer_for(Locale::English, &self.profile);
        let answer = Answer::of(&localizer, &visit.answers, &self.profile);
        let mut found = Vec::new();
        for part in &answer.detail(Topic::Why).parts {
            collect(&part.blocks, &mut found);
        }
        found
    }
}

fn collect(blocks: &[Block], found: &mut Vec<(QuestionId, &'static str)>) {
    for block in blocks {
        match block {
            Block::Answers(answers) => {
                found.extend(answers.iter().map(|it| (it.question, "change")))
            }
            Block::Refine(list) => found.extend(list.iter().map(|it| (it.question, "sharpen"))),
            Block::Fold(fold) => {
                if let Content::Made(blocks) = &fold.content {
                    collect(blocks, found);
                }
            }
            _ => {}
        }
    }
}
