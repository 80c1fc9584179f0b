//! What a visitor does and sees, as the words that stories are told in.

use std::collections::BTreeSet;
use std::rc::Rc;

use coverage_guide::domain::costs::entries::{Field, Unit};
use coverage_guide::text::{Key, Locale, Words};
use fantoccini::elements::Element;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::browser::{Browser, Role, Setup};
use crate::engine::Ability;
use crate::page;
use crate::server::{Offer, Server};
use crate::{Must, Trouble};

/// The names that people's habits and other tests rely on.
pub mod names {
    /// Goes on to the next question.
    pub const CONTINUE: &str = "Continue";
    /// Goes one step back.
    pub const BACK: &str = "Back";
    /// Forgets everything.
    pub const START_AGAIN: &str = "Start again";
    /// Goes on to the answer.
    pub const SEE_MY_ANSWER: &str = "See my answer";
    /// The region with the answer.
    pub const YOUR_ANSWER: &str = "Your answer";
}

/// What the visitor is looking at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Words without a program.
    Words,
    /// What a kiosk shows while it waits for somebody.
    Start,
    /// A question, by its id.
    Question(String),
    /// The answer.
    Answer,
}

/// Where the keyboard is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// The element, such as `h1`.
    pub tag: String,
    /// The question, if it is an option; the field of the calculator, if it is one.
    pub question: String,
    /// The option, if it is one.
    pub option: String,
    /// What it says.
    pub text: String,
}

impl Focus {
    /// Whether it is a heading.
    #[must_use]
    pub fn is_heading(&self) -> bool {
        matches!(self.tag.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
    }

    /// Whether it is this option of the question.
    #[must_use]
    pub fn is_option(&self, option: &str) -> bool {
        self.tag == "input" && self.option == option
    }
}

/// A moment of a visit, to tell whether a step was made since.
#[derive(Clone, Debug)]
pub struct Moment {
    screen: Screen,
    alert: bool,
}

/// Where a server was.
#[derive(Debug)]
pub struct Absent(u16);

impl Absent {
    /// The address that a file had there.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.0)
    }
}

/// A visit to the guide. The first field goes first: the browser before its server.
pub struct Guide {
    browser: Browser,
    server: Option<Server>,
}

/// Opens the guide from a web server, in a window of usual size.
#[must_use]
#[track_caller]
pub fn open_guide() -> Guide {
    Guide::open(&Setup::default())
}

/// Opens the guide as a file on this machine's disk.
#[must_use]
#[track_caller]
pub fn open_guide_from_disk() -> Guide {
    Guide::open_from_disk(&Setup::default())
}

impl Guide {
    /// Opens the guide from a web server, in such a browser.
    #[must_use]
    #[track_caller]
    pub fn open(setup: &Setup) -> Self {
        Self::open_offered(setup, Offer::default())
    }

    /// Opens the guide as a file, in such a browser.
    #[must_use]
    #[track_caller]
    pub fn open_from_disk(setup: &Setup) -> Self {
        page::sealed().must("no guide");
        let guide = Self::load_address(setup, &page::on_disk());
        guide.wait_for_start();
        guide
    }

    /// Opens the guide as a server offers it, in such a browser.
    #[must_use]
    #[track_caller]
    pub fn open_offered(setup: &Setup, offer: Offer) -> Self {
        let guide = Self::load(setup, offer);
        guide.wait_for_start();
        guide
    }

    /// Opens the guide with something behind the `#` of its address.
    #[must_use]
    #[track_caller]
    pub fn open_asking(setup: &Setup, fragment: &str) -> Self {
        let guide = Self::load_at(setup, Offer::default(), fragment);
        guide.wait_for_start();
        guide
    }

    /// Loads the page, whether or not its program starts.
    #[must_use]
    #[track_caller]
    pub fn load(setup: &Setup, offer: Offer) -> Self {
        Self::load_at(setup, offer, "")
    }

    /// Loads the page with this behind the `#` of its address, whether or not its program starts.
    #[must_use]
    #[track_caller]
    pub fn load_at(setup: &Setup, offer: Offer, fragment: &str) -> Self {
        let server = Server::start(offer).must("no server");
        let address = server.address(page::NAME);
        let address = if fragment.is_empty() { address } else { format!("{address}#{fragment}") };
        let mut guide = Self::load_address(setup, &address);
        guide.server = Some(server);
        guide
    }

