//! Guards the promise that nothing leaves: no request, no trace, no way around the policy.

use std::collections::BTreeSet;

use browser_tests::browser::{Browser, Setup};
use browser_tests::guide::{Guide, Screen};
use browser_tests::scenarios::{Step, whole_visit};
use browser_tests::server::{REPORTS, ServerConfig};
use browser_tests::{ExpectOk, page};
use coverage_guide::domain::topic::Topic;
use serde_json::{Value, json};

/// Notes each use of what could keep an answer, or carry it away.
const WATCH: &str = r"
    globalThis.touched = [];
    const note = (name) => globalThis.touched.push(name);
    const watch = (owner, names, label) => {
        for (const name of names) {
            const was = owner && owner[name];
            if (typeof was !== 'function') continue;
            owner[name] = function (...all) {
                note(label + '.' + name);
                return new.target ? Reflect.construct(was, all) : was.apply(this, all);
            };
        }
    };
    watch(Storage.prototype, ['getItem', 'setItem', 'removeItem', 'clear', 'key'], 'Storage');
    watch(IDBFactory.prototype, ['open', 'databases', 'deleteDatabase'], 'IndexedDB');
    if (globalThis.CacheStorage) watch(CacheStorage.prototype, ['open', 'match', 'has', 'keys'], 'Caches');
    watch(History.prototype, ['pushState', 'replaceState'], 'History');
    watch(Navigator.prototype, ['sendBeacon'], 'Navigator');
    watch(XMLHttpRequest.prototype, ['open', 'send'], 'XMLHttpRequest');
    watch(globalThis, ['fetch', 'open', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker',
        'RTCPeerConnection', 'BroadcastChannel', 'Image'], 'window');
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(Document.prototype, 'cookie', {
        configurable: true,
        get() { note('cookie'); return cookie.get.call(this); },
        set(value) { note('cookie'); cookie.set.call(this, value); },
    });
    const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title');
    Object.defineProperty(Document.prototype, 'title', {
        configurable: true,
        get: title.get,
        set(value) { note('title'); title.set.call(this, value); },
    });
";

#[test]
fn a_whole_visit_from_a_server_is_one_request_and_leaves_no_trace_and_breaks_no_policy() {
    let guide = Guide::open_served(&Setup::default().preload(WATCH), reporting());
    leave_no_trace(&guide);
    let browser = guide.browser();
    // Not even an icon: the policy forbids that too.
    assert_eq!(guide.server().requests(), [format!("GET /{}", page::NAME)]);
    assert_eq!(browser.requests(), [guide.server().address(page::NAME)]);
    let origin = guide.server().address("");
    let usage = browser.cdp("Storage.getUsageAndQuota", json!({ "origin": origin }));
    assert_eq!(usage["usage"].as_f64(), Some(0.0), "{usage}");
    let said = browser.console();
    assert!(said.is_empty(), "the console is not empty: {said:?}");

    // A breach at the end shows that any before it would have been reported by now.
    browser.run("document.body.setAttribute('style', 'color: red');");
    browser.wait_until("a report", || !guide.server().reports().is_empty());
    let directives: Vec<_> = guide.server().reports().iter().map(directive).collect();
    assert_eq!(directives, ["style-src-attr"]);
}

#[test]
fn a_whole_visit_from_disk_is_one_request_and_leaves_no_trace() {
    let guide = Guide::open_from_disk(&Setup::default().preload(WATCH));
    leave_no_trace(&guide);
    assert_eq!(guide.browser().requests(), [page::file_address()]);
}

/// Guards the two tests above: a request must show in both logs.
#[test]
fn a_request_that_is_made_is_seen() {
    let guide = Guide::load(&Setup::default(), ServerConfig::default().page(UNSEALED.to_owned()));
    let browser = guide.browser();
    browser.run("return fetch('a-request').then(() => 1);");
    assert!(guide.server().requests().contains(&"GET /a-request".to_owned()));
    assert!(browser.requests().contains(&guide.server().address("a-request")));
}

