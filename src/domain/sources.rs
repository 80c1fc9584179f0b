//! Where each statement comes from. One row per fact that a rule may rest on; no words to show.

use std::array::IntoIter;
use std::fmt::{self, Debug, Formatter};
use std::iter::Flatten;
use std::num::NonZeroU8;

use super::named::named;

use Confidence::{Derived, General, Mixed, Practice, Primary, Secondary};

named! {
    /// How surely a statement is known, and so how it may be printed: only [`Self::Primary`] and
    /// [`Self::Practice`] may stand without a hedge.
    pub enum Confidence {
        /// Read in the primary text, on the authority's own page, or in a word-for-word reprint.
        Primary = "primary",
        /// Partly read, partly general knowledge. Hedge whatever was not read.
        Mixed = "mixed",
        /// Read only in a secondary page. Only ever printed hedged.
        Secondary = "secondary",
        /// General knowledge that nobody has checked yet. Only ever printed hedged.
        General = "general",
        /// The practice's own policy, in its own name.
        Practice = "practice",
        /// Our reading of other sources, or a rule of our own. Printed as ours.
        Derived = "derived",
    }
}

/// Where a statement comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The stable name, which rules cite.
    pub id: &'static str,
    /// Who says so.
    pub authority: &'static str,
    /// The law, rule or document; empty when there is none.
    pub citation: &'static str,
    /// A web address; empty when there is none.
    pub url: &'static str,
    /// How surely the statement is known: of its parts, the least sure one counts.
    pub confidence: Confidence,
    /// The day on which it was last read, as `YYYY-MM-DD`. `None`: nobody has read a text that says so.
    pub read: Option<&'static str>,
    /// The day of the edition that was read, or on which its page says it was last changed, where known.
    pub changed: Option<&'static str>,
}

impl Source {
    const fn cite(self, citation: &'static str) -> Self {
        Self { citation, ..self }
    }

    const fn at(self, url: &'static str) -> Self {
        Self { url, ..self }
    }

    const fn read_on(self, day: &'static str) -> Self {
        Self { read: Some(day), ..self }
    }

    const fn of(self, day: &'static str) -> Self {
        Self { changed: Some(day), ..self }
    }
}

const fn says(authority: &'static str, id: &'static str, confidence: Confidence) -> Source {
    let read = if matches!(confidence, General) { None } else { Some(REVIEWED) };
    Source { id, authority, citation: "", url: "", confidence, read, changed: None }
}

/// A source that a rule cites: its place in [`SOURCES`], from one. A byte, where the id would take eight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cited(NonZeroU8);

impl Cited {
    /// The source with this id. For constants: an id that is no source does not compile.
    ///
    /// # Panics
    /// If there is no such source.
    #[must_use]
    pub const fn of(id: &str) -> Self {
        let mut place = NonZeroU8::MIN;
        loop {
            if is_same(Self(place).id(), id) {
                return Self(place);
            }
            place = place.checked_add(1).expect("a source has this id");
        }
    }

    /// Every source that rules may cite, by subject.
    pub fn every() -> impl Iterator<Item = Self> {
        (1..=u8::MAX).take(SOURCES.len()).filter_map(NonZeroU8::new).map(Self)
    }

    /// The source.
    #[must_use]
    pub const fn source(self) -> &'static Source {
        &SOURCES[self.0.get() as usize - 1]
    }

    /// The source's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.source().id
    }
}

// A citation is a byte.
const _: () = assert!(SOURCES.len() < 256);

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// The most sources that one rule cites.
const MOST: usize = 5;

/// What a rule rests on: a few sources, in the order in which they are named. In place, because the tables hold
/// hundreds, and the address of a list takes more of the page than the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Sources([Option<Cited>; MOST]);

impl Sources {
    /// These sources: for [`cite!`].
    ///
    /// # Panics
    /// If there are more than five.
    #[must_use]
    pub const fn of(cited: &[Cited]) -> Self {
        let mut sources = [None; MOST];
        let mut at = 0;
        while at < cited.len() {
            sources[at] = Some(cited[at]);
            at += 1;
        }
        Self(sources)
    }

    /// Whether nothing is cited.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0[0].is_none()
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = Cited> {
        self.into_iter()
    }
}

impl IntoIterator for Sources {
    type Item = Cited;
    type IntoIter = Flatten<IntoIter<Option<Cited>, MOST>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().flatten()
    }
}

impl Debug for Sources {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(Cited::id)).finish()
    }
}

/// Cites sources by their ids: `cite!["eap", "student"]`. More than five do not compile.
macro_rules! cite {
    ($($id:literal),+ $(,)?) => {
        const {
            $crate::domain::sources::Sources::of(&[$($crate::domain::sources::Cited::of($id)),+])
        }
    };
}

pub(crate) use cite;

