//! One question on a screen. Knows rows, not questions: a new question needs no change here.

use leptos::prelude::*;
use web_sys::KeyboardEvent;
use web_sys::wasm_bindgen::JsCast;

use crate::domain::answers::Picks;
use crate::domain::facts::Facts;
use crate::domain::flow;
use crate::domain::question_id::QuestionId;
use crate::domain::questions::{Form, Stage, question};
use crate::domain::visit::{Screen, Visit};
use crate::t;
use crate::text::Text;
use crate::view::dom::close_watcher::on_device_back;
use crate::view::dom::element::Element;
use crate::view::dom::focus::focus;
use crate::view::dom::html::{self, div, p, span};
use crate::view::parts::controls::{button, collapsible};
use crate::view::parts::headings::{screen_heading, summary};
use crate::view::parts::notices::dropped;
use crate::view::state::ids::{ERROR_SUMMARY, PROGRESS};
use crate::view::state::session::Session;

const HEADING: &str = "question-heading";
const HINT: &str = "question-hint";
const SAID: &str = "question-said";
const PORTAL: &str = "question-portal";
const ERROR: &str = "question-error";

/// What has been picked on this screen and not yet taken.
#[derive(Clone, Copy)]
struct Draft {
    session: Session,
    id: QuestionId,
    picks: RwSignal<Picks>,
}

impl Draft {
    fn form(self) -> Form {
        question(self.id).form
    }

    fn go_on(self) {
        let picks = self.picks.get_untracked();
        self.session.step(|visit, profile| visit.go_on(picks, profile));
    }
}

/// The screen of one question. It is made again for each step; between steps only the picks react.
pub fn question_screen(id: QuestionId) -> Element {
    let session = Session::get();
    let localizer = session.localizer();
    let (visit, profile) = (session.visit(), session.profile());
    let draft = Draft { session, id, picks: RwSignal::new(session.draft(id)) };
    let options = flow::options(question(id), &visit.answers, &profile);
    if matches!(visit.screen, Screen::Revisit(_)) {
        on_device_back(move || session.step(Visit::go_back));
    }
    let next = if visit.is_last(&profile) { t!("ui.see_answer") } else { t!("ui.continue") };
    let why = localizer
        .part(id, ".why")
        .map(|why| collapsible("disclosure why", localizer.get(t!("ui.why")), vec![p().text(why)]));
    let asked: Vec<_> = [fieldset(draft, &visit, &options)].into_iter().chain(why).collect();
    let back = visit.can_go_back(&profile).then(|| {
        button("link-button", localizer.get(t!("ui.back")), move || session.step(Visit::go_back))
    });
    let again = (visit != Visit::default()).then(|| {
        button("link-button", localizer.get(t!("ui.start_again")), move || {
            session.start_again();
        })
    });
    let go_on = button("button button--main", localizer.get(next), move || draft.go_on());
    let ways_back = div().class("end").child_opt(back).child_opt(again);
    let actions = div().class("question__actions").child(go_on).child(ways_back);

    div()
        .child_opt(session.prefill_failed().then(unread))
        .child_opt(dropped(&visit))
        .child_opt(visit.unanswered.then(|| error_summary(draft, &options)))
        .child_opt(progress(&visit))
        .children(asked)
        .child(actions)
}

/// The question itself: a fieldset whose legend it is.
fn fieldset(draft: Draft, visit: &Visit, options: &[usize]) -> Element {
    let Draft { session, id, .. } = draft;
    let localizer = session.localizer();
    let facts = Facts::of(&visit.answers, &session.profile());
    let title = localizer.part(id, ".title").unwrap_or_default();
    let hint = localizer.part(id, ".hint").or_else(|| match draft.form() {
        Form::One => None,
        Form::Several { .. } => Some(localizer.get(t!("ui.several"))),
    });
    let said = localizer.said_beside(id, &session.profile(), &facts);
    let error = visit.unanswered.then(|| error_text(draft));

    let mut describing: Vec<Text> = Vec::new();
    let mut described = |class: &'static str, name: &str, text: Text| {
        let own = session.scoped_id(name);
        describing.push(own.clone());
        p().class(class).attr("id", own).text(text)
    };
    let hint = hint.map(|hint| described("question__hint", HINT, hint));
    let said = said.map(|said| described("question__hint", SAID, said));
    let portal = session.from_portal(id).map(|_| localizer.get(t!("ui.from_portal")));
    let portal =
        portal.map(|text| described("question__hint", PORTAL, text).attr("data-from-portal", ""));
    let error = error.map(|error| described("question__error", ERROR, error));
    let legend = html::legend().class("question__legend").child(screen_heading(title, HEADING));

    let mut fieldset = html::fieldset().class("question").attr("data-question", id.id());
    if !describing.is_empty() {
        fieldset = fieldset.attr("aria-describedby", describing.join(" "));
    }
    fieldset
        .child(legend)
        .child_opt(hint)
        .child_opt(said)
        .child_opt(portal)
        .child_opt(error)
        .child(div().class("options").children(choices(draft, options, &facts)))
}

