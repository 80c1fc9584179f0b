//! The scenarios themselves.

use super::deployment::Deployment::{
    Harbor, OpenDoor, SharedDevice, Steffen, UnreadableLink, WaitingRoom,
};
use super::step::Scenario;
use super::step::Step::{
    self, Answer, AnswerInPlace, Change, Check, Open, OpenAll, OpenFold, Press, Sharpen, Tap, Type,
    Wait,
};
use coverage_guide::domain::topic::Topic::{Ask, Costs, OnFile, Pay, SeenBy, SelfPay, Ways};
use test_fixtures::visitors::PUBLISHED_COSTS;

/// Every priority.
const EVERYTHING: &str = "no-diagnosis-on-file policyholder employer life-insurance \
    clearance-or-license court partners-words few-records freedom cost";

/// Costs with ranges: they draw the fullest chart.
const RANGES: &[(&str, &str)] = &[
    ("fee", "900"),
    ("sessions", "31"),
    ("out-allowed", ""),
    ("out-coinsurance", "30"),
    ("out-deductible", "800"),
    ("in-allowed", "800"),
    ("in-coinsurance", "20"),
];

/// Every scenario.
pub const SCENARIOS: &[Scenario] = &[
    Scenario { name: "questions", deployment: Steffen, steps: QUESTIONS, read: &[] },
    Scenario { name: "changes", deployment: Steffen, steps: CHANGES, read: &[] },
    Scenario {
        name: "everything matters",
        deployment: OpenDoor,
        steps: EVERYTHING_MATTERS,
        read: &[Pay, OnFile, Ways],
    },
    Scenario {
        name: "no plan",
        deployment: OpenDoor,
        steps: NO_PLAN,
        read: &[OnFile, SeenBy, SelfPay, Ways, Ask],
    },
    Scenario {
        name: "a child",
        deployment: OpenDoor,
        steps: A_CHILD,
        read: &[SeenBy, Ways, Costs],
    },
    Scenario {
        name: "partners",
        deployment: OpenDoor,
        steps: PARTNERS,
        read: &[Pay, SeenBy, Ways],
    },
    Scenario {
        name: "a family",
        deployment: Harbor,
        steps: A_FAMILY,
        read: &[OnFile, SeenBy, SelfPay, Ways, Costs],
    },
    Scenario {
        name: "a teen on Medicaid",
        deployment: OpenDoor,
        steps: A_TEEN_ON_MEDICAID,
        read: &[OnFile, Costs],
    },
    Scenario {
        name: "exploring on Medicaid",
        deployment: Steffen,
        steps: EXPLORING_ON_MEDICAID,
        read: &[SeenBy],
    },
    Scenario { name: "not here", deployment: Harbor, steps: NOT_HERE, read: &[Pay, Ways, Ask] },
    Scenario {
        name: "in the network",
        deployment: Steffen,
        steps: IN_THE_NETWORK,
        read: &[Pay, SeenBy, Ways],
    },
    Scenario { name: "open kind", deployment: OpenDoor, steps: OPEN_KIND, read: &[OnFile, Costs] },
    Scenario {
        name: "open kind, a student",
        deployment: OpenDoor,
        steps: OPEN_KIND_OF_A_STUDENT,
        read: &[],
    },
    Scenario {
        name: "after an injury at work",
        deployment: Steffen,
        steps: AFTER_AN_INJURY_AT_WORK,
        read: &[Pay, SeenBy, Ways, Ask, Costs],
    },
    Scenario {
        name: "care for a veteran",
        deployment: OpenDoor,
        steps: CARE_FOR_A_VETERAN,
        read: &[Pay, Ask],
    },
    Scenario { name: "a ministry", deployment: OpenDoor, steps: A_MINISTRY, read: &[Ask] },
    Scenario {
        name: "getting married",
        deployment: OpenDoor,
        steps: GETTING_MARRIED,
        read: &[SeenBy],
    },
    Scenario {
        name: "exploring together",
        deployment: OpenDoor,
        steps: EXPLORING_TOGETHER,
        read: &[Ways, Costs],
    },
    Scenario {
        name: "no one's condition",
        deployment: Harbor,
        steps: NO_CONDITION,
        read: &[SelfPay],
    },
    Scenario { name: "programs taken", deployment: Harbor, steps: PROGRAMS_TAKEN, read: &[] },
    Scenario {
        name: "programs not named",
        deployment: Steffen,
        steps: PROGRAMS_NOT_NAMED,
        read: &[],
    },
    Scenario {
        name: "an open kind on Medicaid",
        deployment: OpenDoor,
        steps: AN_OPEN_KIND_ON_MEDICAID,
        read: &[SelfPay],
    },
    Scenario { name: "programs left", deployment: OpenDoor, steps: PROGRAMS_LEFT, read: &[] },
    Scenario {
        name: "exploring on Medicare",
        deployment: OpenDoor,
        steps: EXPLORING_ON_MEDICARE,
        read: &[SeenBy],
    },
    Scenario {
        name: "a family on a job's plan",
        deployment: OpenDoor,
        steps: A_FAMILY_ON_A_JOBS_PLAN,
        read: &[SeenBy],
    },
    Scenario {
        name: "from an employer",
        deployment: OpenDoor,
        steps: FROM_AN_EMPLOYER,
        read: &[SeenBy],
    },
    Scenario { name: "from a parent", deployment: OpenDoor, steps: FROM_A_PARENT, read: &[SeenBy] },
    Scenario { name: "few records", deployment: OpenDoor, steps: FEW_RECORDS, read: &[SeenBy] },
    Scenario { name: "whose words", deployment: OpenDoor, steps: WHOSE_WORDS, read: &[SeenBy] },
    Scenario {
        name: "a child’s family",
        deployment: OpenDoor,
        steps: A_CHILDS_FAMILY,
        read: &[SeenBy],
    },
    Scenario { name: "a tablet", deployment: WaitingRoom, steps: A_TABLET, read: &[] },
    Scenario {
        name: "a shared device",
        deployment: SharedDevice,
        steps: A_SHARED_DEVICE,
        read: &[Pay],
    },
    Scenario {
        name: "an unreadable link",
        deployment: UnreadableLink,
        steps: &[Check("service")],
        read: &[],
    },
];

