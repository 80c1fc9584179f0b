//! What is said around the program, to everybody or where there is no practice.

use coverage_guide::t;
use coverage_guide::text::{Text, Words};
use reports::html::{anchor, escape};

use crate::whose::Whose;

/// What the page is called.
pub fn title(whose: Whose, words: &Words) -> Text {
    words.get(match whose {
        Whose::Practice(_) => t!("static.title"),
        Whose::Nobody => t!("static.unset_title"),
    })
}

/// What it is, in a sentence or two.
pub fn lead(whose: Whose, words: &Words) -> Text {
    words.get(match whose {
        Whose::Practice(_) => t!("static.lead"),
        Whose::Nobody => t!("static.unset_lead"),
    })
}

/// Shown where nobody has handed in a profile: a sentence for visitors, and what the web person can do.
pub fn unset(words: &Words) -> String {
    format!(
        "<div data-guide-unset role=\"alert\" hidden>\n<p>{}</p>\n<p>{}</p>\n</div>\n",
        escape(&words.get(t!("static.unset"))),
        escape(&words.get(t!("static.unset_mend"))),
    )
}

/// What the rules come to, in short.
pub fn summary(words: &Words) -> String {
    let lines =
        [t!("static.summary_diagnosis"), t!("static.summary_joint"), t!("static.summary_self_pay")];
    let lines: String = lines.map(|key| format!("<li>{}</li>\n", escape(&words.get(key)))).concat();
    let heading = escape(&words.get(t!("static.summary_heading")));
    format!("<h2>{heading}</h2>\n<ul>\n{lines}</ul>\n")
}

/// Help in a crisis, which is on every page. `anchor` writes a link.
pub fn crisis(words: &Words, anchor: fn(&str, &str) -> String) -> String {
    let get = |key| escape(&words.get(key));
    format!(
        "<p><strong>{heading}</strong> {line}</p>\n<p>{call} {text} {danger} {emergency}</p>\n",
        heading = get(t!("crisis.heading")),
        line = get(t!("crisis.line")),
        call = anchor("tel:988", &words.get(t!("crisis.call"))),
        text = anchor("sms:988", &words.get(t!("crisis.text"))),
        danger = get(t!("crisis.danger")),
        emergency = anchor("tel:911", &words.get(t!("crisis.emergency"))),
    )
}

/// What can stand inside the element while nobody's profile is known: all that the static guide says without one.
pub fn inner(words: &Words) -> String {
    let (tag, dir) = (words.locale().tag(), words.locale().direction().id());
    let (summary, crisis) = (summary(words), crisis(words, anchor));
    format!(
        "<div data-coverage-guide-static lang=\"{tag}\" dir=\"{dir}\">\n{summary}{crisis}</div>"
    )
}
