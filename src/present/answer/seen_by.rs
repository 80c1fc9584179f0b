//! Who would see it? A list of people, each with all that is said of them.

use super::base::Answer;
use super::block::{Block, Part, WayCell};
use super::statement::Statement;
use crate::domain::choices::{Client, Payer, Policyholder, Priority, Way};
use crate::domain::rules::Fired;
use crate::domain::rules::common::Common;
use crate::domain::rules::disclosure::{Audience, Extent};
use crate::domain::rules::notes::Note;
use crate::domain::rules::privacy::Subject;
use crate::domain::rules::rights::Right;
use crate::domain::topic::Topic;
use crate::t;
use crate::text::Text;

const QUESTIONS: &[Common] = &[Common::Parents];

/// Those who may ask whoever paid, and whom most people never hear from.
const RARE: &[Audience] =
    &[Audience::LifeInsurer, Audience::Forms, Audience::Court, Audience::Safety];

/// Subjects that have a fold of their own behind that of the person they are about.
const OWN_FOLD: &[Subject] = &[
    Subject::Claim,
    Subject::PlanRequests,
    Subject::Notices,
    Subject::Employer,
    Subject::SharedRecord,
    Subject::Minors,
];

/// What is said under one person's name.
struct Person {
    audience: Audience,
    name: Text,
    subjects: &'static [Subject],
    is_picked: bool,
    /// Whether what matters most to the visitor is about this person.
    is_main: bool,
    is_rare: bool,
}

/// Whether the ways that can be used say different things.
fn differ(cells: &[WayCell]) -> bool {
    let mut usable = cells.iter().filter(|cell| cell.is_usable).map(|cell| cell.id);
    let first = usable.next();
    usable.any(|id| Some(id) != first)
}

const fn subjects(audience: Audience) -> &'static [Subject] {
    match audience {
        Audience::Plan => &[Subject::Claim, Subject::PlanRequests],
        Audience::Policyholder => &[Subject::Notices],
        Audience::Employer => &[Subject::Employer],
        Audience::Practice => &[Subject::Notes],
        Audience::Together => &[Subject::SharedRecord],
        // Its own rule says all of it.
        Audience::GroupMembers => &[],
        Audience::Parent => &[Subject::Minors],
        Audience::OtherClinicians => &[Subject::OtherCare],
        Audience::LifeInsurer => &[Subject::LifeInsurance],
        Audience::Forms => &[Subject::Forms],
        Audience::Court => &[Subject::Court],
        Audience::Safety => &[Subject::Always],
    }
}

/// Rights towards this person. How to use them, with a letter each, is told beside what to ask.
const fn rights(audience: Audience) -> &'static [Right] {
    match audience {
        Audience::Policyholder => &[Right::PlanMail],
        Audience::Practice => &[Right::Access, Right::Amend],
        _ => &[],
    }
}

/// What somebody cares about who wants to read of this person first.
const fn matters_to(audience: Audience) -> &'static [Priority] {
    match audience {
        Audience::Plan => &[Priority::NoDiagnosisOnFile],
        Audience::Policyholder | Audience::Parent => &[Priority::Policyholder],
        Audience::Employer => &[Priority::Employer],
        Audience::Practice | Audience::OtherClinicians => &[Priority::FewRecords],
        Audience::Together => &[Priority::PartnersWords],
        Audience::LifeInsurer => &[Priority::LifeInsurance],
        Audience::Forms => &[Priority::ClearanceOrLicense],
        Audience::Court => &[Priority::Court],
        Audience::GroupMembers | Audience::Safety => &[],
    }
}