/// Every question, each as it first comes, and with a mistake.
pub const QUESTIONS: &[Step] = &[
    Check("service"),
    Press("ui.continue"),
    Check("nothing picked"),
    Press("ui.continue"),
    Answer("service", "not-sure"),
    Check("room"),
    Answer("room", "just-me"),
    Check("focus"),
    Answer("focus", "feelings"),
    Check("reason"),
    Answer("reason", "growth"),
    Check("payment"),
    Answer("payment", "commercial"),
    Check("priorities"),
    Press("ui.see_answer"),
    Check("nothing picked of several"),
    Answer("priorities", "no-diagnosis-on-file policyholder employer cost"),
    Check("answer"),
    Sharpen("most-important"),
    Check("most-important"),
    Answer("most-important", "cost"),
    Sharpen("network"),
    Check("network"),
    Answer("network", "no"),
    Sharpen("plan-type"),
    Check("plan-type"),
    Answer("plan-type", "ppo"),
    Sharpen("plan-source"),
    Check("plan-source"),
    Answer("plan-source", "self-insured"),
    Sharpen("policyholder"),
    Check("policyholder"),
    Answer("policyholder", "parent"),
    Sharpen("second-plan"),
    Check("second-plan"),
    Answer("second-plan", "yes"),
    Sharpen("state"),
    Check("state"),
    Answer("state", "ca"),
    Sharpen("client"),
    Check("client"),
    Answer("client", "teen"),
    Sharpen("setting"),
    Check("setting"),
    Answer("setting", "group"),
    Sharpen("employee-program"),
    Check("employee-program"),
    Answer("employee-program", "yes"),
    Sharpen("deductible"),
    Check("deductible"),
    Answer("deductible", "no"),
    Sharpen("use-plan"),
    Check("use-plan"),
    Answer("use-plan", "use"),
    OpenAll,
    Check("why"),
    Press("topic.back"),
    OpenFold("take"),
    Check("answer, sharpened by everything"),
    Open(Pay),
    Check("pay, closed"),
    OpenAll,
    Check("pay"),
    Open(OnFile),
    OpenAll,
    Check("on-file"),
    Open(SeenBy),
    OpenAll,
    Check("seen-by"),
    Open(SelfPay),
    OpenAll,
    Check("self-pay"),
    Open(Ways),
    Check("ways, closed"),
    OpenAll,
    Check("ways"),
    Open(Costs),
    OpenAll,
    Check("costs"),
    Open(Ask),
    OpenAll,
    Check("ask"),
    Press("topic.back"),
    Check("answer, come back to"),
];

