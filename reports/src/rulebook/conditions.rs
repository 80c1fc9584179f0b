//! Conditions and outcomes in plain words, made from the words that visitors read.

use coverage_guide::domain::choices::{Payer, PlanType, Priority, Service, Way};
use coverage_guide::domain::known::Known;
use coverage_guide::domain::profile::MedicareStatus;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Options, Question, Stage, question};
use coverage_guide::domain::rules::{Condition, Hit, priorities};
use coverage_guide::domain::set::Set;
use coverage_guide::domain::sources::Confidence;
use coverage_guide::domain::suggested_kind::Suggestion;

use super::texts::RuleTexts;

/// Turns the rules' data into words.
pub struct Describer<'a> {
    pub texts: &'a RuleTexts,
}

impl Describer<'_> {
    /// The conditions of a rule, each in words. None: it always applies.
    pub fn conditions(&self, when: &[Condition]) -> Vec<String> {
        when.iter().map(|test| self.condition(test)).collect()
    }

    /// One condition.
    pub fn condition(&self, test: &Condition) -> String {
        use QuestionId as Q;
        match *test {
            Condition::WayIs(list) => {
                let ways = ids(list.iter(), Way::id);
                self.choice("Way to pay", &ways, Way::IDS, |id| self.way(id))
            }
            // Not the answer to the question: two other answers may have led to the kind.
            Condition::ServiceIs(list) => {
                let label = |id: &str| self.option(Q::Service, id);
                self.choice(
                    &self.short(Q::Service),
                    &ids(list.iter(), Service::id),
                    Service::IDS,
                    label,
                )
            }
            Condition::ServiceIsNot(list) => {
                let label = |id: &str| self.option(Q::Service, id);
                let list = any_of(&labels(&ids(list.iter(), Service::id), label));
                format!("{}: still open, or anything but {list}", self.short(Q::Service))
            }
            Condition::ServiceOpen => format!("{}: still open", self.short(Q::Service)),
            Condition::ServiceUnsure => self.answer(Q::Service, &["not-sure"]),
            Condition::ReasonIs(list) => {
                self.answer(Q::Reason, &ids(list.iter(), |reason| reason.id()))
            }
            Condition::ReasonIsNot(list) => {
                self.no_answer(Q::Reason, &ids(list.iter(), |reason| reason.id()))
            }
            Condition::TreatsOne(list) => self.answer(Q::TreatsOne, &ids(list.iter(), Known::id)),
            Condition::SettingIs(list) => {
                self.answer(Q::Setting, &ids(list.iter(), |setting| setting.id()))
            }
            Condition::PayerIs(list) => {
                let label = |id: &str| self.payer(id);
                let payers = ids(list.iter(), |payer| payer.id());
                self.choice(&self.short(Q::Payment), &payers, Payer::IDS, label)
            }
            Condition::PayerIsNot(list) => {
                let payers = ids(list.iter(), |payer| payer.id());
                let list = any_of(&labels(&payers, |id| self.payer(id)));
                format!("{}: anything but {list}", self.short(Q::Payment))
            }
            Condition::CampusCare => self.campus_care(),
            Condition::NoCampusCare => format!("Not both of: {}", self.campus_care()),
            Condition::PlanIfNeeded => {
                let plan = self.no_answer(Q::Payment, &["none"]);
                let none = labels(&[Way::SelfPay.id(), Way::Program.id()], |id| self.way(id));
                format!("{plan}, or the way to pay is {}", any_of(&none))
            }
            Condition::MedicarePlanIs(list) => {
                self.answer(Q::MedicarePlan, &ids(list.iter(), |plan| plan.id()))
            }
            Condition::PlanIs(list) => {
                let label = |id: &str| self.plan(id);
                let plans = ids(list.iter(), |plan| plan.id());
                self.choice(&self.short(Q::PlanType), &plans, PlanType::IDS, label)
            }
            Condition::PlanIsNot(list) => {
                let plans = ids(list.iter(), |plan| plan.id());
                let list = any_of(&labels(&plans, |id| self.plan(id)));
                format!("{}: anything but {list}", self.short(Q::PlanType))
            }
            Condition::PlanSourceIs(list) => {
                self.answer(Q::PlanSource, &ids(list.iter(), |source| source.id()))
            }
            Condition::InNetwork(list) => self.answer(Q::Network, &ids(list.iter(), Known::id)),
            Condition::NetworkOpen => {
                "The practice’s profile does not settle whether it is in the plan’s network".into()
            }
            Condition::NoNetworkNamed => {
                let plan = self.answer(Q::Payment, &["not-sure"]);
                format!("{plan}, and the practice’s profile names no network and no public program")
            }
            Condition::MayHaveNetwork => {
                let plan = self.no_answer(Q::Payment, &["not-sure"]);
                format!(
                    "{plan}, or the practice’s profile leaves open a network or a public program"
                )
            }
            Condition::PolicyholderIs(list) => {
                self.answer(Q::Policyholder, &ids(list.iter(), |holder| holder.id()))
            }
            Condition::SecondPlan(list) => self.answer(Q::SecondPlan, &ids(list.iter(), Known::id)),
            Condition::ClientIs(list) => {
                self.answer(Q::Client, &ids(list.iter(), |client| client.id()))
            }
            Condition::StateIs(list) => {
                self.answer(Q::State, &ids(list.iter(), |state| state.id()))
            }
            Condition::WorkIs(list) => self.answer(Q::Work, &ids(list.iter(), |work| work.id())),
            Condition::HasProgram(list) => self.answer(Q::Program, &ids(list.iter(), Known::id)),
            Condition::DeductibleIs(list) => {
                self.answer(Q::Deductible, &ids(list.iter(), |deductible| deductible.id()))
            }
            Condition::BillingIs(list) => {
                let label = |id: &str| self.policy(id);
                profile("policy", &labels(&ids(list.iter(), |billing| billing.id()), label))
            }
            Condition::BillingOpen => {
                format!("{}: still open, or the profile does not say", self.short(Q::Service))
            }
            Condition::NotOffered => profile("policy", &[self.policy("not-offered")]),
            Condition::MayOffer => no_profile("policy", &[self.policy("not-offered")]),
            Condition::MayBill => {
                no_profile("policy", &[self.policy("not-offered"), self.policy("never")])
            }
            Condition::FeeSaid(list) => profile("fee for these visits", &said(list)),
            Condition::Superbills(list) => profile("superbills", &said(list)),
            Condition::OutOfNetworkClaimsAre(list) => profile(
                "claims out of network",
                &labels(&ids(list.iter(), |claims| claims.id()), |id| id.replace('-', " ")),
            ),
            Condition::OutOfNetworkClaimsAreNot(list) => no_profile(
                "claims out of network",
                &labels(&ids(list.iter(), |claims| claims.id()), |id| id.replace('-', " ")),
            ),
            Condition::MedicareIs(status) => profile("Medicare", &[medicare(status).to_owned()]),
            Condition::MedicareIsNot(list) => {
                let standings = list.iter().map(|status| medicare(status).to_owned());
                no_profile("Medicare", &standings.collect::<Vec<_>>())
            }
            Condition::PracticePrograms(list) => profile("employee programs", &said(list)),
            Condition::SlidingScale(list) => profile("reduced fees", &said(list)),
            Condition::PracticeStates(commitment) => {
                profile("own ways", &[commitment.id().replace('-', " ")])
            }
            Condition::PracticeHas(detail) => profile("details", &[detail.id().replace('-', " ")]),
            Condition::PracticeHasNot(detail) => {
                no_profile("details", &[detail.id().replace('-', " ")])
            }
        }
    }

    /// What a row says that leads from two plain answers to a kind.
    pub fn suggestion(&self, row: &Suggestion) -> (Vec<String>, String) {
        let mut conditions = Vec::new();
        if !row.rooms.is_empty() {
            conditions.push(
                self.answer(QuestionId::Room, &ids(row.rooms.iter().copied(), |room| room.id())),
            );
        }
        if !row.focuses.is_empty() {
            let focuses = ids(row.focuses.iter().copied(), |focus| focus.id());
            conditions.push(self.answer(QuestionId::Focus, &focuses));
        }
        let kind = row.service.map(|service| self.option(QuestionId::Service, service.id()));
        (conditions, kind.unwrap_or_else(|| "The kind stays open".into()))
    }

    /// When a question is asked: one line is enough, and in it all conditions must hold. None: always.
    pub fn asked(&self, question: &Question) -> Vec<Vec<String>> {
        if let Options::PickedFor(other, _) = question.options {
            return vec![vec![format!("{}: more than one", self.short(other))]];
        }
        let once_picked = match question.options {
            Options::OncePicked(other, option) => {
                Some(self.answer(other, &[self::question(other).list[option]]))
            }
            _ => None,
        };
        let lines = question
            .asked
            .iter()
            .map(|tests| once_picked.iter().cloned().chain(self.conditions(tests)).collect());
        if question.asked.iter().any(|tests| tests.is_empty()) {
            Vec::new()
        } else {
            lines.collect()
        }
    }

    /// What a table decides.
    pub fn title(&self, table: &str) -> String {
        let priority = Priority::ALL.iter().find(|priority| {
            priorities::table(**priority).is_some_and(|effects| effects.id == table)
        });
        if let Some(priority) = priority {
            let label = self.option(QuestionId::Priorities, priority.id());
            return format!("What each way to pay does for {}", quote(&label));
        }
        match title(table) {
            Some(title) => title.to_owned(),
            None => self.texts.get(&format!("(title of the table {table})")),
        }
    }

    /// A question's name.
    pub fn short(&self, id: QuestionId) -> String {
        self.texts.get(&format!("question.{}.short", id.id()))
    }

    /// A question as it is asked.
    pub fn question(&self, id: QuestionId) -> String {
        self.texts.get(&format!("question.{}.title", id.id()))
    }

    /// The label of an option.
    pub fn option(&self, id: QuestionId, option: &str) -> String {
        self.texts.get(&format!("question.{}.option.{option}", id.id()))
    }

    /// A payer: what was picked, or the kinds beside "another kind" that come to it.
    fn payer(&self, id: &str) -> String {
        let kinds: &[PlanType] = match Payer::from_id(id) {
            Some(Payer::Federal) => {
                &[PlanType::Veterans, PlanType::Champva, PlanType::IndianHealth]
            }
            Some(Payer::Injury) => {
                &[PlanType::WorkersComp, PlanType::CarInsurer, PlanType::VictimFund]
            }
            _ => return self.option(QuestionId::Payment, id),
        };
        labels(&ids(kinds.iter(), |kind| kind.id()), |id| self.plan(id)).join(", ")
    }

    /// A kind of plan, for which two questions ask.
    fn plan(&self, id: &str) -> String {
        let is_of_networks = PlanType::OF_NETWORKS_IDS.contains(&id);
        self.option(if is_of_networks { QuestionId::PlanType } else { QuestionId::OtherPlan }, id)
    }

    pub(super) fn way(&self, id: &str) -> String {
        self.texts.get(&["brief.way.", id].concat())
    }

    pub(super) fn policy(&self, id: &str) -> String {
        self.texts.get(&["policy.", id].concat()).replace("[service]", "this kind of therapy")
    }

    fn campus_care(&self) -> String {
        let plan = self.answer(QuestionId::Payment, &["student"]);
        format!("{plan}; {}", self.no_answer(QuestionId::Client, &["child"]))
    }

    fn answer(&self, id: QuestionId, options: &[&str]) -> String {
        self.choice(&self.short(id), options, question(id).list, |option| self.option(id, option))
    }

    fn no_answer(&self, id: QuestionId, options: &[&str]) -> String {
        let list = any_of(&labels(options, |option| self.option(id, option)));
        format!("{}: anything but {list}", self.short(id))
    }

    /// One of a closed list. What is nearly all of it is said by what it leaves out.
    fn choice(
        &self,
        subject: &str,
        picked: &[&str],
        all: &[&str],
        label: impl Fn(&str) -> String,
    ) -> String {
        let others: Vec<_> = all.iter().copied().filter(|id| !picked.contains(id)).collect();
        if others.len() < picked.len() && all.len() > 4 && !others.is_empty() {
            format!("{subject}: anything but {}", any_of(&labels(&others, label)))
        } else {
            format!("{subject}: {}", any_of(&labels(picked, label)))
        }
    }
}