/// The day on which the facts were last reviewed, as `YYYY-MM-DD`.
pub const REVIEWED: &str = "2026-11-23";
/// The day on which some were read again, and others for the first time.
const READ_AGAIN: &str = "2026-11-26";
/// The day on which the latest were read.
const READ_LAST: &str = "2026-11-28";

const APA_SERVICES: &str = "American Psychological Association Services";
const BILLING_GUIDES: &str = "Billing guides for therapists";
const CMS: &str = "CMS";
const CMS_NCHS: &str = "CMS and NCHS";
const CT_OHA: &str = "Connecticut Office of the Healthcare Advocate";
const DEPARTMENTS: &str = "DOL, HHS and Treasury";
const GENERAL: &str = "General knowledge";
const HEALTHCARE_GOV: &str = "HealthCare.gov";
const HHS: &str = "HHS";
const HIPAA: &str = "HIPAA rules (HHS)";
const ICD: &str = "ICD-10-CM";
const ICD_DSM: &str = "ICD-10-CM; DSM-5-TR";
const IRS: &str = "IRS";
const MEDICAID: &str = "Medicaid rules (CMS)";
const MEDICARE: &str = "Medicare rules (CMS)";
const OCR: &str = "HHS Office for Civil Rights";
const ODNI: &str = "ODNI";
const OURS: &str = "Our own rule";
const PRACTICES: &str = "Practice websites";
const PSYCHIATRIC: &str = "American Psychiatric Association";
const TRICARE: &str = "TRICARE (Defense Health Agency)";