/// What is said when answers change, and are taken away by that; and the calculator.
pub(super) const CHANGES: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "growth"),
    Answer("payment", "commercial"),
    Answer("priorities", "few-records"),
    Open(Costs),
    Press("costs.work_out"),
    Check("costs, with what is missing"),
    Type(&[("fee", "12o"), ("sessions", "4000"), ("out-allowed", "-1")]),
    Press("costs.work_out"),
    Check("costs, with what is wrong"),
    Type(RANGES),
    Press("costs.work_out"),
    OpenAll,
    Check("costs, in ranges"),
    Press("topic.back"),
    AnswerInPlace("no"),
    Check("answer, changed in its place"),
    Change("service"),
    Check("service, to change"),
    Answer("service", "couples"),
    Check("reason, asked again"),
    Answer("reason", "relationship"),
    Check("treats-one, to change"),
    Answer("treats-one", "yes"),
    OpenFold("changes"),
    Check("why, much changed"),
    Change("service"),
    Answer("service", "individual"),
    Check("why, with answers dropped"),
    Sharpen("plan-type"),
    Answer("plan-type", "not-sure"),
    Check("why, not changed"),
    Change("payment"),
    Answer("payment", "not-sure"),
    Press("topic.back"),
    Check("answer, plan not known"),
    Press("brief.next.change"),
    Answer("payment", "commercial"),
    Check("answer, changed by the next step"),
    AnswerInPlace("not-sure"),
    Check("answer, not changed"),
    Press("ui.start_again"),
    Check("started again"),
];

const EVERYTHING_MATTERS: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "symptoms"),
    Answer("payment", "not-sure"),
    Answer("priorities", EVERYTHING),
    Sharpen("client"),
    Answer("client", "teen"),
    Press("topic.back"),
    Check("answer"),
];

const NO_PLAN: &[Step] = &[
    Answer("service", "not-sure"),
    Answer("room", "just-me"),
    Answer("focus", "sex"),
    Answer("reason", "symptoms"),
    Answer("payment", "none"),
    Answer("priorities", "no-concern"),
    Sharpen("employee-program"),
    Answer("employee-program", "no"),
    Check("why, without a program"),
    Press("topic.back"),
    Check("answer"),
];

const A_CHILD: &[Step] = &[
    Answer("service", "not-sure"),
    Answer("room", "family"),
    Answer("focus", "child"),
    Answer("reason", "symptoms"),
    Answer("treats-one", "no"),
    Answer("payment", "commercial"),
    Answer("priorities", EVERYTHING),
    Sharpen("most-important"),
    Answer("most-important", "cost"),
    Press("topic.back"),
    OpenFold("take"),
    Check("answer"),
    Tap("take.save"),
    Tap("take.copy"),
    Check("answer, taken along"),
];

const PARTNERS: &[Step] = &[
    Answer("service", "not-sure"),
    Answer("room", "partners"),
    Answer("focus", "feelings"),
    Answer("reason", "symptoms"),
    Answer("treats-one", "yes"),
    Answer("payment", "commercial"),
    Answer("priorities", "no-concern"),
    Sharpen("plan-type"),
    Answer("plan-type", "pos"),
    Press("topic.back"),
    Check("answer"),
    Open(Costs),
    Type(PUBLISHED_COSTS),
    Press("costs.work_out"),
    OpenAll,
    Check("costs, worked out"),
];

const A_FAMILY: &[Step] = &[
    Answer("service", "not-sure"),
    Answer("room", "family"),
    Answer("focus", "feelings"),
    Answer("reason", "symptoms"),
    Answer("treats-one", "yes"),
    Answer("payment", "medicaid"),
    Answer("priorities", "no-concern"),
    Sharpen("client"),
    Answer("client", "child"),
    Press("topic.back"),
    Check("answer"),
];

/// Limits on private pay, and somebody who wants to keep it from a parent.
const A_TEEN_ON_MEDICAID: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "symptoms"),
    Answer("payment", "medicaid"),
    Answer("priorities", "policyholder few-records"),
    Sharpen("client"),
    Answer("client", "teen"),
    Press("topic.back"),
    Check("answer"),
];

/// The employer has too much to read for one fold.
const EXPLORING_ON_MEDICAID: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "exploring"),
    Answer("payment", "medicaid"),
    Answer("priorities", "policyholder"),
    Check("answer"),
];

const NOT_HERE: &[Step] = &[
    Answer("service", "sex-therapy"),
    Answer("reason", "symptoms"),
    Answer("payment", "other"),
    Answer("other-plan", "sharing-ministry"),
    Answer("priorities", "no-concern"),
    Sharpen("employee-program"),
    Answer("employee-program", "yes"),
    Check("why, with a program"),
    Press("topic.back"),
    Check("answer"),
];

const IN_THE_NETWORK: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "symptoms"),
    Answer("payment", "commercial"),
    Answer("priorities", "no-concern"),
    Sharpen("network"),
    Answer("network", "yes"),
    Sharpen("policyholder"),
    Answer("policyholder", "partner"),
    Sharpen("state"),
    Answer("state", "co"),
    Press("topic.back"),
    Check("answer"),
];