    /// Loads the page from an address, whether or not its program starts.
    #[must_use]
    #[track_caller]
    pub fn load_address(setup: &Setup, address: &str) -> Self {
        let browser = Browser::start(setup).must("no browser");
        // What the browser did before is no part of the visit.
        if browser.engine().can(Ability::Requests) {
            drop(browser.requests());
        }
        browser.open(address);
        Self::of(browser, None)
    }

    pub(crate) fn of(browser: Browser, server: Option<Server>) -> Self {
        Self { browser, server }
    }

    #[track_caller]
    fn wait_for_start(&self) {
        self.browser
            .wait_until("the first question", || matches!(self.screen(), Screen::Question(_)));
    }

    /// The same guide in the same browser, which was closed and opened again.
    #[must_use]
    #[track_caller]
    pub fn restarted(self, setup: &Setup) -> Self {
        Self { browser: self.browser.restart(setup).must("no browser"), server: self.server }
    }

    /// Closes the browser, and gives back the folder with all that it had kept.
    #[must_use]
    pub fn close(self) -> Rc<TempDir> {
        self.browser.close()
    }

    /// Takes the server away: from here on the browser has no network.
    #[track_caller]
    pub fn stop_server(&mut self) -> Absent {
        let server = self.server.take().must("this guide came from no server");
        let absent = Absent(server.port());
        drop(server);
        absent
    }

    /// Brings a server back where one was, with something else to offer perhaps.
    #[track_caller]
    pub fn start_server(&mut self, absent: &Absent, offer: Offer) {
        self.server = Some(Server::start_at(absent.0, offer).must("no server"));
    }

    /// The browser, for what goes beyond a visit.
    #[must_use]
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// The server of a guide that came from one.
    #[must_use]
    #[track_caller]
    pub fn server(&self) -> &Server {
        self.server.as_ref().must("this guide came from no server")
    }

    /// What is shown.
    #[must_use]
    #[track_caller]
    pub fn screen(&self) -> Screen {
        let seen = self.browser.run(
            "const root = document.querySelector('[data-screen]');
             const asked = root && root.querySelector('fieldset[data-question]');
             return [root && root.dataset.screen, asked && asked.dataset.question];",
        );
        match (seen[0].as_str(), seen[1].as_str()) {
            (Some("question"), Some(id)) => Screen::Question(id.to_owned()),
            (Some("answer"), _) => Screen::Answer,
            (Some("start"), _) => Screen::Start,
            _ => Screen::Words,
        }
    }

    /// The question that is shown.
    #[must_use]
    #[track_caller]
    pub fn question(&self) -> String {
        match self.screen() {
            Screen::Question(id) => id,
            other => panic!("a question was expected, not {other:?}"),
        }
    }

    /// Whether this question is shown.
    #[must_use]
    #[track_caller]
    pub fn sees_question(&self, id: &str) -> bool {
        self.screen() == Screen::Question(id.to_owned())
    }

    /// Whether the answer is shown, as a region of its name.
    #[must_use]
    #[track_caller]
    pub fn sees_answer(&self) -> bool {
        self.screen() == Screen::Answer && self.region(names::YOUR_ANSWER).is_some()
    }

    /// The text of the screen's main heading.
    #[must_use]
    #[track_caller]
    pub fn heading(&self) -> String {
        let seen = self.browser.run(
            "const shown = [...document.querySelectorAll('h1')].filter((h) => h.checkVisibility());
             return shown.map((h) => h.innerText.trim());",
        );
        let headings: Vec<_> =
            seen.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert_eq!(headings.len(), 1, "a screen has one main heading, not {headings:?}");
        headings[0].to_owned()
    }

    /// Picks an option of the question shown, or takes back one of several, by its label.
    #[track_caller]
    pub fn choose(&self, option: &str) {
        let id = self.question();
        let was = self.chosen();
        let several = self.browser.all("fieldset[data-question] input[type=checkbox]").len() > 1;
        self.click(&self.label(&id, option));
        self.browser.wait_until(&format!("`{option}` chosen for `{id}`"), || {
            let is = self.chosen();
            let picked = is.iter().any(|chosen| chosen == option);
            if several { picked != was.iter().any(|chosen| chosen == option) } else { picked }
        });
    }

    #[track_caller]
    fn label(&self, question: &str, option: &str) -> Element {
        let found = self.browser.run_with(
            "const [question, option] = arguments;
             const asked = document.querySelector('fieldset[data-question]');
             const input = asked?.dataset.question === question
               && [...asked.querySelectorAll('input')].find((input) => input.value === option);
             return input && input.labels[0];",
            vec![json!(question), json!(option)],
        );
        self.browser
            .element(&found)
            .must(&format!("`{question}` has no option `{option}` with a label"))
    }

