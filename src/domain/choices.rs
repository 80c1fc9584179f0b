//! What a visitor can pick, question by question. Each list is one question's options, in order.

use super::named::named;

named! {
    /// A kind of therapy. Every table speaks of these four.
    pub enum Service {
        /// One person and a therapist.
        Individual = "individual",
        /// Partners together.
        Couples = "couples",
        /// Relatives together.
        Family = "family",
        /// Help with sex, intimacy or sexuality, alone or with a partner.
        SexTherapy = "sex-therapy",
    }
}

named! {
    /// The first question: which kind of therapy.
    pub enum ServiceChoice {
        Individual = "individual",
        Couples = "couples",
        Family = "family",
        SexTherapy = "sex-therapy",
        /// Leads through two plain questions to a kind.
        NotSure = "not-sure",
    }
}

named! {
    /// Who would come to the sessions.
    pub enum Room {
        /// One person: the visitor, or a child they ask for.
        JustMe = "just-me",
        /// The visitor and one or more partners.
        Partners = "partners",
        /// The visitor and relatives.
        Family = "family",
        NotSure = "not-sure",
    }
}

named! {
    /// What a visitor who is not sure of the kind would most like help with.
    pub enum Focus {
        /// How they feel or cope.
        Feelings = "feelings",
        /// How they get along with somebody.
        GettingAlong = "getting-along",
        /// Sex or intimacy.
        Sex = "sex",
        /// A child or teen.
        Child = "child",
        NotSure = "not-sure",
    }
}

named! {
    /// What brings somebody to therapy.
    pub enum Reason {
        /// Symptoms that disturb daily life.
        Symptoms = "symptoms",
        /// The relationship itself, or communication in it.
        Relationship = "relationship",
        /// Premarital or enrichment work.
        Premarital = "premarital",
        /// A child or teen who has difficulties.
        Child = "child",
        /// How a family works together.
        FamilyDynamics = "family-dynamics",
        /// A sexual difficulty that causes distress.
        SexualDifficulty = "sexual-difficulty",
        /// Exploring sexuality, kink, identity or non-monogamy.
        Exploring = "exploring",
        /// Growth, or a choice in life.
        Growth = "growth",
        /// Not sure, or rather not say.
        NotSure = "not-sure",
    }
}

named! {
    /// How somebody expects to pay: the payer behind their plan.
    pub enum Payer {
        /// A plan through work, or bought on the marketplace.
        Commercial = "commercial",
        Medicare = "medicare",
        Medicaid = "medicaid",
        Tricare = "tricare",
        Student = "student",
        /// Another kind of plan, such as a short-term plan or a sharing ministry.
        Other = "other",
        Nobody = "none",
        NotSure = "not-sure",
        /// Of another kind: federal health care other than Medicare, Medicaid and TRICARE.
        Federal = "federal",
        /// Of another kind: whoever pays after an injury or a crime. No health plan.
        Injury = "injury",
    }
}

impl Payer {
    /// The ids of those that can be picked. The others follow from what is picked beside [`Self::Other`].
    pub const PICKED: &'static [&'static str] = Self::IDS.split_at(Self::Federal as usize).0;

    /// What was picked.
    #[must_use]
    pub const fn picked(self) -> Self {
        match self {
            Self::Federal | Self::Injury => Self::Other,
            payer => payer,
        }
    }
}

named! {
    /// What matters to somebody about privacy, money and freedom.
    pub enum Priority {
        /// No diagnosis on file with a health plan.
        NoDiagnosisOnFile = "no-diagnosis-on-file",
        /// Keep it from the plan's policyholder.
        Policyholder = "policyholder",
        /// Keep it from an employer.
        Employer = "employer",
        /// Life, disability or long-term-care insurance later.
        LifeInsurance = "life-insurance",
        /// Security clearance, pilot, military or licensed work.
        ClearanceOrLicense = "clearance-or-license",
        /// Court or custody.
        Court = "court",
        /// What a partner says stays out of one person's record.
        PartnersWords = "partners-words",
        FewRecords = "few-records",
        /// Freedom of pace, length and topic.
        Freedom = "freedom",
        Cost = "cost",
        /// No particular concern. Excludes all others.
        NoConcern = "no-concern",
    }
}

named! {
    /// The work that somebody wants to keep, whose forms and rules they worry about.
    pub enum Work {
        /// A pilot or an air traffic controller.
        Pilot = "pilot",
        /// Work that needs a security clearance.
        Clearance = "clearance",
        /// A licensed profession, such as a nurse, physician, lawyer or teacher.
        License = "license",
        /// The military, the Guard or the Reserve.
        Military = "military",
        /// Police, fire or ambulance.
        FirstResponder = "first-responder",
        /// None of these, or not sure. Excludes all others.
        NotSure = "not-sure",
    }
}

named! {
    /// Whether somebody comes alone or to a group.
    pub enum Setting {
        /// One person and a therapist.
        OneToOne = "one-to-one",
        /// A therapy group led by a clinician.
        Group = "group",
        NotSure = "not-sure",
    }
}

