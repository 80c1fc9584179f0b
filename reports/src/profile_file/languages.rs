//! The languages in which a practice says that it works.

use coverage_guide::domain::profile::Json;
use coverage_guide::text::Locale;

use super::note::Note;
use super::place::field;
use crate::names::list;

/// The two-letter codes that there are (ISO 639-1).
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii \
    ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr \
    ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk \
    sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za \
    zh zu";

/// What there is to say about the languages of a profile.
#[derive(Default)]
pub struct Languages {
    pub faults: Vec<Note>,
    pub warnings: Vec<Note>,
}

/// Looks at each language that the profile names.
pub fn notes(json: &Json) -> Languages {
    let mut notes = Languages::default();
    let Some(Json::List(items)) = field(json, "languages") else { return notes };
    for (at, item) in items.iter().enumerate() {
        let Json::Text(tag) = item else { continue };
        let code = code(tag);
        let place = format!("languages[{at}]");
        let spoken = spoken();
        if code.len() == 2 && CODES.split(' ').all(|known| known != code) {
            let says = format!(
                "`{tag}` is no language: write its two-letter code, such as {spoken}, which the guide speaks"
            );
            notes.faults.push(Note { place, says });
        } else if Locale::ALL.iter().all(|locale| locale.tag() != code) {
            let says = format!("the guide does not speak `{tag}`: visitors choose from {spoken}");
            notes.warnings.push(Note { place, says });
        }
    }
    notes
}

/// What a tag begins with: the language without its region.
pub fn code(tag: &str) -> String {
    tag.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

/// The languages that the guide speaks.
fn spoken() -> String {
    list(&Locale::ALL.iter().map(|locale| locale.tag()).collect::<Vec<_>>())
}