/// Every source, by subject.
pub const SOURCES: &[Source] = &[
    // Medical necessity and diagnosis
    says(CMS, "dx-claim-needs-code", Mixed)
        .cite("CMS-1500 (02/12) item 21; 837P loop 2300 HI01-HI12")
        .at("https://www.cms.gov/Outreach-and-Education/MLN/WBT/MLN4462429-MLN-WBT-1500/1500/lesson05/04/index.html"),
    says("Plan documents; Social Security Act", "dx-medical-necessity", Mixed)
        .cite("42 USC 1395y(a)(1)(A)")
        .at("https://www.law.cornell.edu/uscode/text/42/1395y"),
    says("CMS and NCHS; payer practice", "dx-f-vs-z", Secondary)
        .at("https://www.cdc.gov/nchs/icd/icd-10-cm/"),
    says(CMS_NCHS, "dx-z-secondary", Secondary)
        .cite("ICD-10-CM Official Guidelines, I.B.14; I.C.21.c.17")
        .at("https://www.cms.gov/medicare/coding-billing/icd-10-codes").of("2021-10-01"),
    says(ICD, "dx-z63-list", Secondary).at("https://codes.sprypt.com/categories/Z55-Z65"),
    says(ICD, "dx-z70", Mixed),
    says(PSYCHIATRIC, "dx-dsm-other-conditions", Secondary)
        .cite("DSM-5-TR")
        .at("https://www.psychiatry.org/psychiatrists/practice/dsm"),
    says(ICD_DSM, "dx-adjustment", Mixed),
    says(ICD_DSM, "dx-f52", Mixed),
    says("Payer practice, from billing guides", "dx-f52-coverage", Secondary)
        .at("https://thrizer.com/post/is-sex-therapy-covered-by-insurance"),
    says(PSYCHIATRIC, "dx-kink-not-disorder", Secondary).cite("DSM-5, pp. 685-686"),
    says(ICD_DSM, "dx-nonmonogamy-orientation", Mixed),
    says(ICD_DSM, "dx-gender-dysphoria", General),
    says(GENERAL, "dx-provisional", General),
    says("Licensing law and ethics codes", "dx-only-clinician", General),
    says("Guides to leave and accommodation", "diagnosis-uses", Secondary)
        .at("https://thrizer.com/post/does-fmla-cover-mental-health")
        .read_on(READ_AGAIN),
    // Procedure codes
    says(APA_SERVICES, "cpt-times", Secondary)
        .cite("Psychotherapy codes")
        .at("https://www.apaservices.org/practice/reimbursement/health-codes/psychotherapy"),
    says("Medicare; payer policy", "cpt-90847-meaning", Secondary)
        .cite("NCD 70.1")
        .at("https://altair-health.com/docs/specialties/behavioral-health/couples-therapy"),
    says(BILLING_GUIDES, "cpt-no-couples-code", Secondary)
        .cite("Altair Health")
        .at("https://altair-health.com/docs/specialties/behavioral-health/couples-therapy"),
    says("Federal and state fraud law", "cpt-misuse", Secondary)
        .at("https://www.law.cornell.edu/uscode/text/18/1347"),
    // What every plan must do, and what plans do
    says("Affordable Care Act", "aca-ehb", Mixed)
        .at("https://www.healthcare.gov/coverage/mental-health-substance-abuse-coverage/"),
    says(HHS, "aca-oop-limit", Secondary)
        .cite("42 USC 18022(c); 45 CFR 156.130")
        .at("https://www.milliman.com/en/insight/2027-aca-oop-max-limits-released-group-health").of("2026-01-29"),
    says(HEALTHCARE_GOV, "enrollment", Secondary)
        .cite("45 CFR 155.410")
        .at("https://www.healthcare.gov")
        .read_on(READ_AGAIN),
    says("MHPAEA (federal parity law)", "mhpaea-what", Secondary)
        .at("https://www.dol.gov/agencies/ebsa/laws-and-regulations/laws/mental-health-and-substance-use-disorder-parity"),
    says(HHS, "preexisting", General)
        .cite("42 USC 300gg, 300gg-1, 300gg-3, 300gg-4; 45 CFR 147.104, 147.108")
        .at("https://www.hhs.gov/healthcare/about-the-aca/pre-existing-conditions/index.html"),
    says("Federal law", "dependents-26", Secondary).cite("42 USC 300gg-14; 45 CFR 147.120"),
    says(HEALTHCARE_GOV, "appeals", General)
        .cite("42 USC 300gg-19; 45 CFR 147.136; 29 CFR 2560.503-1")
        .at("https://www.healthcare.gov/appeal-insurance-company-decision/"),
    says("Guides to appeals", "appeal-days", Secondary)
        .cite("29 CFR 2560.503-1(h)(3)(i); 45 CFR 147.136(d)")
        .read_on(READ_AGAIN),
    says(BILLING_GUIDES, "couples-commercial", Secondary)
        .cite("ICANotes")
        .at("https://www.icanotes.com/?p=20130"),
    says(BILLING_GUIDES, "couples-often", Secondary)
        .cite("The Insurance Maze; Two Chairs")
        .at("https://theinsurancemaze.com/articles/couples")
        .read_on(READ_AGAIN).of("2023-09-25"),
    says("BCBS Montana; APA Services", "family-child", Primary)
        .cite("Medical policy \"Mental Health Services\" (2013)")
        .at("https://www.bcbsmt.com/MedReview/Policies/MentalHealthServices/v101.aspx"),
    // The page that was read is one practice's own: no link, or every other practice would advertise it.
    says(PRACTICES, "premarital", Secondary),
    says(PRACTICES, "plan-quote-not-promise", Secondary)
        .at("https://apeacefullifecounseling.com/using-health-insurance-to-cover-counseling"),
    says(BILLING_GUIDES, "long-sessions", Secondary).read_on(READ_AGAIN),
    says(BILLING_GUIDES, "in-training", Secondary).read_on(READ_AGAIN),
    says(BILLING_GUIDES, "clawbacks", Secondary)
        .cite("The Insurance Maze")
        .at("https://theinsurancemaze.com/clawbacks")
        .read_on(READ_LAST).of("2023-01-03"),
    says("BiologyInsights", "two-therapists", Secondary)
        .at("https://biologyinsights.com/can-you-see-two-therapists-at-once-with-insurance")
        .read_on(READ_LAST),
    says("Superbilled; practices", "repaid-when", Secondary)
        .at("https://superbilled.com/blog/insurance-reimbursement-timeline")
        .read_on(READ_LAST).of("2026-02-09"),
    says(BILLING_GUIDES, "two-plans", Secondary)
        .cite("Headway; Grow Therapy; The Insurance Maze")
        .at("https://theinsurancemaze.com/overpaymentrequests")
        .read_on(READ_AGAIN),
    // Networks and plan types
    says(CT_OHA, "net-in", Primary)
        .at("https://portal.ct.gov/oha/knowledge-base/articles/blogs/insurance-costs-terminology-to-know"),
    says(CMS, "directory-protection", Secondary)
        .cite("No Surprises Act sec. 116")
        .at("https://www.cms.gov/nosurprises")
        .read_on(READ_AGAIN),
    says("MultiPlan; New York Department of Financial Services", "continuity", Secondary)
        .cite("No Surprises Act sec. 113; Circular Letter 11 (2021)")
        .read_on(READ_AGAIN),
    says(CT_OHA, "net-out", Secondary)
        .at("https://portal.ct.gov/oha/knowledge-base/articles/blogs/insurance-costs-terminology-to-know"),
    says(HEALTHCARE_GOV, "plan-hmo-epo-ppo", Mixed)
        .at("https://www.healthcare.gov/choose-a-plan/plan-types/"),
    says(BILLING_GUIDES, "superbill", Mixed),
    says(BILLING_GUIDES, "courtesy-billing", Secondary)
        .cite("ICANotes")
        .read_on(READ_AGAIN).of("2026-06-30"),
    says("UnitedHealthcare; billing guides", "oon-timing", Secondary)
        .at("https://www.uhc.com/legal/health-insurance-marketplace/transparency-in-coverage"),
    says(GENERAL, "gap-exception", General),
    // Public and special programs
    says(CMS, "medicare-partb", Primary)
        .at("https://www.medicare.gov/coverage/mental-health-care-outpatient"),
    says(CMS, "medicare-qmb", Primary)
        .cite("MLN Matters SE1128 (May 12, 2017); 42 USC 1396a(n)(3)(B)")
        .at("https://med.noridianmedicare.com/web/jadme/article-detail/-/view/10546/prohibition-on-balance-billing-dually-eligible-individuals-enrolled-in-the-qmb-program-third-revision")
        .read_on(READ_AGAIN),
    says("KFF", "medicare-advantage", Secondary).at("https://www.kff.org").read_on(READ_AGAIN),
    says(CMS, "telehealth-medicare", Secondary)
        .cite("Consolidated Appropriations Act, 2026 (H.R. 7148)")
        .read_on(READ_AGAIN).of("2026-02-03"),
    says("Manatt; CCHP", "telehealth-states", Secondary).read_on(READ_AGAIN).of("2025-01-03"),
    says("Guides to telehealth.hhs.gov", "telehealth-where", Secondary)
        .at("https://telehealth.hhs.gov")
        .read_on(READ_AGAIN),
    says(CMS, "medicare-family", Primary)
        .cite("NCD 70.1")
        .at("https://www.medicare.gov/coverage/mental-health-care-outpatient"),
    says(MEDICARE, "medicare-lmft", Mixed),
    says(MEDICARE, "medicare-optout", Secondary)
        .cite("42 CFR 405.400-405.455")
        .at("https://govregs.com/regulations/expand/title42_chapterIV_part405_subpartD_section405.405"),
    says(MEDICAID, "medicaid-varies", General).cite("42 CFR 447.15"),
    says("Guides to private contracts", "medicaid-private-pay", Secondary)
        .at("http://www.dpcfrontier.com/medicaid")
        .read_on(READ_AGAIN),
    says("Commonwealth Fund; CMS", "medicaid-work", Secondary)
        .cite("Nov 21, 2025; interim rule of June 1, 2026")
        .read_on(READ_AGAIN).of("2026-06-01"),
    says(CMS, "medicaid-epsdt", Secondary)
        .cite("SHO #24-005 (Sept 26, 2024), pp. 40-41; 42 USC 1396d(r)")
        .at("https://ccf.georgetown.edu/2024/11/01/cms-highlights-epsdt-policies-and-strategies-for-improving-care-for-children-with-behavioral-health-needs").of("2024-09-26"),
    says("California DHCS", "medicaid-ca-family", Secondary)
        .cite("BHIN 21-073; First 5 Center")
        .at("https://www.clasp.org/blog/californias-medicaid-family-therapy-benefit-reimagines-medical-necessity/")
        .read_on(READ_AGAIN),
    says("California DHCS", "medicaid-ca-code", Primary)
        .cite("BHIN 21-073; W&I Code 14184.402(f)(1)(A)")
        .at("https://www.dhcs.ca.gov/Pages/CalAIM-BH-Initiative-FAQ-SMHS.aspx")
        .read_on(READ_AGAIN),
    says(TRICARE, "tricare-family", Secondary)
        .cite("32 CFR 199.4")
        .at("https://www.tricare.mil/CoveredServices/IsItCovered/MentalHealthExclusions")
        .read_on(READ_AGAIN).of("2022-03-20"),
    says(TRICARE, "tricare-sex-therapy", Primary)
        .cite("TRICARE Policy Manual 6010.60-M, ch. 7 sec. 1.1; 32 CFR 199.4(g)(29)-(30)")
        .at("https://manuals.health.mil/pages/DisplayManualHtmlFile/2022-12-30/AsOf/TP15/c7s1_1.html").of("2017-03-10"),
    says("Humana Military", "tricare-waiver", Secondary)
        .cite("Provider handbook, waiver for services that are not covered")
        .read_on(READ_AGAIN),
    says("Military OneSource; Humana Military", "mil-onesource", Mixed)
        .at("https://www.militaryonesource.mil")
        .read_on(READ_AGAIN),
    says("Guides to employee assistance programs", "eap", Secondary)
        .at("https://scienceinsights.org/what-is-eap-counseling-benefits-coverage-privacy"),
    says("Federal law (FERPA)", "student", Mixed).cite("20 USC 1232g(a)(4)(B)(iv)"),
    says("Commonwealth Fund", "hcsm", Secondary)
        .cite("Brief, Aug 2018 (Volk, Curran, Giovannelli)")
        .at("https://docslib.org/doc/6898133/health-care-sharing-ministries-what-are-the-risks-to-consumers-and-insurance-markets"),
    says(GENERAL, "federal-care", General),
    says(HHS, "workers-comp", Mixed)
        .cite("45 CFR 164.512(l); page archived in October 2012")
        .at("https://www.hhs.gov/hipaa/for-professionals/privacy/guidance/disclosures-workers-compensation/index.html")
        .read_on(READ_AGAIN),
    says("Congressional Research Service", "champva", Secondary)
        .cite("RS22483")
        .at("https://crsreports.congress.gov")
        .read_on(READ_AGAIN)
        .of("2021-04-21"),
    says("Indian Health Service; VA News; VA provider guides", "approved-elsewhere", Secondary)
        .cite("Indian Health Manual 2-3; VA MISSION Act of 2018")
        .at("https://www.ihs.gov/ihm/pc/part-2/chapter-3-purchased-referred-care/")
        .read_on(READ_AGAIN),
    says(GENERAL, "federal-plan", General).cite("5 USC 8902(m)(1)"),
    says(DEPARTMENTS, "stldi", Primary)
        .cite("Statement of August 7, 2025")
        .at("https://www.dol.gov/agencies/ebsa/laws-and-regulations/laws/affordable-care-act/for-employers-and-advisers/short-term-limited-duration-insurance/stldi-statement-08-07-2025").of("2025-08-07"),
    says("State laws on wellness exams", "state-wellness-exam", Secondary)
        .cite("C.R.S. 10-16-104(18); C.G.S. 38a-488e; Del. HB 303; 215 ILCS 5/356z.61; M.G.L. c.176B s.4UU")
        .at("https://malegislature.gov/Laws/GeneralLaws/PartI/TitleXXII/Chapter176B/Section4UU")
        .read_on(READ_AGAIN),
    // What leaves the practice when insurance is used
    says("CMS and NUCC", "claim-contents", Primary)
        .cite("CMS-1500 items 1-33")
        .at("https://med.noridianmedicare.com/web/jddme/claims-appeals/claim-submission/instructions"),
    says(HIPAA, "plan-can-ask-more", Mixed),
    says(HIPAA, "tpo", General)
        .cite("45 CFR 164.506")
        .at("https://www.hhs.gov/hipaa/for-professionals/privacy/guidance/disclosures-treatment-payment-health-care-operations/index.html"),
    says(HIPAA, "min-necessary", Secondary)
        .at("https://www.hhs.gov/hipaa/for-professionals/privacy/guidance/minimum-necessary-requirement/index.html"),
    says(HIPAA, "psych-notes", Secondary)
        .cite("45 CFR 164.501; 164.508(a)(2)")
        .at("https://hollandhart.com/hipaa-psychotherapy-notes-and-other-mental-health-records"),
    says("New York Insurance Department", "psych-notes-no-condition", Primary)
        .cite("Opinion of October 7, 2005")
        .at("http://dfs.ny.gov/insurance/ogco2005/rg051005.htm").of("2005-10-07"),
    says(HIPAA, "hipaa-who", Secondary)
        .cite("45 CFR 160.103")
        .at("https://www.hhs.gov/hipaa/for-professionals/covered-entities/index.html"),
    says(GENERAL, "plan-keeps-data", General),
    // Rights to limit or steer sharing
    says(HIPAA, "paid-in-full-restriction", Primary)
        .cite("45 CFR 164.522(a)(1)(vi); HITECH Act sec. 13405(a), 42 USC 17935(a)")
        .at("https://www.law.cornell.edu/cfr/text/45/164.522"),
    says("HHS; AAPC", "restriction-vs-contract", Secondary)
        .cite("78 FR 5566, 5623-5634 (Jan 25, 2013)")
        .at("https://www.aapc.com/blog/22440-know-when-hitech-trumps-payer-contracts/").of("2013-01-25"),
    says(HHS, "restriction-hsa", General).cite("78 FR 5629"),
    says(HIPAA, "general-restriction", Primary).cite("45 CFR 164.522(a)(1)(i)-(iii)"),
    says(HIPAA, "confidential-comms", Primary)
        .cite("45 CFR 164.522(b)(1)-(2)")
        .at("https://bricker.com/insights/resources/key/HIPAA-Privacy-Regulations-Rights-to-Request-Privacy-Protection-Confidential-Communications-164-522-b"),
    says("Guttmacher Institute", "eob-policyholder", Secondary)
        .at("https://www.guttmacher.org/state-policy/explore/protecting-confidentiality-individuals-insured-dependents"),
    says("California law", "eob-ca", Secondary)
        .cite("AB 1184 (2021); Cal. Civ. Code 56.05, 56.107; Ins. Code 791.29")
        .at("https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=202120220AB1184"),
    says("Massachusetts law (PATCH Act)", "eob-ma", Secondary)
        .cite("M.G.L. c.176O s.27")
        .at("https://www.plannedparenthoodaction.org/planned-parenthood-advocacy-fund-massachusetts-inc/issues/protecting-access-confidential-care")
        .read_on(READ_AGAIN),
    says("Washington Insurance Commissioner", "eob-wa", Primary)
        .cite("SSB 5889 (2019); WAC 284-04-510")
        .at("https://www.insurance.wa.gov/health-information-and-your-privacy")
        .read_on(READ_AGAIN),
    says("Oregon Division of Financial Regulation", "eob-or", Primary)
        .cite("ORS 743B.555; OAR 836-053-0610")
        .at("https://dfr.oregon.gov")
        .read_on(READ_AGAIN),
    says("Connecticut Office of Legislative Research", "eob-ct", Primary)
        .cite("PA 21-22; Conn. Gen. Stat. 38a-477d")
        .read_on(READ_AGAIN),
    says("Guttmacher Institute", "eob-ny-wi", Secondary)
        .at("https://www.guttmacher.org/state-policy/explore/protecting-confidentiality-individuals-insured-dependents"),
    says(HIPAA, "access", Secondary)
        .cite("45 CFR 164.524")
        .at("https://www.hhs.gov/hipaa/for-professionals/privacy/guidance/access/index.html"),
    says(HIPAA, "amend", Secondary).cite("45 CFR 164.526"),
    says(HIPAA, "accounting", Secondary).cite("45 CFR 164.528"),
    says("Federal information-blocking rules", "open-notes", Secondary)
        .cite("45 CFR 171.102; 21st Century Cures Act sec. 4004, 42 USC 300jj-52")
        .at("https://www.healthit.gov/topic/information-blocking"),
    says(GENERAL, "hie", General),
    // Employers, families, couples, minors
    says(HIPAA, "employer-selfinsured", Secondary)
        .cite("45 CFR 164.504(f)")
        .at("http://www.bricker.com/insights/resources/key/HIPAA-Privacy-Regulations-Uses-and-Disclosures-Organizational-Requirements-Requirements-for-Group-Health-Plans-164-504-f"),
    says("The National Psychologist", "couple-record-ip", Secondary)
        .at("http://nationalpsychologist.com/2011/02/risk-management-when-marital-therapy-isn%E2%80%99t/101217.html"),
    says("CPH & Associates", "couple-record-unit", Secondary)
        .cite("Bulletin, 2006")
        .at("https://www.cphins.com/couple-being-treated/"),
    says("CPH & Associates", "group-members", Secondary)
        .cite("Bulletin, 2014")
        .at("https://www.cphins.com/confidentiality/")
        .read_on(READ_AGAIN),
    says("US Supreme Court; state law", "privilege", Secondary)
        .cite("Jaffee v. Redmond, 518 U.S. 1 (1996)")
        .at("https://legalclarity.org/can-marriage-counseling-records-be-subpoenaed"),
    says(HIPAA, "subpoena", Secondary).cite("45 CFR 164.512(e)"),
    says(HIPAA, "minors", Primary)
        .cite("45 CFR 164.502(g)(3)")
        .at("https://www.hhs.gov/hipaa/for-individuals/personal-representatives/index.html"),
    says("California and Illinois law", "minors-states", Secondary),
    // Practices' own pages: no links.
    says(PRACTICES, "payment-trail", Secondary).cite("Card on file").read_on(READ_AGAIN),
    // Limits that apply however somebody pays
    says("HIPAA rules (HHS); state law", "limits-any-payer", Mixed)
        .cite("45 CFR 164.512(b), (c), (e), (f), (j); 42 USC 5106a(b)(2)(B)(i)"),
    says("State law; HIPAA rules (HHS)", "duty-protect", General)
        .cite("Tarasoff v. Regents, 17 Cal.3d 425 (1976); 45 CFR 164.512(j)"),
    says(OCR, "part2", Secondary)
        .cite("42 CFR Part 2; 89 FR 12472 (Feb 16, 2024)")
        .at("https://www.hhs.gov/hipaa/for-professionals/regulatory-initiatives/fact-sheet-42-cfr-part-2-final-rule/index.html").of("2024-02-16"),
    says("HIPAA rules (HHS); state law", "retention", Secondary)
        .cite("45 CFR 164.530(j), 164.316(b)(2)")
        .at("https://mentalnote.ai/blog/mental-health-records-retention-state-by-state"),
    says(BILLING_GUIDES, "self-pay-still-diagnosed", Mixed),
    // Later on
    says("Underwriting guides", "life-di-ltc", Secondary)
        .at("https://www.cpsadvantage.com/anxiety/"),
    says("MIB", "mib", Mixed)
        .cite("Fair Credit Reporting Act, 15 USC 1681 et seq.")
        .at("https://www.mib.com/request_your_record.html"),
    says(HHS, "health-insurance-not-affected", General)
        .cite("42 USC 300gg, 300gg-1, 300gg-3, 300gg-4; 45 CFR 147.104, 147.108")
        .at("https://www.hhs.gov/healthcare/about-the-aca/pre-existing-conditions/index.html"),
    says(ODNI, "clearance-2016", Secondary)
        .cite("Memo ES-2016-00751 (Nov 16, 2016)")
        .at("https://www.clearancejobsblog.com/changes-to-the-mental-health-question/").of("2016-11-16"),
    says("Military Health System", "clearance-not-disqualifying", Primary)
        .at("https://www.health.mil/Military-Health-Topics/Centers-of-Excellence/Psychological-Health-Center-of-Excellence/Real-Warriors-Campaign/Articles/Security-Clearances-and-Psychological-Health-Care"),
    says("FAA", "pilot", Secondary)
        .cite("FAA Form 8500-8, items 18m and 19")
        .at("https://www.faa.gov/ame_guide"),
    says("Department of Defense", "military", Secondary)
        .cite("DoDI 6490.08 (2011; reissued Sept 6, 2023)").of("2023-09-06"),
    says("Federal firearms law; ATF Form 4473", "firearms", Mixed)
        .cite("18 USC 922(g)(4); 27 CFR 478.11"),
    says("Americans with Disabilities Act", "jobs-ada", Mixed)
        .cite("42 USC 12112(d)(2)-(4)")
        .at("https://www.law.cornell.edu/uscode/text/42/12112"),
    says("HIPAA and credit-reporting law", "background-checks", General)
        .cite("45 CFR 164.508; 15 USC 1681b(g)"),
    says("Published audits of licensing forms", "licensure", Secondary)
        .cite("Fam Med 2017;49(6):464-7")
        .at("https://sigmapubs.onlinelibrary.wiley.com/doi/10.1111/wvn.12680"),
    says("Legal guides", "custody", Mixed),
    says("Federal immigration law", "immigration", General)
        .cite("8 USC 1182(a)(1)(A)(iii); Form I-693"),
    // Self-pay: price protection
    says(CMS, "gfe-right", Secondary)
        .cite("Public Health Service Act 2799B-6; 45 CFR 149.610")
        .at("https://www.cms.gov/nosurprises"),
    says(CMS, "gfe-timing", Secondary)
        .cite("45 CFR 149.610(b)(1)")
        .at("https://hollandhart.com/no-surprise-billing-rules-good-faith-estimates-and-unscheduled-services"),
    says(APA_SERVICES, "gfe-recurring", Secondary)
        .cite("No Surprises Act FAQs")
        .at("https://www.apaservices.org/practice/legal/managed/faqs-no-surprise-act"),
    says(BILLING_GUIDES, "gfe-diagnosis", Secondary),
    says(CMS, "gfe-400", Secondary)
        .cite("45 CFR 149.620")
        .at("https://www.cms.gov/medical-bill-rights/help/dispute-a-bill"),
    says("Psychiatric association Q&A (reprint)", "gfe-superbill-catch", Secondary),
    says("Health law guides", "gfe-even-so", Secondary)
        .cite("Sheppard Mullin")
        .at("https://www.sheppardhealthlaw.com")
        .read_on(READ_AGAIN),
    says(APA_SERVICES, "gfe-federal", Secondary)
        .cite("Good Faith Estimate compliance")
        .at("https://www.apaservices.org/practice/legal/managed/good-faith-estimate-compliance")
        .read_on(READ_AGAIN),
    // Self-pay: tax-favored money
    says(IRS, "tax-medical-care", Primary)
        .cite("26 USC 213(d); 26 CFR 1.213-1(e); Starrett v. Comm’r, 41 T.C. 877 (1964)")
        .at("https://app.midpage.ai/document/starrett-v-commissioner-4479980"),
    says(IRS, "tax-therapy-yes", Secondary)
        .cite("IRS FAQ, March 17, 2023 (IR-2023-47)")
        .at("https://www.irs.gov/individuals/frequently-asked-questions-about-medical-expenses-related-to-nutrition-wellness-and-general-health").of("2023-03-17"),
    says("Benefit guides", "tax-privacy-tradeoff", Mixed),
    says("Benefit guides", "hsa-penalty", Secondary).read_on(READ_AGAIN),
    says(IRS, "tax-75", Secondary).cite("26 USC 213(a)"),
    says(IRS, "hsa-2026", Secondary)
        .cite("Pub. L. 119-21; IRS Notice 2026-5")
        .at("https://www.stevenjcpa.com/insights/expanded-hsa-eligibility-obbba"),
    // Self-pay: trade-offs
    says("Benefit guides", "selfpay-not-counted", Secondary)
        .at("https://blog.nisbenefits.com/2027-health-plan-cost-sharing-limits"),
    says(PRACTICES, "selfpay-freedom", Secondary),
    says("US Office for Victims of Crime; Texas Attorney General", "victim-funds", Primary)
        .at("https://ovc.ojp.gov")
        .read_on(READ_AGAIN),
    // Practices' own pages: no links.
    says(PRACTICES, "missed-visits", Secondary).read_on(READ_AGAIN),
    says("Published fee guides", "sliding", Secondary)
        .cite("Choosing Therapy")
        .at("https://www.choosingtherapy.com/cost-of-therapy/"),
    says("AAPC; The Insurance Maze; usual contract terms", "network-contract", Mixed)
        .at("https://theinsurancemaze.com/articles/dontask")
        .read_on(READ_AGAIN),
    // Danger
    says("US Office for Victims of Crime", "domestic-violence", Primary)
        .at("https://ovc.ojp.gov")
        .read_on(READ_AGAIN).of("2022-01-20"),
    // Our own
    says(
        "Uniform Glossary of Health Coverage and Medical Terms (federal)",
        "cost-formulas",
        Secondary,
    )
    .cite("45 CFR 147.200(c)")
    .at("https://www.healthcare.gov/sbc-glossary/"),
    // Its own review date is in the practice's profile.
    says("This practice’s own policy", "practice-policy", Practice),
    says("Coverage Guide’s decision table", "decision-table", Derived),
];

