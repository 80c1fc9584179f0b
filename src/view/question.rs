//! One question on a screen. Knows rows, not questions: a new question needs no change here.

use leptos::prelude::*;
use web_sys::KeyboardEvent;
use web_sys::wasm_bindgen::JsCast;

use super::el::{El, el, paragraph};
use super::focus::focus;
use super::guide::Guide;
use super::parts::{button, disclosure, screen_heading, summary};
use super::terms::terms;
use crate::domain::answers::Picks;
use crate::domain::facts::Facts;
use crate::domain::flow;
use crate::domain::questions::{Form, QuestionId, Stage, question};
use crate::domain::visit::{Screen, Visit};
use crate::t;

const HEADING: &str = "question-heading";
const HINT: &str = "question-hint";
const ERROR: &str = "question-error";
/// The summary of what is wrong. Takes focus when it appears.
pub(super) const SUMMARY: &str = "error-summary";
/// How far along the visitor is.
pub(super) const PROGRESS: &str = "progress";
/// What the last step took away.
pub(super) const DROPPED: &str = "dropped";

/// What has been picked on this screen and not yet taken.
#[derive(Clone, Copy)]
struct Draft {
    guide: Guide,
    id: QuestionId,
    picks: RwSignal<Picks>,
}

impl Draft {
    fn form(self) -> Form {
        question(self.id).form
    }

    fn go_on(self) {
        let picks = self.picks.get_untracked();
        self.guide.step(|visit, profile| visit.go_on(picks, profile));
    }
}

/// The screen of one question. It is made anew for each step; between steps only the picks react.
pub fn question_screen(id: QuestionId) -> El {
    let guide = Guide::get();
    let say = guide.say();
    let (visit, profile) = (guide.visit(), guide.profile());
    let draft = Draft { guide, id, picks: RwSignal::new(guide.drafted(id)) };
    let options = flow::options(question(id), &visit.answers, &profile);
    let next = if visit.is_last(&profile) { t!("ui.see_answer") } else { t!("ui.continue") };
    let why = say
        .part(id, ".why")
        .map(|why| disclosure("disclosure why", say.get(t!("ui.why")), vec![paragraph("", why)]));
    let asked: Vec<_> = [fieldset(draft, &visit, &options)].into_iter().chain(why).collect();
    let used = terms(&asked, Some(id));
    let back = visit
        .can_go_back(&profile)
        .then(|| button("button", say.get(t!("ui.back")), move || guide.step(Visit::go_back)));
    let again = (visit != Visit::default()).then(|| {
        button("button button--quiet", say.get(t!("ui.start_again")), move || {
            guide.start_again();
        })
    });
    let actions = el("div", "actions")
        .child(button("button button--main", say.get(next), move || draft.go_on()))
        .maybe(back)
        .maybe(again);

    el("div", "")
        .maybe(guide.could_not_read().then(unread))
        .maybe(dropped(&visit))
        .maybe(visit.unanswered.then(|| error_summary(draft, &options)))
        .maybe(progress(&visit))
        .list(asked)
        .maybe(used)
        .child(actions)
}

/// The question itself: a fieldset whose legend it is.
fn fieldset(draft: Draft, visit: &Visit, options: &[usize]) -> El {
    let Draft { guide, id, .. } = draft;
    let say = guide.say();
    let facts = Facts::of(&visit.answers, &guide.profile());
    let title = say.part(id, ".title").unwrap_or_default();
    let hint = say.part(id, ".hint").or_else(|| match draft.form() {
        Form::One => None,
        Form::Several { .. } => Some(say.get(t!("ui.several"))),
    });
    let error = visit.unanswered.then(|| error_text(draft));

    let mut describing: Vec<String> = Vec::new();
    let mut described = |class: &'static str, name: &str, text: String| {
        let own = guide.own(name);
        describing.push(own.clone());
        el("p", class).set("id", own).text(text)
    };
    let hint = hint.map(|hint| described("question__hint", HINT, hint));
    let error = error.map(|error| described("question__error", ERROR, error));
    let choices = options.iter().map(|option| choice(draft, *option, &facts));
    let legend = el("legend", "question__legend").child(screen_heading(title, HEADING));

    let mut fieldset = el("fieldset", "question").set("data-question", id.id());
    if !describing.is_empty() {
        fieldset = fieldset.set("aria-describedby", describing.join(" "));
    }
    fieldset.child(legend).maybe(hint).maybe(error).child(el("div", "options").list(choices))
}