/// What a table decides, for tables other than those of priorities.
fn title(table: &str) -> Option<&'static str> {
    Some(match table {
        "kind" => "Which kind of therapy the answers describe, for visitors who are not sure",
        "care" => "How often plans pay for this kind of care, in network",
        "plan" => "What the plan or program does to that",
        "network" => "What being out of network does to that",
        "diagnosis" => "Whether a diagnosis is needed",
        "person" => "Whose diagnosis it would be",
        "open" => "Whether a way to pay stands open",
        "points" => "What each way to pay costs, gives and takes",
        "who" => "Who would see what",
        "costs" => "What is said beside the cost calculator",
        "notes" => "Statements beside the verdicts",
        "practice" => "What the practice says of its billing, fees and records",
        "privacy" => "Privacy in full",
        "rights" => "What a visitor may ask for by law",
        "ask" => "What to ask, and whom",
        "common" => "Common questions",
        "term" => "Terms, and what they mean",
        _ => return None,
    })
}

/// Which rows of a table count.
pub fn hit(hit: Hit) -> &'static str {
    match hit {
        Hit::Unique => "Exactly one row applies in any situation.",
        Hit::First => "The first row that applies decides.",
        Hit::Collect => "Every row that applies counts.",
    }
}

/// When a question comes up.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Core => "on the way to the answer",
        Stage::Sharpen => "offered with the answer, to sharpen it",
    }
}

