//! The names of the questions.

use super::named::named;

named! {
    /// The questions, in the order in which they are asked.
    pub enum QuestionId {
        /// Which kind of therapy.
        Service = "service",
        /// Who would come.
        Room = "room",
        /// What help is wanted with.
        Focus = "focus",
        /// What brings them.
        Reason = "reason",
        /// Whether sessions would treat one person's own condition.
        TreatsOne = "treats-one",
        /// How they expect to pay.
        Payment = "payment",
        /// What matters to them.
        Priorities = "priorities",
        /// Which of these matters most.
        MostImportant = "most-important",
        /// Whether the practice is in the plan's network.
        Network = "network",
        /// The type of plan.
        PlanType = "plan-type",
        /// Where the plan comes from.
        PlanSource = "plan-source",
        /// Whose plan it is.
        Policyholder = "policyholder",
        /// The state.
        State = "state",
        /// Who the client is.
        Client = "client",
        /// Alone or in a group.
        Setting = "setting",
        /// Whether an employee assistance program is there.
        Program = "employee-program",
        /// Whether the deductible is met.
        Deductible = "deductible",
    }
}
