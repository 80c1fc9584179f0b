//! Profiles to look at: those that come with the guide, and a small one.

/// A profile that comes with the guide.
pub struct Example {
    /// Its file in `profiles/`, without `.json`.
    pub file: &'static str,
    /// What it is an example of.
    pub of: &'static str,
}

/// All of them: a real practice, two that are invented, and six that are invented from what practices publish.
pub const SHIPPED: &[Example] = &[
    Example {
        file: "steffen-counseling-services",
        of: "A real practice. It says what that practice has published, and nothing else: it bills for individual \
             therapy alone, names no fee and no network, and makes every promise in `commitments`.",
    },
    Example {
        file: "harbor-family-therapy",
        of: "Invented. In three networks, takes Medicare and Medicaid, and bills for couples and families when one \
             person is treated. Names its fees, and gives no superbills.",
    },
    Example {
        file: "open-door-psychotherapy",
        of: "Invented. In no network, opted out of Medicare, and sends claims out of network unless the client says \
             no.",
    },
    Example {
        file: "alder-street-group",
        of: "From what practices publish: a group of therapists who differ in networks, licenses and fees, with \
             trainees, a skills group and two states.",
    },
    Example {
        file: "stillwater-couples",
        of: "From what practices publish: couples alone, and no plan is ever billed. A price with two ends, a package, \
             an intensive, and one record for both partners.",
    },
    Example {
        file: "maple-community-clinic",
        of: "From what practices publish: a clinic where members have to use their plan. Fees by income, and a group \
             with a price of its own.",
    },
    Example {
        file: "linden-courtesy-billing",
        of: "From what practices publish: in no network, but a company sends claims for clients who ask. A lower price \
             without a superbill, and superbills that leave something out.",
    },
    Example {
        file: "cedar-family-center",
        of: "From what practices publish: families in network, sessions longer than plans pay for, and no private pay \
             from people with Medicare.",
    },
    Example {
        file: "quiet-page-sex-therapy",
        of: "From what practices publish: a page that says little. Of some therapy not if it is billed, and a price \
             without a length.",
    },
];

/// A whole profile that is small.
pub const SMALL: &str = r#"{
  "$schema": "./profile.schema.json",
  "profile": 2,
  "name": "Elm Street Counseling (example)",
  "services": {
    "individual": { "billing": "with-diagnosis", "fees": [{ "minutes": 50, "cents": 15000 }] },
    "couples": { "billing": "never", "fees": [{ "minutes": 50, "cents": 18000 }] }
  },
  "insurance": { "networks": ["Lantern Health Plan"], "medicare": "not-taken", "superbills": true },
  "contact": { "website": "https://www.example.org", "phone": "tel:+1-303-555-0100" }
}"#;