named! {
    /// How somebody has Medicare.
    pub enum MedicarePlan {
        /// Medicare itself: Part B.
        Original = "original",
        /// A plan that a company runs: Medicare Advantage.
        Advantage = "advantage",
        WithMedicaid = "with-medicaid",
        NotSure = "not-sure",
    }
}

named! {
    /// The kind of plan, or of another payer. Of a plan it decides what it does out of network.
    pub enum PlanType {
        /// Health maintenance organization.
        Hmo = "hmo",
        /// Exclusive provider organization.
        Epo = "epo",
        /// Preferred provider organization.
        Ppo = "ppo",
        /// Point of service.
        Pos = "pos",
        /// Care by the Department of Veterans Affairs.
        Veterans = "veterans",
        /// For the family of a veteran.
        Champva = "champva",
        IndianHealth = "indian-health",
        WorkersComp = "workers-comp",
        /// A car insurer, after an injury.
        CarInsurer = "car-insurer",
        /// A state's fund for victims of crime.
        VictimFund = "victim-fund",
        ShortTerm = "short-term",
        /// A health care sharing ministry, which is not insurance.
        Ministry = "sharing-ministry",
        NotSure = "not-sure",
    }
}

impl PlanType {
    /// Those that plans with networks come in, and that it is not known.
    pub const OF_NETWORKS: &'static [Self] =
        &[Self::Hmo, Self::Epo, Self::Ppo, Self::Pos, Self::NotSure];
    /// The ids of these.
    pub const OF_NETWORKS_IDS: &'static [&'static str] =
        &[Self::Hmo.id(), Self::Epo.id(), Self::Ppo.id(), Self::Pos.id(), Self::NotSure.id()];
    /// All others, and that it is not known.
    pub const OTHERS: &'static [Self] = Self::ALL.split_at(Self::Veterans as usize).1;
    /// The ids of these.
    pub const OTHERS_IDS: &'static [&'static str] = Self::IDS.split_at(Self::Veterans as usize).1;
}

named! {
    /// Where a plan through work or the marketplace comes from, and so which rules reach it.
    pub enum PlanSource {
        /// An employer, and an insurer pays the claims.
        Insurer = "employer-insured",
        /// An employer that pays the claims itself.
        SelfInsured = "self-insured",
        /// An employer that was left: COBRA, or a plan for retirees.
        Kept = "kept",
        /// The federal government as an employer.
        FederalJob = "federal-job",
        /// Bought on the marketplace or straight from an insurer: no employer has a part in it.
        Bought = "bought",
        NotSure = "not-sure",
    }
}

named! {
    /// Whose plan it is.
    pub enum Policyholder {
        Me = "me",
        /// A spouse's or partner's.
        Partner = "partner",
        Parent = "parent",
        /// Not sure, or rather not say.
        NotSure = "not-sure",
    }
}

named! {
    /// Who the client is, by age.
    pub enum Client {
        Adult = "adult",
        Teen = "teen",
        /// A younger child.
        Child = "child",
        /// Rather not say.
        NotSure = "not-sure",
    }
}

named! {
    /// The states a sourced rule depends on, and all others together.
    pub enum State {
        /// California: sensitive-service notices; Medi-Cal family therapy.
        California = "ca",
        /// Colorado: yearly mental health wellness exam.
        Colorado = "co",
        /// Connecticut: whether and how a notice comes; yearly wellness exam.
        Connecticut = "ct",
        /// Delaware: yearly mental health wellness exam.
        Delaware = "de",
        /// Illinois: yearly mental health wellness exam.
        Illinois = "il",
        /// Massachusetts: where a notice goes; yearly wellness exam.
        Massachusetts = "ma",
        /// New York: no notice where nothing is owed.
        NewYork = "ny",
        /// Oregon: where a notice goes.
        Oregon = "or",
        /// Washington: notices go to the person treated.
        Washington = "wa",
        /// Wisconsin: no notice where nothing is owed.
        Wisconsin = "wi",
        Other = "other",
        /// Rather not say.
        NotSure = "not-sure",
    }
}

named! {
    /// Whether this year's deductible is met.
    pub enum Deductible {
        /// Met, or the plan has none.
        Met = "yes",
        Open = "no",
        /// These visits in network are paid for without it, met or not.
        DoesNotCount = "does-not-count",
        NotSure = "not-sure",
    }
}

named! {
    /// Whether somebody who has a plan would use it.
    pub enum UsePlan {
        Use = "use",
        /// They would rather pay themselves.
        PayMyself = "pay-myself",
        NotSure = "not-sure",
    }
}

named! {
    /// A way to pay. The columns of every comparison.
    pub enum Way {
        /// The practice sends a claim to a plan it has a contract with.
        Claim = "claim",
        /// The visitor pays, then sends an itemized receipt to the plan.
        Superbill = "superbill",
        /// The visitor pays and nothing is sent to any plan.
        SelfPay = "self-pay",
        /// An employee assistance program or another program without a claim.
        Program = "program",
    }
}