const OPEN_KIND: &[Step] = &[
    Answer("service", "not-sure"),
    Answer("room", "just-me"),
    Answer("focus", "not-sure"),
    Answer("reason", "symptoms"),
    Answer("payment", "tricare"),
    Answer("priorities", "no-concern"),
    Sharpen("network"),
    Answer("network", "yes"),
    Press("topic.back"),
    Check("answer"),
];

/// What a plan pays back of a receipt changes with its type.
const OPEN_KIND_OF_A_STUDENT: &[Step] = &[
    Answer("service", "not-sure"),
    Answer("room", "partners"),
    Answer("focus", "not-sure"),
    Answer("reason", "symptoms"),
    Answer("payment", "student"),
    Answer("priorities", "cost"),
    Check("answer"),
    Sharpen("plan-type"),
    Answer("plan-type", "epo"),
    Check("why, with a type of plan"),
];

const AFTER_AN_INJURY_AT_WORK: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "growth"),
    Check("payment"),
    Answer("payment", "other"),
    Check("other-plan"),
    Answer("other-plan", "workers-comp"),
    Answer("priorities", "employer"),
    Check("answer"),
];

/// The practice has a contract with nobody.
const CARE_FOR_A_VETERAN: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "exploring"),
    Answer("payment", "other"),
    Answer("other-plan", "veterans"),
    Answer("priorities", "cost"),
    Check("answer"),
];

const A_MINISTRY: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "symptoms"),
    Answer("payment", "other"),
    Answer("other-plan", "sharing-ministry"),
    Answer("priorities", "few-records freedom"),
];

// What the visitor named concerns somebody for whom every way to pay is the same.

const FROM_AN_EMPLOYER: &[Step] = &[
    Answer("service", "sex-therapy"),
    Answer("reason", "symptoms"),
    Answer("payment", "student"),
    Answer("priorities", "employer"),
    Check("answer"),
];

const FROM_A_PARENT: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "sexual-difficulty"),
    Answer("payment", "none"),
    Answer("priorities", "policyholder"),
];

const FEW_RECORDS: &[Step] = &[
    Answer("service", "couples"),
    Answer("reason", "relationship"),
    Answer("treats-one", "no"),
    Answer("payment", "medicare"),
    Answer("priorities", "few-records"),
];

const WHOSE_WORDS: &[Step] = &[
    Answer("service", "sex-therapy"),
    Answer("reason", "symptoms"),
    Answer("payment", "medicare"),
    Answer("priorities", "partners-words"),
];

const A_CHILDS_FAMILY: &[Step] = &[
    Answer("service", "family"),
    Answer("reason", "child"),
    Answer("treats-one", "not-sure"),
    Answer("payment", "medicaid"),
    Answer("priorities", "life-insurance"),
];

/// What is picked first is the same for all ways to pay.
const GETTING_MARRIED: &[Step] = &[
    Answer("service", "couples"),
    Answer("reason", "premarital"),
    Answer("payment", "commercial"),
    Answer("priorities", "court freedom"),
    Sharpen("policyholder"),
    Answer("policyholder", "parent"),
    Sharpen("employee-program"),
    Answer("employee-program", "no"),
    Press("topic.back"),
    Check("answer"),
];

const EXPLORING_TOGETHER: &[Step] = &[
    Answer("service", "couples"),
    Answer("reason", "exploring"),
    Answer("treats-one", "no"),
    Answer("payment", "student"),
    Answer("priorities", "freedom"),
    Check("answer"),
];

const NO_CONDITION: &[Step] = &[
    Answer("service", "family"),
    Answer("reason", "not-sure"),
    Answer("treats-one", "no"),
    Answer("payment", "medicaid"),
    Answer("priorities", "court freedom"),
    Sharpen("network"),
    Answer("network", "no"),
    Press("topic.back"),
    Check("answer"),
];

const AN_OPEN_KIND_ON_MEDICAID: &[Step] = &[
    Answer("service", "not-sure"),
    Answer("room", "just-me"),
    Answer("focus", "not-sure"),
    Answer("reason", "symptoms"),
    Answer("payment", "medicaid"),
    Answer("priorities", "no-concern"),
    Check("answer"),
];

