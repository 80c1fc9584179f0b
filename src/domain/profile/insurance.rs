//! What a practice takes and gives where insurance is concerned.

use crate::domain::known::Known;
use crate::domain::named::named;

named! {
    /// How the practice stands to Medicare.
    pub enum MedicareStatus {
        /// Has joined Medicare and bills it.
        Enrolled = "enrolled",
        /// Has opted out: members pay under a private contract, and usually nobody may bill Medicare.
        OptedOut = "opted-out",
        /// Has neither joined nor opted out.
        NotEnrolled = "not-enrolled",
        /// Does not take it, and does not say whether it has opted out.
        NotTaken = "not-taken",
    }
}

named! {
    /// Whether the practice sends a claim for a client whose plan it has no contract with. The money goes to the
    /// client.
    pub enum OutOfNetworkClaims {
        /// It sends none.
        Never = "never",
        /// It sends one for a client who asks for it.
        IfAsked = "if-asked",
        /// It sends one unless the client says no.
        UnlessRefused = "unless-refused",
    }
}

named! {
    /// Who sends the claims that go out of network.
    pub enum ClaimSender {
        /// The practice itself.
        Practice = "practice",
        /// A company that does it for clients. Visitors read that it handles what is on the claims.
        Company = "company",
    }
}

named! {
    /// What plans look for on a superbill, and some practices leave out.
    pub enum SuperbillPart {
        /// The diagnosis.
        Diagnosis = "diagnosis",
        /// The code of what was done.
        ServiceCode = "service-code",
    }
}

named! {
    /// People with a plan that the practice does not let pay themselves.
    pub enum SelfPayRefused {
        /// People whose plan the practice has a contract with: they have to use it.
        InNetwork = "in-network",
        /// People with Medicaid.
        Medicaid = "medicaid",
        /// People with Medicare.
        Medicare = "medicare",
    }
}

/// What the practice takes and gives where insurance is concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insurance {
    /// The commercial plans whose network the practice is in. `None`: not said. Empty: in none.
    pub networks: Option<Vec<String>>,
    /// How it stands to Medicare, if said.
    pub medicare: Option<MedicareStatus>,
    /// Whether it takes Medicaid.
    pub medicaid: Known,
    /// Whether it takes TRICARE.
    pub tricare: Known,
    /// Whether it sends claims out of network, if said.
    pub out_of_network_claims: Option<OutOfNetworkClaims>,
    /// Who sends those claims, if said.
    pub out_of_network_claims_by: Option<ClaimSender>,
    /// Whether it uses only a client's first plan, and bills no second one.
    pub primary_plans_only: Known,
    /// Whether it gives superbills, unless a service says otherwise.
    pub superbills: Known,
    /// What its superbills leave out.
    pub superbill_omits: Vec<SuperbillPart>,
    /// Who has to use their plan here, or is not taken as a client who pays.
    pub self_pay_refused: Vec<SelfPayRefused>,
    /// Whether it sees people through employee assistance programs.
    pub employee_programs: Known,
}