/// Guards the two tests above: a trace must show.
#[test]
fn a_trace_that_is_left_is_seen() {
    let guide = Guide::open(&Setup::default().preload(WATCH));
    let browser = guide.browser();
    assert_eq!(touched(browser), json!([]));
    browser.run(
        "localStorage.setItem('answer', 'couples');
         document.cookie = 'answer=couples';
         history.replaceState(null, '', '#couples');
         document.title = 'Couples';
         try { new WebSocket('ws://127.0.0.1:9/'); } catch { /* refused, and noted */ }",
    );
    let names = ["Storage.setItem", "cookie", "History.replaceState", "title", "window.WebSocket"];
    assert_eq!(touched(browser), json!(names));
    assert_ne!(kept(browser), nothing_kept());
}

/// Notes each refusal from the first moment on: a log kept outside may miss what came before it was
/// opened.
const REFUSED: &str = "window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) => {
        window.refused.push(event.effectiveDirective);
    });";

#[test]
fn a_copy_with_one_byte_more_in_its_script_does_not_run() {
    let page = page::with_tampered_script(&page::sealed());
    let guide = Guide::load(&Setup::default().preload(REFUSED), ServerConfig::default().page(page));
    let browser = guide.browser();
    let refused = || browser.run("return window.refused;");
    browser.wait_until("a refusal", || refused() != json!([]));
    assert_eq!(refused(), json!(["script-src-elem"]));
    assert_eq!(guide.screen(), Screen::Static);
    assert!(!guide.heading().is_empty(), "the words are still there");
}

/// Guards the test of a visit from a server: each kind of breach must be refused, and reported.
#[test]
fn a_breach_of_the_policy_is_refused_and_reported() {
    let guide = Guide::open_served(&Setup::default(), reporting());
    let browser = guide.browser();
    let breaches = [
        (
            "style-src-elem",
            "const style = document.createElement('style'); style.textContent = 'h1 { color: red }'; document.head.append(style);",
        ),
        ("style-src-attr", "document.body.setAttribute('style', 'color: red');"),
        (
            "require-trusted-types-for",
            "try { document.body.innerHTML += '<b>broke</b>'; } catch { /* refused */ }",
        ),
        ("connect-src", "fetch('elsewhere').catch(() => {});"),
        ("img-src", "new Image().src = 'picture.png';"),
        (
            "frame-src",
            "const frame = document.createElement('iframe'); frame.src = 'elsewhere'; document.body.append(frame);",
        ),
    ];
    for (broken, breach) in breaches {
        browser.run(breach);
        browser.wait_until(&format!("a report of {broken}"), || {
            guide.server().reports().iter().any(|report| directive(report) == broken)
        });
    }
    assert!(browser.console().iter().any(|line| line.is_policy_violation()));
    assert_eq!(guide.server().requests(), [format!("GET /{}", page::NAME)]);
}

/// As if somebody on the way, or an extension, had written into the page.
#[test]
fn what_is_written_into_the_page_does_not_run_and_is_reported() {
    let written = [
        ("script-src-elem", "<script>globalThis.broke = true;</script>"),
        ("script-src-elem", "<script src=\"elsewhere.js\"></script>"),
        ("script-src-attr", "<p onclick=\"globalThis.broke = true\" id=\"written\">Written</p>"),
        ("style-src-elem", "<style>h1 { color: red; }</style>"),
        ("style-src-attr", "<p style=\"color: red\">Written</p>"),
        ("img-src", "<img src=\"picture.png\" alt=\"\">"),
    ];
    let all: String = written.iter().map(|(_, text)| *text).collect();
    let page = page::sealed().replacen("</main>", &format!("</main>{all}"), 1);
    let guide = Guide::open_served(&Setup::default(), reporting().page(page));
    let browser = guide.browser();
    browser.run("document.getElementById('written').click();");
    let mut expected: Vec<_> = written.iter().map(|(broken, _)| (*broken).to_owned()).collect();
    expected.sort_unstable();
    browser.wait_until("a report of each", || {
        let mut reported: Vec<_> = guide.server().reports().iter().map(directive).collect();
        reported.sort_unstable();
        reported == expected
    });
    assert_eq!(browser.run("return globalThis.broke === undefined;"), json!(true));
    assert_eq!(guide.server().requests(), [format!("GET /{}", page::NAME)]);
}