const PROGRAMS_TAKEN: &[Step] = &[
    Answer("service", "couples"),
    Answer("reason", "not-sure"),
    Answer("treats-one", "yes"),
    Answer("payment", "medicare"),
    Answer("priorities", "clearance-or-license cost"),
    Check("answer, Medicare"),
    Sharpen("work"),
    Check("work"),
    Answer("work", "pilot military"),
    Press("topic.back"),
    Check("answer, a pilot"),
    Change("reason"),
    Answer("reason", "premarital"),
    Press("topic.back"),
    Check("answer, Medicare and no condition"),
    Change("service"),
    Answer("service", "individual"),
    Answer("reason", "symptoms"),
    Change("payment"),
    Answer("payment", "medicaid"),
    Sharpen("network"),
    Answer("network", "yes"),
    Press("topic.back"),
    Check("answer, Medicaid"),
    Sharpen("use-plan"),
    Answer("use-plan", "pay-myself"),
    Press("topic.back"),
    Check("answer, would rather pay"),
    Open(SelfPay),
    Check("self-pay, by those who would rather pay"),
    Press("topic.back"),
    Open(Ask),
    Check("ask, by those who would rather pay"),
];

const PROGRAMS_NOT_NAMED: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "relationship"),
    Answer("payment", "medicare"),
    Answer("priorities", "freedom"),
    Sharpen("network"),
    Answer("network", "yes"),
    Press("topic.back"),
    Check("answer, Medicare"),
    Change("service"),
    Answer("service", "couples"),
    Answer("treats-one", "no"),
    Change("payment"),
    Answer("payment", "medicaid"),
    Press("topic.back"),
    Check("answer, Medicaid and no condition"),
];

const PROGRAMS_LEFT: &[Step] = &[
    Answer("service", "sex-therapy"),
    Answer("reason", "sexual-difficulty"),
    Answer("payment", "medicare"),
    Answer("priorities", "life-insurance"),
    Check("answer, Medicare"),
    Sharpen("medicare-plan"),
    Check("medicare-plan"),
    Answer("medicare-plan", "with-medicaid"),
    Press("topic.back"),
    Change("payment"),
    Answer("payment", "tricare"),
    Press("topic.back"),
    Check("answer, TRICARE"),
    Sharpen("network"),
    Answer("network", "no"),
    Press("topic.back"),
    Check("answer, TRICARE out of network"),
    Change("network"),
    Answer("network", "yes"),
    Press("topic.back"),
    Check("answer, TRICARE in network"),
];

/// More to know of who sees it than one fold holds.
const A_FAMILY_ON_A_JOBS_PLAN: &[Step] = &[
    Answer("service", "family"),
    Answer("reason", "family-dynamics"),
    Answer("treats-one", "not-sure"),
    Answer("payment", "commercial"),
    Answer("priorities", "employer"),
    Sharpen("plan-source"),
    Answer("plan-source", "self-insured"),
    Sharpen("policyholder"),
    Answer("policyholder", "parent"),
    Check("answer"),
];

/// A program that the practice has left: each way to pay tells it the same.
const EXPLORING_ON_MEDICARE: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "exploring"),
    Answer("payment", "medicare"),
    Answer("priorities", "partners-words freedom cost"),
    Sharpen("most-important"),
    Answer("most-important", "freedom"),
    Sharpen("client"),
    Answer("client", "adult"),
    Sharpen("setting"),
    Answer("setting", "group"),
    Check("answer"),
];

/// Everything that a kiosk shows and other guides do not.
const A_TABLET: &[Step] = &[
    Check("it waits"),
    Tap("kiosk.staff"),
    Check("the staff are asked"),
    Tap("kiosk.staff_stay"),
    Tap("kiosk.larger"),
    Tap("kiosk.larger"),
    Check("it waits, with the largest text"),
    Press("kiosk.begin"),
    Check("service, with the largest text"),
    Press("ui.continue"),
    Check("nothing picked, with the largest text"),
    Tap("kiosk.usual_size"),
    Answer("service", "individual"),
    Answer("reason", "growth"),
    Check("payment"),
    Answer("payment", "commercial"),
    Answer("priorities", "no-concern"),
    OpenFold("take"),
    Check("answer"),
    Open(Pay),
    OpenFold("from"),
    Tap("take.link"),
    Check("pay, with a link as a code"),
    Press("topic.back"),
    Wait(60),
    Check("it warns"),
    Wait(25),
    Check("it warns for the last seconds"),
    Tap("kiosk.here"),
    Press("kiosk.clear"),
    Check("it waits again"),
];

/// Leaving at once is at hand on every screen.
const A_SHARED_DEVICE: &[Step] = &[
    OpenAll,
    Check("service, with what leaving does"),
    Press("ui.continue"),
    Check("nothing picked"),
    Answer("service", "sex-therapy"),
    Answer("reason", "not-sure"),
    Answer("payment", "none"),
    Answer("priorities", "no-concern"),
    Check("answer"),
];
