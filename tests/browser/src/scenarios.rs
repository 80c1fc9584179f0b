//! Visits as rows, told in any language: together they come by every question, every kind of screen and
//! every kind of answer. A new screen is a new row.

use serde_json::{Value, json};

use crate::ExpectOk;
use crate::expected;

use Practice::{Harbor, OpenDoor, SharedDevice, Steffen, TornAddress, WaitingRoom};
use Step::{Answer, Change, Check, OpenAll, Press, Sharpen, Tap, Type, Wait};

/// Whose guide it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Practice {
    /// The one that the sealed page is built for.
    Steffen,
    /// One that names fees, and bills for couples and families too.
    Harbor,
    /// One that takes what the others do not.
    OpenDoor,
    /// The first, on a tablet in its waiting room.
    WaitingRoom,
    /// The second, with a page to leave to at once.
    SharedDevice,
    /// The first, at an address that should bring answers along, and does not.
    TornAddress,
}

impl Practice {
    /// Every practice.
    pub const ALL: [Self; 6] = [Steffen, Harbor, OpenDoor, WaitingRoom, SharedDevice, TornAddress];

    /// Its profile, in the project's folder for them.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Steffen | WaitingRoom | TornAddress => "steffen-counseling-services.json",
            Harbor | SharedDevice => "harbor-family-therapy.json",
            OpenDoor => "open-door-psychotherapy.json",
        }
    }

    /// The text of its profile.
    #[must_use]
    #[track_caller]
    pub fn profile(self) -> String {
        let mut profile: Value = serde_json::from_str(&expected::profile_text(self.file()))
            .expect_ok("a profile is no JSON");
        match self {
            // Nobody answers at either.
            SharedDevice => profile["quick-exit"] = json!("https://neutral.invalid/weather"),
            WaitingRoom => profile["contact"]["guide"] = json!("https://guide.invalid/"),
            _ => {}
        }
        profile.to_string()
    }

    /// The address of its guide on a server.
    #[must_use]
    pub const fn address(self) -> &'static str {
        match self {
            Steffen => "steffen.html",
            Harbor => "harbor.html",
            OpenDoor => "open-door.html",
            WaitingRoom => "waiting-room.html",
            SharedDevice => "shared-device.html",
            TornAddress => "torn-address.html",
        }
    }

    /// What has to stand behind the `#` of it, beside the language.
    #[must_use]
    pub const fn asks_for(self) -> &'static str {
        match self {
            WaitingRoom => "kiosk&",
            TornAddress => "a=torn&",
            _ => "",
        }
    }
}

/// What a visitor does next, by ids and keys of the catalog.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// Picks these options for the question that is shown, and goes on.
    Answer(&'static str, &'static str),
    /// Takes up a question that sharpens the answer.
    Sharpen(&'static str),
    /// Takes up a question that was answered.
    Change(&'static str),
    /// Presses the button with this text.
    Press(&'static str),
    /// Presses the first button or disclosure with this text, which changes the screen and brings no new one.
    Tap(&'static str),
    /// Lets so many seconds go by, until something changes.
    Wait(u32),
    /// Types into fields of the calculator.
    Type(&'static [(&'static str, &'static str)]),
    /// Opens everything that can be opened.
    OpenAll,
    /// Checks the screen, which has this name.
    Check(&'static str),
}

/// One visit.
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
    /// What it is called.
    pub name: &'static str,
    /// Where.
    pub practice: Practice,
    /// What happens.
    pub steps: &'static [Step],
}

/// What matters to somebody to whom everything does.
const EVERYTHING: &str = "no-diagnosis-on-file policyholder employer life-insurance \
    clearance-or-license court partners-words few-records freedom cost";

/// Costs with ranges, so that as much is drawn as can be.
const RANGES: &[(&str, &str)] = &[
    ("fee", "900"),
    ("sessions", "31"),
    ("out-coinsurance", "30"),
    ("out-deductible", "800"),
    ("in-allowed", "800"),
    ("in-coinsurance", "20"),
];

/// Costs that are known to the cent, with a visit from which a superbill pays off.
pub const EXACT: &[(&str, &str)] = &[
    ("fee", "220"),
    ("sessions", "1"),
    ("out-allowed", "150"),
    ("out-coinsurance", "30"),
    ("out-deductible", "800"),
];

/// The visits.
pub const SCENARIOS: &[Scenario] = &[
    Scenario { name: "questions", practice: Steffen, steps: QUESTIONS },
    Scenario { name: "changes", practice: Steffen, steps: CHANGES },
    Scenario { name: "everything matters", practice: OpenDoor, steps: EVERYTHING_MATTERS },
    Scenario { name: "no plan", practice: OpenDoor, steps: NO_PLAN },
    Scenario { name: "a child", practice: OpenDoor, steps: A_CHILD },
    Scenario { name: "partners", practice: OpenDoor, steps: PARTNERS },
    Scenario { name: "a family", practice: Harbor, steps: A_FAMILY },
    Scenario { name: "not here", practice: Harbor, steps: NOT_HERE },
    Scenario { name: "in the network", practice: Steffen, steps: IN_THE_NETWORK },
    Scenario { name: "open kind", practice: OpenDoor, steps: OPEN_KIND },
    Scenario { name: "a tablet", practice: WaitingRoom, steps: A_TABLET },
    Scenario { name: "a shared device", practice: SharedDevice, steps: A_SHARED_DEVICE },
    Scenario { name: "a torn address", practice: TornAddress, steps: &[Check("service")] },
];

/// Every question, each as it first comes, and with a mistake.
const QUESTIONS: &[Step] = &[
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
const CHANGES: &[Step] = &[
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
    Type(EXACT),
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
