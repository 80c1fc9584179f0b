//! Every field of a profile: what may stand in it, and what it does. The words above a field are told to the people
//! who write profiles, so they are plain, and say what visitors are told because of it.

mod prices;

use super::insurance::{
    ClaimSender, MedicareStatus, OutOfNetworkClaims, SelfPayRefused, SuperbillPart,
};
use super::json::Kind;
use super::model::{Commitment, Kiosk};
use super::offer::{Billing, License, RecordOf, VariantKind};
use super::problem::Problem;
use super::shape::Shape;
#[cfg(feature = "serde")]
use super::table::Said;
use super::table::{Is, Section, section};
use super::theme::{Corners, Density, Font, Scheme};
use prices::{FEES, INCOME_TIER, MISSED_VISIT};

const STATES: Is = Is::List(&Is::Shaped(Shape::State));
const NETWORKS: Is = Is::List(&Is::Text);
// Format 1 has all but the last.
const MEDICARE: Is = Is::Grown(MedicareStatus::NotTaken as usize, MedicareStatus::LIST);
const BILLING: Is = Is::One(Billing::LIST);

pub(super) const PROFILE: Section = section! {
    /// The whole file: one practice.
    title: "Profile",
    /// The format of the file: write `2`. A file that says `1`, or does not say, is read as format 1.
    "profile": Is::Whole(1, 2, Problem::UnknownVersion),
    /// The practice’s name, as visitors know it. It stands in each sentence about the practice.
    "name": Is::Must(&Is::Text),
    /// The kinds of therapy that the practice offers, at least one. A visitor who picks a kind that is not here is
    /// told that the practice does not offer it.
    "services": Is::Must(&Is::Object(&SERVICES)),
    /// What the practice takes and gives when a client has insurance.
    "insurance": Is::Object(&INSURANCE),
    /// Whether some people can pay a lower fee. `true`: visitors read that there are lower fees, and that they should
    /// ask who gets one. `false`: nothing is said of lower fees here. Left out: they are told to ask.
    "sliding-scale": Is::Bool,
    /// How to reach the practice. These links stand below each answer.
    "contact": Is::Object(&CONTACT),
    /// The state where the practice is, by its postal code. No visitor is told of it so far: the states that matter to
    /// them are those in `states`.
    "state": Is::Meant(Kind::List, Problem::SeveralStates, &Is::Shaped(Shape::State)),
    /// The languages in which the practice works, such as `en` and `es`. Visitors read them with what the practice does,
    /// the frequent ones by name and others by their code. They do not change the languages of the guide itself, which
    /// are chosen when it is built.
    "languages": Is::List(&Is::Shaped(Shape::Language)),
    /// What the practice promises about its own ways. Visitors read it as something that the practice says, never as a
    /// fact about plans.
    "commitments": Is::List(&Is::One(Commitment::LIST)),
    /// The practice’s own words for the few texts that say how to reach it, language by language: first the language,
    /// then the name of the text, then the words. All other words are the guide’s.
    "wording": Is::ByLanguage(&Is::Texts),
    /// How the guide looks.
    "theme": Is::Object(&THEME),
    /// A neutral page that says nothing about you or your visitors. With it, a button on every screen, or Shift three
    /// times, clears everything and goes to that page.
    "quick-exit": Is::Shaped(Shape::Https),
    /// For a tablet that many people use: the guide then clears itself when nobody touches it. `{}` takes the usual
    /// times. With it, the guide is a kiosk wherever it is opened, so leave it out of the profile of your website.
    "kiosk": Is::Object(&KIOSK),
    /// Who at the practice checked this file, and when. Visitors read it with the sources. Left out: they read that this
    /// is what the practice has published.
    "review": Is::Object(&REVIEW),
    /// Where the schema is, for editors that complete and check as you type. The guide does not look at it.
    "$schema": Is::Text,
    second:
    /// Fees by yearly household income, from the lowest income to the highest. Visitors read each step with its fee.
    "income-tiers": Is::List(&Is::Object(&INCOME_TIER)),
    /// What a visit costs that a client misses or cancels late. Visitors read it, and that plans usually do not pay for
    /// such a visit.
    "missed-visit": Is::Object(&MISSED_VISIT),
    /// The states where your therapists are licensed, by their postal codes. Visitors read them where the guide speaks of
    /// visits by video or phone.
    "states": STATES,
    /// Whether some of your therapists are in training, or work under supervision. `true`: visitors read that a
    /// supervisor hears about their care, and that they should ask.
    "in-training": Is::Bool,
    /// Whether sessions may be recorded for supervision. `true`: visitors read it, and are told to ask who hears them
    /// and if they may say no.
    "recordings": Is::Bool,
    /// Your therapists, if they differ in what they take or charge. Visitors read what differs, therapist by therapist,
    /// and are told to ask whom they would see.
    "clinicians": Is::List(&Is::Object(&CLINICIAN)),
};