/// One option: a real radio button or checkbox with its label.
fn choice(draft: Draft, option: usize, facts: &Facts) -> El {
    let Draft { guide, id: question_id, picks } = draft;
    let say = guide.say();
    let form = draft.form();
    let id = option_id(guide, question_id, option);
    let detail = say.detail(question_id, option);
    let detail_id = detail.as_ref().map(|_| [id.as_str(), "-detail"].concat());
    let label = el("label", "option__label").set("for", id.as_str()).text(say.option(
        question_id,
        option,
        facts,
    ));
    let detail = detail
        .zip(detail_id.clone())
        .map(|(detail, detail_id)| el("p", "option__detail").set("id", detail_id).text(detail));
    let kind = match form {
        Form::One => "radio",
        Form::Several { .. } => "checkbox",
    };
    let mut input = el("input", "option__input")
        .set("type", kind)
        .set("id", id)
        .set("name", guide.own(question_id.id()))
        // Chromium writes what is picked into its session files otherwise.
        .set("autocomplete", "off")
        .set("value", question(question_id).list[option]);
    if let Some(detail) = detail_id {
        input = input.set("aria-describedby", detail);
    }
    let input = input
        .checked(move || picks.get().has(option))
        .on("change", move |_| {
            picks.update(|picks| *picks = flow::toggle(form, *picks, option));
            guide.put_draft(question_id, picks.get_untracked());
        })
        .on("keydown", move |event| {
            // There is no form around it: a sandbox without allow-forms swallows "submit".
            if event.unchecked_ref::<KeyboardEvent>().key() == "Enter" {
                event.prevent_default();
                draft.go_on();
            }
        });
    el("div", "option").child(input).child(label).maybe(detail)
}

fn error_text(draft: Draft) -> String {
    draft.guide.say().get(match draft.form() {
        Form::One => t!("ui.error_field"),
        Form::Several { .. } => t!("ui.error_field_several"),
    })
}

/// Says what is wrong, and leads to the first option.
fn error_summary(draft: Draft, options: &[usize]) -> El {
    let Draft { guide, id, .. } = draft;
    let first = option_id(guide, id, options.first().copied().unwrap_or_default());
    let heading = guide.say().get(t!("ui.error_heading"));
    let link = button("error-summary__link", error_text(draft), move || focus(&first));
    summary(SUMMARY, heading, [link])
}

/// How far along the visitor is.
fn progress(visit: &Visit) -> Option<El> {
    let guide = Guide::get();
    let say = guide.say();
    if let Screen::Revisit(id) = visit.screen {
        let text = match question(id).stage {
            _ if visit.answers.has(id) => t!("ui.change_step"),
            Stage::Core => t!("ui.core_step"),
            Stage::Sharpen => t!("ui.sharpen_step"),
        };
        return Some(paragraph("progress", say.get(text)).set("id", guide.own(PROGRESS)));
    }
    let (step, total) = visit.progress(&guide.profile())?;
    let (at, of) = (step.to_string(), total.to_string());
    let text = say.fill(t!("ui.progress"), &[("step", &at), ("total", &of)]);
    let steps = (1..=total).map(|segment| {
        let done = "progress__step progress__step--done";
        el("span", if segment <= step { done } else { "progress__step" })
    });
    let text = paragraph("progress__text", text).set("id", guide.own(PROGRESS));
    let bar = el("div", "progress__bar").set("aria-hidden", "true").list(steps);
    Some(el("div", "progress").child(text).child(bar))
}

/// Says that the answers in the address were none.
fn unread() -> El {
    let say = Guide::get().say();
    el("div", "notice")
        .set("role", "status")
        .set("data-unread", "")
        .child(paragraph("notice__heading", say.get(t!("take.unread_heading"))))
        .child(paragraph("", say.get(t!("take.unread"))))
}

/// Says which answers the last step took away.
pub fn dropped(visit: &Visit) -> Option<El> {
    if visit.dropped.is_empty() {
        return None;
    }
    let guide = Guide::get();
    let say = guide.say();
    let ids: Vec<_> = visit.dropped.iter().map(|id| id.id()).collect();
    let names: Vec<_> =
        visit.dropped.iter().map(|id| say.part(*id, ".short").unwrap_or_default()).collect();
    let text = say.fill(t!("ui.dropped"), &[("questions", &say.list(&names))]);
    Some(
        el("div", "notice")
            .set("id", guide.own(DROPPED))
            .set("data-dropped", ids.join(" "))
            .child(paragraph("notice__heading", say.get(t!("ui.dropped_heading"))))
            .child(paragraph("", [&text, " ", &say.get(t!("ui.kept"))].concat())),
    )
}

fn option_id(guide: Guide, id: QuestionId, option: usize) -> String {
    guide.own(&[id.id(), "-", question(id).list[option]].concat())
}
