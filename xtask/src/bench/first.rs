//! The first question as HTML, as the script of the hand-written page makes it: that page begins with it.

use reports::word_export::WordExport;

/// The first question with all that stands around it.
pub fn question(words: &WordExport) -> String {
    let Some(step) = words.questions.steps.last() else { return String::new() };
    let text = |number: usize| escaped(&words.questions.texts[number]);
    let labels = &words.labels;
    let mut html = format!(
        "<fieldset data-question=\"{}\"><legend><h1 tabindex=\"-1\">{}</h1></legend>",
        step.id,
        text(step.title)
    );
    for hint in &step.hints {
        html += &format!("<p class=\"hint\">{}</p>", text(*hint));
    }
    for option in &step.options {
        let (name, id, label) = (step.id, option.id, text(option.label));
        html += &format!(
            "<div class=\"option\"><input type=\"radio\" name=\"{name}\" value=\"{id}\" id=\"option-{id}\">\
             <label for=\"option-{id}\">{label}</label>"
        );
        if let Some(detail) = option.detail {
            html += &format!("<p class=\"detail\">{}</p>", text(detail));
        }
        html += "</div>";
    }
    html += "</fieldset>";
    if let Some(why) = step.why {
        let heading = escaped(&labels.why);
        html += &format!("<details><summary>{heading}</summary><p>{}</p></details>", text(why));
    }
    let (go_on, privacy) = (escaped(&labels.go_on), escaped(&labels.privacy));
    html += &format!(
        "<button type=\"button\" class=\"main\">{go_on}</button><p class=\"hint\">{privacy}</p>"
    );
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