const SERVICES: Section = section! {
    /// The kinds of therapy. Groups and intensives stand in `variants` of the kind that they belong to.
    title: "Services",
    /// One person and a therapist, a child or teen too.
    "individual": Is::Object(&OFFER),
    /// Partners together.
    "couples": Is::Object(&OFFER_TOGETHER),
    /// Relatives together, such as a parent and a child.
    "family": Is::Object(&OFFER_TOGETHER),
    /// Help with sex, intimacy or sexuality, alone or with a partner.
    "sex-therapy": Is::Object(&OFFER),
    guesses:
    "group": Problem::IsVariant,
    "groups": Problem::IsVariant,
    "group-therapy": Problem::IsVariant,
    "intensive": Problem::IsVariant,
    "intensives": Problem::IsVariant,
};

/// A service, with the fields that only some have.
macro_rules! offer {
    (
        $(#[doc = $about:literal])+
        title: $title:literal,
        own: { $($own:tt)* }
        guesses: { $($guess:tt)* }
    ) => {
        section! {
            $(#[doc = $about])+
            title: $title,
            /// What the practice does about billing insurance for it. Left out: visitors read that the practice does
            /// not say, and are told to ask.
            "billing": Is::MustInFirst(&BILLING),
            /// What a session costs. Visitors read it with the answer, and the cost calculator begins with it.
            "fees": FEES,
            second:
            /// Whether the practice gives superbills (itemized receipts that a client can send to a plan) for this
            /// service. Needed only where it differs from `superbills` under `insurance`.
            "superbills": Is::Bool,
            /// Whether those who pay without insurance get a diagnosis too. `false`: visitors read that the practice
            /// says it gives none to people who pay themselves.
            "diagnosis-when-self-pay": Is::Bool,
            $($own)*
            /// Several sessions at one price, in your own words, language by language. Visitors read them in quotes.
            "packages": Is::ByLanguage(&Is::Short),
            /// Groups and intensives of this kind of therapy. Visitors read their names and fees.
            "variants": Is::List(&Is::Object(&VARIANT)),
            guesses:
            $($guess)*
            "group": Problem::IsVariant,
            "intensive": Problem::IsVariant,
        }
    };
}

const OFFER: Section = offer! {
    /// Individual therapy or sex therapy. In format 2, `{}` says only that the practice offers it.
    title: "Service for one person",
    own: {}
    guesses: { "record": Problem::RecordOfOne, }
};

const OFFER_TOGETHER: Section = offer! {
    /// Couples therapy or family therapy. In format 2, `{}` says only that the practice offers it.
    title: "Service for several people",
    own: {
        /// Whose record holds these sessions. Visitors read it where the guide says who would see the record.
        "record": Is::One(RecordOf::LIST),
    }
    guesses: {}
};

const VARIANT: Section = section! {
    /// A group or an intensive. What it does not say is as for the service that it stands in.
    title: "Group or intensive",
    /// Which of the two it is.
    "kind": Is::Must(&Is::One(VariantKind::LIST)),
    /// What you call it, in at least one language.
    "name": Is::Must(&Is::ByLanguage(&Is::Short)),
    /// What the practice does about billing insurance for it. Visitors who ask about a group are told it in place of
    /// what holds for the service.
    "billing": BILLING,
    /// Whether the practice gives superbills for it.
    "superbills": Is::Bool,
    /// What it costs.
    "fees": FEES,
};

const CLINICIAN: Section = section! {
    /// One therapist, or several who are alike. What is not said is as for the practice.
    title: "Clinician",
    /// Their name, as visitors know it, or words such as “Associates and interns”.
    "name": Is::Must(&Is::Text),
    /// The private plans whose network they are in. `[]`: visitors read that they are in none.
    "networks": NETWORKS,
    /// How they stand to Medicare. Members read it behind the name. Where it differs from `medicare` under `insurance`,
    /// they are told to ask.
    "medicare": MEDICARE,
    /// What they may do alone. Visitors read it behind the name.
    "license": Is::One(License::LIST),
    /// The states where they are licensed, by postal code. Visitors read them behind the name.
    "states": STATES,
    /// What they charge, by kind of therapy. Visitors read it behind the name.
    "fees": Is::Object(&FEES_BY_SERVICE),
};

const FEES_BY_SERVICE: Section = section! {
    /// What a therapist charges, by kind of therapy.
    title: "Fees of a clinician",
    /// For one person.
    "individual": FEES,
    /// For partners together.
    "couples": FEES,
    /// For relatives together.
    "family": FEES,
    /// For sex therapy.
    "sex-therapy": FEES,
};

const INSURANCE: Section = section! {
    /// What the practice takes and gives when a client has insurance. What is not said stays open: visitors are told to
    /// ask.
    title: "Insurance",
    /// The private plans whose network the practice is in, by name. Visitors read them, and that each company sells many
    /// plans. `[]`: visitors read that it is in no plan’s network. Left out: visitors are told to ask.
    "networks": NETWORKS,
    /// How the practice stands to Medicare. It decides what members are told about using Medicare here and about paying
    /// themselves.
    "medicare": MEDICARE,
    /// Whether the practice takes Medicaid. `true`: members read that it does, and are told to ask if that holds for
    /// their card. `false`: the practice counts as out of network for them.
    "medicaid": Is::Bool,
    /// The same for TRICARE, the plan of military families.
    "tricare": Is::Bool,
    /// Whether the practice sends a claim for a client whose network it is not in. The money then goes to the client.
    /// Left out: visitors are told to ask.
    "out-of-network-claims": Is::One(OutOfNetworkClaims::LIST),
    /// Whether the practice gives superbills (itemized receipts that a client can send to a plan). `false`: visitors read
    /// that this way to pay is not open here. A service can say otherwise.
    "superbills": Is::Bool,
    /// Whether the practice sees people through employee assistance programs (free visits through a job).
    "employee-programs": Is::Bool,
    second:
    /// `true`: visitors read that the practice bills only the plan that pays first, and no second one.
    "primary-plans-only": Is::Bool,
    /// Who sends the claims that go out of network.
    "out-of-network-claims-by": Is::One(ClaimSender::LIST),
    /// What your superbills leave out. Visitors read it, and that plans mostly want it before they pay.
    "superbill-omits": Is::List(&Is::One(SuperbillPart::LIST)),
    /// People with a plan whom the practice does not let pay themselves. They read that this way to pay is closed to them
    /// here.
    "self-pay-refused": Is::List(&Is::One(SelfPayRefused::LIST)),
};

const CONTACT: Section = section! {
    /// How to reach the practice. Each is a whole link, and stands below each answer.
    title: "Contact",
    /// The practice’s website.
    "website": Is::Shaped(Shape::Https),
    /// The page where people book a first visit.
    "booking": Is::Shaped(Shape::Https),
    /// The phone number.
    "phone": Is::Shaped(Shape::Tel),
    /// The e-mail address.
    "email": Is::Shaped(Shape::Mailto),
    /// Where this guide itself is on the web. A kiosk needs it: visitors can then take their answers along to their own
    /// phone.
    "guide": Is::Shaped(Shape::Page),
};

const THEME: Section = section! {
    /// How the guide looks.
    title: "Theme",
    /// Your color. A line at the top is drawn in it, and no text.
    "accent": Is::Shaped(Shape::Color),
    second:
    /// Whether the page is light or dark. Left out: as the visitor’s device has it. A website that shows the guide can
    /// say otherwise.
    "scheme": Is::One(Scheme::LIST),
    /// The corners of boxes and buttons. Left out: a little round.
    "corners": Is::One(Corners::LIST),
    /// How much room there is between things. Left out: roomy. Buttons and options are never too small for a finger.
    "density": Is::One(Density::LIST),
    /// The letters on the screen. Left out: headings with serifs, and everything else without. What visitors print or
    /// save has letters of its own.
    "font": Is::One(Font::LIST),
};

const KIOSK: Section = section! {
    /// When a tablet that many people use clears itself.
    title: "Kiosk",
    /// How many seconds nobody has touched it before it asks if somebody is still there. Left out: 60.
    "idle-seconds": Is::Whole(*Kiosk::IDLE_SECONDS.start(), *Kiosk::IDLE_SECONDS.end(), Problem::IdleOutOfRange),
    /// How many seconds that question stands before everything is cleared. Left out: 30.
    "warning-seconds": Is::Whole(*Kiosk::WARNING_SECONDS.start(), *Kiosk::WARNING_SECONDS.end(), Problem::WarningOutOfRange),
};

const REVIEW: Section = section! {
    /// Who checked this file. Both fields are shown to visitors.
    title: "Review",
    /// Name and role, as you want them shown.
    "reviewer": Is::Must(&Is::Text),
    /// The day.
    "date": Is::Must(&Is::Shaped(Shape::Date)),
};