/// Facts that were read and on which no rule rests yet. The sealed page does not carry them.
pub const NOT_CITED: &[Source] = &[
    // Common errors
    says(OCR, "fix-504-dates", Primary)
        .cite("91 FR 25496 (May 11, 2026), amending 45 CFR 84.84(b)")
        .at("https://www.govinfo.gov/content/pkg/FR-2026-05-11/html/2026-09266.htm").of("2026-05-11"),
    says(ODNI, "fix-sf86", Secondary)
        .cite("Memo ES-2016-00751 (Nov 16, 2016)")
        .at("https://www.clearancejobsblog.com/changes-to-the-mental-health-question/").of("2016-11-16"),
    says(IRS, "fix-pub502", Mixed)
        .cite("IRS FAQ, March 17, 2023 (IR-2023-47)")
        .at("https://www.irs.gov/individuals/frequently-asked-questions-about-medical-expenses-related-to-nutrition-wellness-and-general-health").of("2023-03-17"),
    says(CMS_NCHS, "fix-z-codes", Secondary)
        .cite("ICD-10-CM Official Guidelines, I.B.14; I.C.21.c.17")
        .at("https://www.cms.gov/medicare/coding-billing/icd-10-codes").of("2021-10-01"),
    says(TRICARE, "fix-tricare-sex-therapy", Primary)
        .cite("TRICARE Policy Manual 6010.60-M, ch. 7 sec. 1.1; 32 CFR 199.4(g)(29)-(30)")
        .at("https://manuals.health.mil/pages/DisplayManualHtmlFile/2022-12-30/AsOf/TP15/c7s1_1.html").of("2017-03-10"),
    says(CMS, "fix-medicaid-no-dx", Secondary)
        .cite("SHO #24-005 (Sept 26, 2024), pp. 40-41; 42 USC 1396d(r)")
        .at("https://ccf.georgetown.edu/2024/11/01/cms-highlights-epsdt-policies-and-strategies-for-improving-care-for-children-with-behavioral-health-needs").of("2024-09-26"),
    // Procedure codes
    says(BILLING_GUIDES, "cpt-90837-scrutiny", Secondary),
    // What every plan must do, and what plans do
    says(DEPARTMENTS, "mhpaea-2024-rule", Secondary)
        .cite("Statement of May 15, 2025")
        .at("https://www.mercer.com/en-us/insights/us-health-news/administration-wont-enforce-2024-mental-health-parity-rule").of("2025-05-15"),
    // Rights to limit or steer sharing
    // Limits that apply however somebody pays
    // Later on
    says("OMB", "clearance-pvq", Secondary)
        .at("https://www.emt-holdings.com/post/upcoming-changes-to-pvq-in-mental-health")
        .read_on(READ_AGAIN),
    says(OURS, "tone", Derived),
    // Self-pay: tax-favored money
    // The rulings were looked for and not found: no rule may rest on this row until they are.
    says(IRS, "tax-sex-therapy", General).cite("Rev. Rul. 75-187; Rev. Rul. 75-319"),
    // Self-pay: trade-offs
    says("Published fee guides", "fees", Secondary)
        .cite("SimplePractice")
        .at("https://simplepractice.com/resource/how-much-does-therapy-cost"),
    says(MEDICARE, "medicare-selfpay", Secondary)
        .cite("42 CFR 405.400-405.455")
        .at("https://govregs.com/regulations/expand/title42_chapterIV_part405_subpartD_section405.405"),
    says(MEDICAID, "medicaid-selfpay", General).cite("42 CFR 447.15"),
    // Crisis and disclaimer
    says("SAMHSA and Vibrant", "crisis-988", Secondary).at("https://988lifeline.org"),
    says("Medicare.gov", "crisis-911", Primary)
        .at("https://www.medicare.gov/coverage/mental-health-care-outpatient"),
    says(OURS, "disclaimer-must", Derived),
];