impl Answer<'_> {
    pub(super) fn seen_by(&self) -> Vec<Part> {
        let (mut depends, mut same, mut rare) = (Vec::new(), Vec::new(), Vec::new());
        let mut people: Vec<Person> = self.people();
        // Whom the visitor named comes first, and only the first of these stands open.
        people.sort_by_key(|person| (!person.is_main, !person.is_picked));
        people.iter_mut().skip(1).for_each(|person| person.is_main = false);
        // With the name, since lists of what can be opened leave out what stands above it.
        let would_see = |person: &Person| {
            Text::of(&[&self.localizer.get(t!("detail.would_see")), ": ", &person.name])
        };
        for person in &people {
            let cells = self.learns(person.audience);
            let is_rare = person.is_rare;
            let is_told_by_way = !self.is_own(person) && differ(&cells);
            if is_rare && !person.is_picked {
                rare.extend(self.person_folds(person, &person.name, "rare"));
            } else if is_rare {
                depends.push(Block::Name(person.name.clone()));
                depends.push(Block::Text(self.localizer.get(t!("detail.same_however"))));
                depends.extend(self.person_folds(person, &would_see(person), "open"));
            } else if is_told_by_way {
                depends.push(Block::Name(person.name.clone()));
                depends.push(Block::Cells(cells));
                depends.extend(self.person_folds(person, &would_see(person), "open"));
            } else {
                let learns = cells.iter().find(|cell| cell.is_usable && !self.is_own(person));
                let name = match learns {
                    Some(cell) => Text::of(&[&person.name, ": ", &cell.words.to_ascii_lowercase()]),
                    None => person.name.clone(),
                };
                if person.is_main && !self.is_own(person) {
                    depends.push(Block::Name(name));
                    // Ways that say the same may still have another reason each, told below.
                    if self.has_one_reason(person.audience) {
                        depends.push(Block::Text(self.localizer.get(t!("detail.same_however"))));
                    }
                    depends.extend(self.person_folds(person, &would_see(person), "open"));
                } else {
                    same.extend(self.person_folds(person, &name, "same"));
                }
            }
        }
        // Subjects of people who are not concerned here, and the one that is about no single person.
        let placed: Vec<Subject> =
            people.iter().flat_map(|person| person.subjects).copied().collect();
        for subject in Subject::ALL {
            let rules = self.said(&self.assessment.privacy, *subject);
            if *subject != Subject::SelfPay && !placed.contains(subject) && !rules.is_empty() {
                let id = Text::of(&["subject.", subject.id()]);
                let name = self.localizer.id("subject.", subject.id());
                rare.extend(self.folds(id, name, false, &rules, Vec::new()));
            }
        }
        if !rare.is_empty() {
            rare.insert(0, Block::Text(self.localizer.get(t!("detail.rare_lead"))));
        }
        let more = self.said(&self.assessment.notes, Note::SeenBy);
        vec![
            self.part("depends", t!("detail.depends"), depends),
            self.part("same", t!("detail.same"), same),
            self.part("rare", t!("detail.rare"), rare),
            self.refine(Topic::SeenBy),
            self.people_ask(QUESTIONS),
            Part {
                id: "more",
                heading: None,
                blocks: self.more("more", t!("diagnosis.world"), &more),
            },
        ]
    }

    /// Those who can concern this visitor, with what each way to pay says of them.
    pub(in crate::present) fn people_and_cells(&self) -> Vec<(Audience, Text, Vec<WayCell>)> {
        let row = |person: Person| {
            let cells = self.learns(person.audience);
            (person.audience, person.name, cells)
        };
        self.people().into_iter().filter(|person| !self.is_own(person)).map(row).collect()
    }

    /// Whether this is the visitor as the owner of the plan: nobody else sees what comes to them.
    fn is_own(&self, person: &Person) -> bool {
        person.audience == Audience::Policyholder && self.owns_plan()
    }

    /// Whether the ways that can be used have one reason for what somebody learns.
    fn has_one_reason(&self, audience: Audience) -> bool {
        let usable = self.assessment.ways.iter().filter(|way| way.may_be_available());
        let mut reasons = usable.map(|way| way.disclosure_to(audience).map(|seen| seen.rule));
        let first = reasons.next();
        reasons.all(|reason| Some(reason) == first)
    }

    /// Whether the visitor said that the plan is theirs.
    fn owns_plan(&self) -> bool {
        let facts = &self.assessment.facts;
        facts.policyholder == Policyholder::Me
            && !matches!(
                facts.payer,
                Payer::Medicare | Payer::Medicaid | Payer::Federal | Payer::Injury
            )
    }

    /// Those whom some way to pay concerns.
    fn people(&self) -> Vec<Person> {
        let facts = &self.assessment.facts;
        let picked = |audience: Audience| {
            let named = matters_to(audience);
            self.answers.priorities().any(|priority| named.contains(&priority))
        };
        // An employer learns of little where no plan comes from a job.
        let has_part = matches!(
            facts.payer,
            Payer::Commercial | Payer::Other | Payer::Injury | Payer::Tricare | Payer::NotSure
        );
        let is_rare = |audience: Audience| {
            RARE.contains(&audience)
                || audience == Audience::Employer && !has_part && !picked(audience)
        };
        self.assessment
            .audiences()
            .map(|audience| Person {
                audience,
                name: self.person_name(audience),
                subjects: subjects(audience),
                is_picked: picked(audience),
                is_main: self
                    .brief
                    .matter
                    .as_ref()
                    .is_some_and(|matter| matters_to(audience).contains(&matter.priority)),
                is_rare: is_rare(audience),
            })
            .collect()
    }

    fn person_name(&self, audience: Audience) -> Text {
        let client = self.assessment.facts.client;
        match (audience, self.assessment.facts.policyholder) {
            // Who asks for a younger child is a parent, and has not said which parent's plan it is.
            (Audience::Policyholder, Policyholder::Parent) if client != Client::Child => {
                self.localizer.get(t!("detail.owner_parent"))
            }
            (Audience::Policyholder, Policyholder::Partner) => {
                self.localizer.get(t!("detail.owner_partner"))
            }
            (Audience::Policyholder, Policyholder::Me) if self.owns_plan() => {
                self.localizer.get(t!("detail.owner_you"))
            }
            _ => self.localizer.id("audience.", audience.id()),
        }
    }

    /// Whether somebody learns of it, for each way to pay.
    pub(super) fn learns(&self, audience: Audience) -> Vec<WayCell> {
        self.cells(|way| {
            let learns = way.extent(audience);
            (learns.map_or("none", Extent::id), self.localizer.extent(learns))
        })
    }

    /// Everything that is said of a person: the reasons for the ways that can be used, each once with
    /// its ways, then what holds besides.
    fn person_folds(&self, person: &Person, name: &str, place: &str) -> Vec<Block> {
        let mut reasons: Vec<(Fired, Vec<Way>)> = Vec::new();
        for way in self.assessment.ways.iter().filter(|way| way.may_be_available()) {
            let Some(seen) = way.disclosure_to(person.audience) else { continue };
            match reasons.iter_mut().find(|(known, _)| *known == seen.rule) {
                Some((_, ways)) => ways.push(way.way),
                None => reasons.push((seen.rule, vec![way.way])),
            }
        }
        let all =
            Way::ALL.iter().filter(|way| self.assessment.way(**way).may_be_available()).count();
        let mut statements: Vec<Statement> = Vec::new();
        for (rule, ways) in reasons {
            let mut statement = self.statement(rule);
            if ways.len() < all {
                let names: Vec<_> =
                    ways.iter().map(|way| self.localizer.id("brief.way.", way.id())).collect();
                statement.words = Text::of(&[&self.localizer.list(&names), ": ", &statement.words]);
            }
            statements.push(statement);
        }
        let id = Text::of(&["person.", person.audience.id()]);
        let mut behind = Vec::new();
        for subject in person.subjects {
            let mut rules = self.said(&self.assessment.privacy, *subject);
            if OWN_FOLD.contains(subject) {
                let id = Text::of(&["subject.", subject.id()]);
                let name = self.localizer.id("subject.", subject.id());
                behind.extend(self.folds(id, name, false, &rules, Vec::new()));
            } else {
                behind.extend(self.take_asides(&id, &mut rules));
                statements.extend(rules.into_iter().map(|rule| self.statement(rule)));
            }
        }
        for right in rights(person.audience) {
            let rules = self.said(&self.assessment.rights, *right);
            if !rules.is_empty() {
                let id = Text::of(&["right.", right.id()]);
                let name = self.localizer.id("right.name.", right.id());
                behind.extend(self.folds(id, name, false, &rules, Vec::new()));
            }
        }
        let rules: Vec<Fired> = statements.iter().map(|statement| statement.rule).collect();
        let is_open = place == "open" && person.is_main;
        let mut folds = Vec::new();
        if !statements.is_empty() {
            let list = vec![Block::List(statements)];
            folds.push(self.fold_of(id, name.into(), is_open, list, &rules));
        }
        folds.append(&mut behind);
        self.joined(&person.name, folds)
    }
}