    /// The language that the page says it is in, and the one that the guide is in.
    #[must_use]
    #[track_caller]
    pub fn languages(&self) -> Vec<String> {
        strings(
            &self.browser.run(
                "return [document.documentElement.lang, document.querySelector('.guide').lang];",
            ),
        )
    }

    /// Goes on in another language, by the button with its name.
    #[track_caller]
    pub fn speak(&self, locale: Locale) {
        self.click(&self.button(locale.name()));
        self.browser.wait_until("the other language", || {
            self.languages().iter().all(|language| language == locale.tag())
        });
    }

    /// The options of the question shown, in order.
    #[must_use]
    #[track_caller]
    pub fn options(&self) -> Vec<String> {
        self.inputs("input")
    }

    /// What is chosen for the question shown, in order.
    #[must_use]
    #[track_caller]
    pub fn chosen(&self) -> Vec<String> {
        self.inputs("input:checked")
    }

    #[track_caller]
    fn inputs(&self, css: &str) -> Vec<String> {
        let seen = self.browser.run_with(
            "const asked = document.querySelector('fieldset[data-question]');
             return asked && [...asked.querySelectorAll(arguments[0])].map((input) => input.value);",
            vec![json!(css)],
        );
        strings(&seen)
    }

    /// Presses *Continue*.
    #[track_caller]
    pub fn go_on(&self) {
        self.press(names::CONTINUE);
    }

    /// Presses *See my answer*.
    #[track_caller]
    pub fn see_my_answer(&self) {
        self.press(names::SEE_MY_ANSWER);
    }

    /// Presses *Back*.
    #[track_caller]
    pub fn go_back(&self) {
        self.press(names::BACK);
    }

    /// Presses *Start again*.
    #[track_caller]
    pub fn start_again(&self) {
        let button = self.button(names::START_AGAIN);
        self.click(&button);
        self.browser.wait_until("the first question again", || self.sees_question("service"));
    }

    /// Presses a button by the keyboard, wherever on the page it is, and waits like [`Self::press`].
    #[track_caller]
    pub fn press_by_key(&self, name: &str) {
        let before = self.moment();
        let enter = char::from(fantoccini::key::Key::Enter).to_string();
        let pressed = self.browser.wait(self.button(name).send_keys(&enter));
        pressed.must("a key could not be pressed on a button");
        self.wait_for_step(&format!("a step by *{name}*"), &before);
    }

    /// Presses a button and waits until the screen is another one or an alert has come.
    #[track_caller]
    pub fn press(&self, name: &str) {
        let before = self.moment();
        self.click(&self.button(name));
        self.wait_for_step(&format!("a step by *{name}*"), &before);
    }

    /// What a step starts from.
    #[must_use]
    #[track_caller]
    pub fn moment(&self) -> Moment {
        Moment { screen: self.screen(), alert: self.alert().is_some() }
    }

    /// Waits until the screen is another one than before, or an alert has come.
    #[track_caller]
    pub fn wait_for_step(&self, what: &str, before: &Moment) {
        self.browser.wait_until(what, || {
            self.screen() != before.screen || !before.alert && self.alert().is_some()
        });
    }

    /// Chooses these options for this question, which must be the one shown, and goes on by
    /// whichever button leads on.
    #[track_caller]
    pub fn answer(&self, question: &str, options: &str) {
        assert_eq!(self.screen(), Screen::Question(question.to_owned()));
        for option in options.split_whitespace() {
            self.choose(option);
        }
        self.go_on_either_way();
    }

    /// Answers questions in order, as they must come: `("priorities", "cost employer")`.
    #[track_caller]
    pub fn answer_all(&self, answers: &[(&str, &str)]) {
        for (question, options) in answers {
            self.answer(question, options);
        }
    }

    /// Goes on from a question, to the next or to the answer.
    #[track_caller]
    pub fn go_on_either_way(&self) {
        let name =
            if self.sees_button(names::CONTINUE) { names::CONTINUE } else { names::SEE_MY_ANSWER };
        self.press(name);
    }

    /// From the answer, takes up a question that was answered.
    #[track_caller]
    pub fn change(&self, question: &str) {
        self.take_up(question, self.way_to_change(question));
    }

    /// From the answer, takes up a question that sharpens it.
    #[track_caller]
    pub fn sharpen(&self, question: &str) {
        self.take_up(question, self.way_to_sharpen(question));
    }

    /// Whether the answer offers to change this answer.
    #[must_use]
    #[track_caller]
    pub fn offers_to_change(&self, question: &str) -> bool {
        self.way_to_change(question).is_some()
    }

