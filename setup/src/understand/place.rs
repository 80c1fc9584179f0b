//! States and languages by their names.

use coverage_guide::domain::profile::Shape;

const STATES: &[(&str, &str)] = &[
    ("alabama", "AL"),
    ("alaska", "AK"),
    ("american samoa", "AS"),
    ("arizona", "AZ"),
    ("arkansas", "AR"),
    ("california", "CA"),
    ("colorado", "CO"),
    ("connecticut", "CT"),
    ("delaware", "DE"),
    ("district of columbia", "DC"),
    ("florida", "FL"),
    ("georgia", "GA"),
    ("guam", "GU"),
    ("hawaii", "HI"),
    ("idaho", "ID"),
    ("illinois", "IL"),
    ("indiana", "IN"),
    ("iowa", "IA"),
    ("kansas", "KS"),
    ("kentucky", "KY"),
    ("louisiana", "LA"),
    ("maine", "ME"),
    ("maryland", "MD"),
    ("massachusetts", "MA"),
    ("michigan", "MI"),
    ("minnesota", "MN"),
    ("mississippi", "MS"),
    ("missouri", "MO"),
    ("montana", "MT"),
    ("nebraska", "NE"),
    ("nevada", "NV"),
    ("new hampshire", "NH"),
    ("new jersey", "NJ"),
    ("new mexico", "NM"),
    ("new york", "NY"),
    ("north carolina", "NC"),
    ("north dakota", "ND"),
    ("northern mariana islands", "MP"),
    ("ohio", "OH"),
    ("oklahoma", "OK"),
    ("oregon", "OR"),
    ("pennsylvania", "PA"),
    ("puerto rico", "PR"),
    ("rhode island", "RI"),
    ("south carolina", "SC"),
    ("south dakota", "SD"),
    ("tennessee", "TN"),
    ("texas", "TX"),
    ("utah", "UT"),
    ("vermont", "VT"),
    ("virgin islands", "VI"),
    ("virginia", "VA"),
    ("washington", "WA"),
    ("washington dc", "DC"),
    ("west virginia", "WV"),
    ("wisconsin", "WI"),
    ("wyoming", "WY"),
];

const LANGUAGES: &[(&str, &str)] = &[
    ("american sign language", "ase"),
    ("arabic", "ar"),
    ("asl", "ase"),
    ("cantonese", "yue"),
    ("chinese", "zh"),
    ("english", "en"),
    ("español", "es"),
    ("farsi", "fa"),
    ("french", "fr"),
    ("german", "de"),
    ("hebrew", "he"),
    ("hindi", "hi"),
    ("inglés", "en"),
    ("italian", "it"),
    ("japanese", "ja"),
    ("korean", "ko"),
    ("mandarin", "cmn"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("russian", "ru"),
    ("spanish", "es"),
    ("tagalog", "tl"),
    ("ukrainian", "uk"),
    ("urdu", "ur"),
    ("vietnamese", "vi"),
];

/// The postal code of a state, by its name or by the code in small letters.
#[must_use]
pub fn state(text: &str) -> Option<&'static str> {
    let name = text.to_lowercase().replace('.', "");
    let code = text.to_uppercase().replace('.', "");
    let named = STATES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code);
    named.or_else(|| Shape::states().find(|known| *known == code))
}

/// The tag of a language by its name.
#[must_use]
pub fn language(text: &str) -> Option<&'static str> {
    let name = text.to_lowercase();
    LANGUAGES.iter().find(|(known, _)| *known == name).map(|(_, tag)| *tag)
}