/// The options, those that belong together under their name.
fn choices(draft: Draft, options: &[usize], facts: &Facts) -> Vec<Element> {
    let groups = question(draft.id).groups;
    let localizer = draft.session.localizer();
    let mut choices = Vec::new();
    for (name, group) in groups {
        let part = Text::of(&[".group.", name]);
        let heading = localizer.part(draft.id, &part).unwrap_or_default();
        choices.push(p().class("options__heading").attr("aria-hidden", "true").text(heading));
        let offered = group.iter().filter(|option| options.contains(option));
        choices.extend(offered.map(|option| choice(draft, *option, facts)));
    }
    let grouped = |option: &&usize| groups.iter().any(|(_, group)| group.contains(option));
    let others = options.iter().filter(|option| !grouped(option));
    choices.extend(others.map(|option| choice(draft, *option, facts)));
    choices
}

/// One option: a real radio button or checkbox with its label.
fn choice(draft: Draft, option: usize, facts: &Facts) -> Element {
    let Draft { session, id: question_id, picks } = draft;
    let localizer = session.localizer();
    let form = draft.form();
    let id = option_id(session, question_id, option);
    let detail = localizer.detail(question_id, option);
    let detail_id = detail.as_ref().map(|_| Text::of(&[&id, "-detail"]));
    let label = html::label()
        .class("option__label")
        .attr("for", id.as_str())
        .text(localizer.option(question_id, option, facts));
    let detail = detail
        .zip(detail_id.clone())
        .map(|(detail, detail_id)| p().class("option__detail").attr("id", detail_id).text(detail));
    let kind = match form {
        Form::One => "radio",
        Form::Several { .. } => "checkbox",
    };
    let mut input = html::input()
        .class("option__input")
        .attr("type", kind)
        .attr("id", id)
        .attr("name", session.scoped_id(question_id.id()))
        // Chromium writes what is picked into its session files otherwise.
        .attr("autocomplete", "off")
        .attr("value", question(question_id).list[option]);
    if let Some(detail) = detail_id {
        input = input.attr("aria-describedby", detail);
    }
    let input = input
        .checked(move || picks.get().has(option))
        .on("change", move |_| {
            picks.update(|picks| *picks = flow::toggle(form, *picks, option));
            session.set_draft(question_id, picks.get_untracked());
        })
        .on("keydown", move |event| {
            // There is no form around it: a sandbox without allow-forms swallows "submit".
            if event.unchecked_ref::<KeyboardEvent>().key() == "Enter" {
                event.prevent_default();
                draft.go_on();
            }
        });
    div().class("option").child(input).child(label).child_opt(detail)
}

fn error_text(draft: Draft) -> Text {
    draft.session.localizer().get(match draft.form() {
        Form::One => t!("ui.error_field"),
        Form::Several { .. } => t!("ui.error_field_several"),
    })
}

/// Says what is wrong, and leads to the first option.
fn error_summary(draft: Draft, options: &[usize]) -> Element {
    let Draft { session, id, .. } = draft;
    let first = option_id(session, id, options.first().copied().unwrap_or_default());
    let heading = session.localizer().get(t!("ui.error_heading"));
    let link = button("error-summary__link", error_text(draft), move || focus(&first));
    summary(ERROR_SUMMARY, heading, [link])
}

/// How far along the visitor is.
fn progress(visit: &Visit) -> Option<Element> {
    let session = Session::get();
    let localizer = session.localizer();
    if let Screen::Revisit(id) = visit.screen {
        let text = match question(id).stage {
            _ if visit.answers.has(id) => t!("ui.change_step"),
            Stage::Core => t!("ui.core_step"),
            Stage::Sharpen => t!("ui.sharpen_step"),
        };
        return Some(
            p().class("progress").text(localizer.get(text)).attr("id", session.scoped_id(PROGRESS)),
        );
    }
    let (step, total) = visit.progress(&session.profile())?;
    let (at, of) = (step.to_string(), total.to_string());
    let text = localizer.fill(t!("ui.progress"), &[("step", &at), ("total", &of)]);
    let steps = (1..=total).map(|segment| {
        let done = "progress__step progress__step--done";
        span().class(if segment <= step { done } else { "progress__step" })
    });
    let text = p().class("progress__text").text(text).attr("id", session.scoped_id(PROGRESS));
    let bar = div().class("progress__bar").attr("aria-hidden", "true").children(steps);
    Some(div().class("progress").child(text).child(bar))
}

/// Says that the answers in the address were none.
fn unread() -> Element {
    let localizer = Session::get().localizer();
    div()
        .class("notice")
        .attr("role", "status")
        .attr("data-unread", "")
        .child(p().class("notice__heading").text(localizer.get(t!("take.unread_heading"))))
        .child(p().text(localizer.get(t!("take.unread"))))
}

fn option_id(session: Session, id: QuestionId, option: usize) -> Text {
    session.scoped_id(&Text::of(&[id.id(), "-", question(id).list[option]]))
}
