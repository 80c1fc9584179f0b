//! The scenarios themselves.

use super::deployment::Deployment::{
    Harbor, OpenDoor, SharedDevice, Steffen, UnreadableLink, WaitingRoom,
};
use super::step::Scenario;
use super::step::Step::{self, Answer, Change, Check, OpenAll, Press, Sharpen, Tap, Type, Wait};
use test_fixtures::visitors::PUBLISHED_COSTS;

/// Every priority.
const EVERYTHING: &str = "no-diagnosis-on-file policyholder employer life-insurance \
    clearance-or-license court partners-words few-records freedom cost";

/// Costs with ranges: they draw the fullest chart.
const RANGES: &[(&str, &str)] = &[
    ("fee", "900"),
    ("sessions", "31"),
    ("out-coinsurance", "30"),
    ("out-deductible", "800"),
    ("in-allowed", "800"),
    ("in-coinsurance", "20"),
];

/// Every scenario.
pub const SCENARIOS: &[Scenario] = &[
    Scenario { name: "questions", deployment: Steffen, steps: QUESTIONS },
    Scenario { name: "changes", deployment: Steffen, steps: CHANGES },
    Scenario { name: "everything matters", deployment: OpenDoor, steps: EVERYTHING_MATTERS },
    Scenario { name: "no plan", deployment: OpenDoor, steps: NO_PLAN },
    Scenario { name: "a child", deployment: OpenDoor, steps: A_CHILD },
    Scenario { name: "partners", deployment: OpenDoor, steps: PARTNERS },
    Scenario { name: "a family", deployment: Harbor, steps: A_FAMILY },
    Scenario { name: "a teen on Medicaid", deployment: OpenDoor, steps: A_TEEN_ON_MEDICAID },
    Scenario { name: "not here", deployment: Harbor, steps: NOT_HERE },
    Scenario { name: "in the network", deployment: Steffen, steps: IN_THE_NETWORK },
    Scenario { name: "open kind", deployment: OpenDoor, steps: OPEN_KIND },
    Scenario { name: "a tablet", deployment: WaitingRoom, steps: A_TABLET },
    Scenario { name: "a shared device", deployment: SharedDevice, steps: A_SHARED_DEVICE },
    Scenario { name: "an unreadable link", deployment: UnreadableLink, steps: &[Check("service")] },
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
    OpenAll,
    Check("answer, sharpened by everything"),
];

/// What is said when answers change, and are taken away by that; and the calculator.
pub(super) const CHANGES: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "growth"),
    Answer("payment", "commercial"),
    Answer("priorities", "few-records"),
    Press("costs.work_out"),
    Check("costs, with what is missing"),
    Type(&[("fee", "12o"), ("sessions", "4000"), ("out-allowed", "-1")]),
    Press("costs.work_out"),
    Check("costs, with what is wrong"),
    Type(RANGES),
    Press("costs.work_out"),
    OpenAll,
    Check("costs, in ranges"),
    Change("service"),
    Check("service, to change"),
    Answer("service", "couples"),
    Check("reason, asked again"),
    Answer("reason", "relationship"),
    Check("treats-one, to change"),
    Answer("treats-one", "yes"),
    OpenAll,
    Check("answer, much changed"),
    Change("service"),
    Answer("service", "individual"),
    Check("answer, with answers dropped"),
    Sharpen("plan-type"),
    Answer("plan-type", "not-sure"),
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
    OpenAll,
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
    OpenAll,
    Check("answer"),
];

const A_CHILD: &[Step] = &[
    Answer("service", "not-sure"),
    Answer("room", "just-me"),
    Answer("focus", "child"),
    Answer("reason", "symptoms"),
    Answer("treats-one", "no"),
    Answer("payment", "commercial"),
    Answer("priorities", EVERYTHING),
    Sharpen("most-important"),
    Answer("most-important", "cost"),
    OpenAll,
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
    Type(PUBLISHED_COSTS),
    Press("costs.work_out"),
    OpenAll,
    Check("answer"),
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
    OpenAll,
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
    OpenAll,
    Check("answer"),
];

const NOT_HERE: &[Step] = &[
    Answer("service", "sex-therapy"),
    Answer("reason", "symptoms"),
    Answer("payment", "other"),
    Answer("priorities", "no-concern"),
    Sharpen("employee-program"),
    Answer("employee-program", "yes"),
    OpenAll,
    Check("answer"),
];

const IN_THE_NETWORK: &[Step] = &[
    Answer("service", "individual"),
    Answer("reason", "symptoms"),
    Answer("payment", "commercial"),
    Answer("priorities", "no-concern"),
    Sharpen("network"),
    Answer("network", "yes"),
    OpenAll,
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
    OpenAll,
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
    Tap("take.phone"),
    Tap("trace.where"),
    Check("answer"),
    Tap("take.link"),
    Check("answer, with a link as a code"),
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
    Answer("service", "individual"),
    Answer("reason", "symptoms"),
    Answer("payment", "none"),
    Answer("priorities", "no-concern"),
    OpenAll,
    Check("answer"),
];