/// A confidence mark: its name, and how the guide may print what it marks.
pub fn confidence(confidence: Confidence) -> (&'static str, &'static str) {
    match confidence {
        Confidence::Primary => ("Primary", "May stand without a hedge."),
        Confidence::Mixed => ("Mixed", "What was not read is hedged."),
        Confidence::Secondary => ("Secondary", "Only printed hedged."),
        Confidence::General => ("General", "Only printed hedged."),
        Confidence::Practice => ("Practice", "Printed as the practice’s own words, in its name."),
        Confidence::Derived => ("Derived", "Printed as our own reading."),
    }
}

fn medicare(status: MedicareStatus) -> &'static str {
    match status {
        MedicareStatus::Enrolled => "bills it",
        MedicareStatus::OptedOut => "has opted out",
        MedicareStatus::NotEnrolled => "neither bills it nor has opted out",
        MedicareStatus::NotTaken => "does not take it",
    }
}

fn said(list: Set<Known>) -> Vec<String> {
    let word = |known: Known| match known {
        Known::Yes => "yes",
        Known::No => "no",
        Known::Unknown => "not said",
    };
    list.iter().map(|known| word(known).to_owned()).collect()
}

fn profile(field: &str, values: &[String]) -> String {
    format!("The practice’s profile, {field}: {}", any_of(values))
}

fn no_profile(field: &str, values: &[String]) -> String {
    format!("The practice’s profile, {field}: anything but {}", any_of(values))
}

fn ids<T>(members: impl Iterator<Item = T>, id: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    members.map(id).collect()
}

pub(super) fn labels(ids: &[&str], label: impl Fn(&str) -> String) -> Vec<String> {
    ids.iter().map(|id| label(id)).collect()
}

pub(super) fn quote(text: &str) -> String {
    format!("“{text}”")
}

/// `“a”, “b” or “c”`.
pub(super) fn any_of(labels: &[String]) -> String {
    let quoted: Vec<_> = labels.iter().map(|label| quote(label)).collect();
    match &quoted[..] {
        [most @ .., last] if !most.is_empty() => format!("{} or {last}", most.join(", ")),
        all => all.concat(),
    }
}

#[cfg(test)]
mod tests;
