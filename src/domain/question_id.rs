//! The names of the questions.

use super::named::named;

named! {
    /// The questions, in the order in which they are asked.
    pub enum QuestionId {
        Service = "service",
        /// Who would come.
        Room = "room",
        /// What help is wanted with.
        Focus = "focus",
        Reason = "reason",
        /// Whether sessions would treat one person's own condition.
        TreatsOne = "treats-one",
        Payment = "payment",
        /// Which other kind of plan or payer.
        OtherPlan = "other-plan",
        Priorities = "priorities",
        MostImportant = "most-important",
        /// Which work somebody worries about.
        Work = "work",
        /// How they have Medicare.
        MedicarePlan = "medicare-plan",
        Network = "network",
        PlanType = "plan-type",
        PlanSource = "plan-source",
        Policyholder = "policyholder",
        /// Whether another plan pays for them too.
        SecondPlan = "second-plan",
        State = "state",
        /// Who the client is.
        Client = "client",
        /// Alone or in a group.
        Setting = "setting",
        /// Whether an employee assistance program is there.
        Program = "employee-program",
        /// Whether the deductible is met.
        Deductible = "deductible",
        /// Whether somebody who has a plan would use it.
        UsePlan = "use-plan",
    }
}