    /// Whether the answer offers to be sharpened by this question.
    #[must_use]
    #[track_caller]
    pub fn offers_to_sharpen(&self, question: &str) -> bool {
        self.way_to_sharpen(question).is_some()
    }

    #[track_caller]
    fn take_up(&self, question: &str, button: Option<Element>) {
        self.click(&button.must(&format!("no button takes up `{question}`")));
        self.browser
            .wait_until(&format!("the question `{question}`"), || self.sees_question(question));
    }

    #[track_caller]
    fn way_to_change(&self, question: &str) -> Option<Element> {
        let short = word(&format!("question.{question}.short"));
        let name = [&word("ui.change"), " ", &short].concat();
        self.browser.all_by_role(Role::Button, &|is| is == name).into_iter().next()
    }

    #[track_caller]
    fn way_to_sharpen(&self, question: &str) -> Option<Element> {
        // The practice's name may be in the middle.
        let title = word(&format!("question.{question}.title"));
        let (before, after) = title.split_once("[practice]").unwrap_or((&title, ""));
        let fits = |is: &str| is.starts_with(before) && is.contains(after);
        self.browser.all_by_role(Role::Button, &fits).into_iter().next()
    }

    /// The questions whose answers the last step took away, as the screen says.
    #[must_use]
    #[track_caller]
    pub fn dropped(&self) -> Vec<String> {
        let said = self.marks("dropped").into_iter().collect::<Vec<_>>().join(" ");
        said.split_whitespace().map(str::to_owned).collect()
    }

    /// The button of this name.
    #[must_use]
    #[track_caller]
    pub fn button(&self, name: &str) -> Element {
        let mut found = self.browser.all_by_role(Role::Button, &|is| is == name);
        assert_eq!(found.len(), 1, "the screen has {} buttons *{name}*", found.len());
        found.remove(0)
    }

    /// Whether there is a button of this name.
    #[must_use]
    #[track_caller]
    pub fn sees_button(&self, name: &str) -> bool {
        !self.browser.all_by_role(Role::Button, &|is| is == name).is_empty()
    }

    /// The region of this name.
    #[must_use]
    #[track_caller]
    pub fn region(&self, name: &str) -> Option<Element> {
        self.browser.all_by_role(Role::Region, &|is| is == name).into_iter().next()
    }

    /// The region whose name is the text of this key.
    #[must_use]
    #[track_caller]
    pub fn region_named_by(&self, key: &str) -> Option<Element> {
        self.region(&word(key))
    }

    /// What is wrong, if the screen says that something is.
    #[must_use]
    #[track_caller]
    pub fn alert(&self) -> Option<Element> {
        let headings = ["ui.error_heading", "costs.error_heading"].map(word);
        let fits = |name: &str| headings.iter().any(|heading| heading == name);
        self.browser.all_by_role(Role::Group, &fits).into_iter().next()
    }

    /// The field to type into whose label says this.
    #[must_use]
    #[track_caller]
    pub fn field(&self, label: &str) -> Element {
        let mut found = self.browser.all_by_role(Role::Field, &|is| is == label);
        assert_eq!(found.len(), 1, "the screen has {} fields *{label}*", found.len());
        found.remove(0)
    }

    /// Types into a field, in place of what is in it.
    #[track_caller]
    pub fn type_into(&self, label: &str, text: &str) {
        let field = self.field(label);
        self.browser.wait(field.clear()).must("a field could not be emptied");
        self.browser.wait(field.send_keys(text)).must("nothing could be typed into a field");
    }

    /// What stands in a field.
    #[must_use]
    #[track_caller]
    pub fn typed(&self, label: &str) -> String {
        let field = self.field(label);
        let value = self.browser.wait(field.prop("value")).must("a field went away");
        value.unwrap_or_default()
    }

    /// Where the keyboard is.
    #[must_use]
    #[track_caller]
    pub fn focus(&self) -> Focus {
        let seen = self.browser.run(
            "const at = document.activeElement;
             const around = at && at.closest('[data-question], [data-field]');
             return at && {
               tag: at.localName,
               question: at.localName === 'input' ? around.dataset.question ?? around.dataset.field : '',
               option: at.localName === 'input' ? at.value : '',
               text: (at.innerText || '').trim(),
             };",
        );
        let text = |key: &str| seen[key].as_str().unwrap_or_default().to_owned();
        Focus {
            tag: text("tag"),
            question: text("question"),
            option: text("option"),
            text: text("text"),
        }
    }