#[test]
fn the_policy_comes_first_and_one_script_is_all_that_runs() {
    let guide = Guide::load(&Setup::default().without_scripts(), ServerConfig::default());
    let seen = guide.browser().run(
        "const first = document.head.firstElementChild;
         const runs = (script) => ['', 'text/javascript', 'module', 'importmap'].includes(script.type);
         const reaching = ['src', 'srcset', 'srcdoc', 'data', 'action', 'formaction', 'poster', 'ping', 'style'];
         const all = [...document.querySelectorAll('*')];
         return {
           first: first.localName + ' ' + first.httpEquiv,
           policies: document.querySelectorAll('meta[http-equiv=Content-Security-Policy]').length,
           scripts: [...document.scripts].filter(runs).length,
           styles: document.querySelectorAll('style').length,
           links: document.querySelectorAll('link, iframe, object, embed, base, form').length,
           reaching: all.filter((at) => reaching.some((name) => at.hasAttribute(name))).map((at) => at.outerHTML.slice(0, 100)),
           handlers: all.filter((at) => at.getAttributeNames().some((name) => name.startsWith('on'))).length,
         };",
    );
    let expected = json!({
        "first": "meta Content-Security-Policy",
        "policies": 1,
        "scripts": 1,
        "styles": 1,
        "links": 0,
        "reaching": [],
        "handlers": 0,
    });
    assert_eq!(seen, expected);
}

#[test]
fn the_policy_allows_nothing_but_the_page_itself() {
    let page = page::sealed();
    let mut unknown = Vec::new();
    for directive in page::policy(&page).split(';') {
        let (name, values) = directive.trim().split_once(' ').expect_ok("a directive has no value");
        let allowed = values.split(' ').all(|value| match name {
            "default-src" | "base-uri" | "form-action" | "trusted-types" => value == "'none'",
            "script-src" => value.starts_with("'sha256-") || value == "'wasm-unsafe-eval'",
            "style-src" => value.starts_with("'sha256-"),
            "require-trusted-types-for" => value == "'script'",
            _ => false,
        });
        if !allowed {
            unknown.push(directive);
        }
    }
    assert!(unknown.is_empty(), "{unknown:?}");
    for needed in ["default-src", "base-uri", "form-action", "require-trusted-types-for"] {
        assert!(page::policy(&page).contains(needed), "the policy has no {needed}");
    }
}

/// A page without a policy.
const UNSEALED: &str =
    "<!doctype html><html lang=en><title>Unsealed</title><h1>Unsealed</h1></html>";

/// The page with its own policy once more as a header, which may ask for reports.
#[track_caller]
fn reporting() -> ServerConfig {
    let page = page::sealed();
    let policy = format!("{}; report-uri {REPORTS}", page::policy(&page));
    ServerConfig::default().header("content-security-policy", &policy)
}

fn directive(report: &Value) -> String {
    report["csp-report"]["effective-directive"].as_str().unwrap_or_default().to_owned()
}

/// Makes a whole visit, with everything opened on each screen.
#[track_caller]
fn leave_no_trace(guide: &Guide) {
    let browser = guide.browser();
    let place = |browser: &Browser| {
        browser.run("return [location.href, document.title, history.length, JSON.stringify(history.state)];")
    };
    let before = place(browser);
    let mut read = BTreeSet::new();
    guide.walk(&whole_visit(), &mut |screen| {
        guide.walk(&[Step::OpenAll], &mut |_| ());
        if let Screen::Detail(topic) = guide.screen() {
            read.insert(topic.id());
        }
        assert_eq!(place(browser), before, "{screen} can be told from outside");
    });
    assert_eq!(read, Topic::ALL.iter().map(|topic| topic.id()).collect());
    assert_eq!(touched(browser), json!([]));
    assert_eq!(kept(browser), nothing_kept());
    assert!(browser.cookies().is_empty());
}

#[track_caller]
fn touched(browser: &Browser) -> Value {
    browser.run("return globalThis.touched.slice();")
}

/// What the page's origin keeps. A place that the browser does not offer keeps nothing.
#[track_caller]
fn kept(browser: &Browser) -> Value {
    browser.run(
        "const count = (ask) => Promise.resolve().then(ask).then((all) => all.length, () => 0);
         return (async () => ({
           local: await count(() => Object.keys(localStorage)),
           session: await count(() => Object.keys(sessionStorage)),
           databases: await count(() => indexedDB.databases()),
           caches: await count(() => caches.keys()),
           workers: await count(() => navigator.serviceWorker.getRegistrations()),
         }))();",
    )
}

fn nothing_kept() -> Value {
    json!({ "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0 })
}