    /// Waits until the keyboard is on the screen's main heading.
    #[track_caller]
    pub fn wait_for_focus_on_heading(&self) {
        self.browser.wait_until("the focus on the heading", || {
            let focus = self.focus();
            focus.is_heading() && focus.text == self.heading()
        });
    }

    /// Waits until the keyboard is where the screen says what is wrong.
    #[track_caller]
    pub fn wait_for_focus_in_alert(&self) {
        self.browser.wait_until("the focus on what is wrong", || {
            let focused = self.browser.run("return document.activeElement;");
            let alert = self.alert().map(|alert| self.browser.argument(&alert));
            alert.is_some_and(|alert| alert == focused)
        });
    }

    /// The rules whose verdicts are on the screen.
    #[must_use]
    #[track_caller]
    pub fn rules(&self) -> BTreeSet<String> {
        self.marks("rule")
    }

    /// The outlooks on the screen.
    #[must_use]
    #[track_caller]
    pub fn outlooks(&self) -> BTreeSet<String> {
        self.marks("outlook")
    }

    /// The sections of the answer.
    #[must_use]
    #[track_caller]
    pub fn sections(&self) -> BTreeSet<String> {
        self.marks("section")
    }

    #[track_caller]
    fn marks(&self, kind: &str) -> BTreeSet<String> {
        let seen = self.browser.run_with(
            "const kind = arguments[0];
             return [...document.querySelectorAll(`[data-${kind}]`)].map((mark) => mark.dataset[kind]);",
            vec![json!(kind)],
        );
        strings(&seen).into_iter().collect()
    }

    /// Opens everything on the screen that can be opened, and what was inside it. Says how much
    /// that was.
    #[track_caller]
    pub fn open_everything(&self) -> usize {
        const CLOSED: &str = "details:not([open]) > summary, button[aria-expanded=false]";
        let mut opened = 0;
        // What opens may hold more to open, but not without end.
        for _ in 0..3 {
            let mut closed = self.browser.all(CLOSED);
            closed.retain(|element| self.browser.wait(element.is_displayed()).unwrap_or(false));
            for element in &closed {
                self.click(element);
                self.browser.wait_until("something opened", || {
                    let open = "const [at] = arguments;
                        return at.parentElement.open === true || at.ariaExpanded !== 'false' && at.localName === 'button';";
                    self.browser.run_with(open, vec![self.browser.argument(element)]) == json!(true)
                });
            }
            if closed.is_empty() {
                break;
            }
            opened += closed.len();
        }
        opened
    }

    /// Opens everything on the screen, and what was inside it, from inside the page: hundreds of parts take a
    /// driver minutes.
    #[track_caller]
    pub fn open_everything_from_inside(&self) {
        self.browser.run_async(
            "for (let closed; (closed = [...document.querySelectorAll('details:not([open])')]).length;) {
               // The guide hears of it before this does, and makes what is inside.
               await Promise.all(closed.map((each) => new Promise((go) => {
                 each.addEventListener('toggle', go, { once: true });
                 each.open = true;
               })));
             }",
            Vec::new(),
        );
    }

    /// Clicks, as with a mouse.
    #[track_caller]
    pub fn click(&self, element: &Element) {
        // Not every driver scrolls the page around a frame, and none sees that a bar is in front.
        let into_view = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
        self.browser.run_with(into_view, vec![self.browser.argument(element)]);
        self.browser.wait(element.click()).must("an element could not be clicked");
    }
}

/// What a field of the cost calculator is called on the screen, by its id.
#[must_use]
#[track_caller]
pub fn cost_field(id: &str) -> String {
    let field = Field::from_id(id).must(&format!("the calculator has no field `{id}`"));
    let name = word(&format!("costs.field.{id}"));
    let unit = match field.unit() {
        Unit::Money => word("costs.unit.money"),
        Unit::Percent => word("costs.unit.percent"),
        Unit::Count(_) => return name,
    };
    format!("{name} {unit}")
}

/// The English text of a key.
#[must_use]
#[track_caller]
pub fn word(key: &str) -> String {
    word_in(Locale::English, key)
}

/// The text of a key in a language.
#[must_use]
#[track_caller]
pub fn word_in(locale: Locale, key: &str) -> String {
    let words = Words::new(locale, &[], Vec::new());
    words.get(Key::find(key).must(&format!("there is no text `{key}`")))
}

fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Whether the suite can run here at all. For programs that want to say so before they start.
pub fn ready() -> Result<(), Trouble> {
    page::sealed()?;
    let engine = Setup::default().engine;
    engine.driver()?;
    engine.browser()?;
    Ok(())
}
