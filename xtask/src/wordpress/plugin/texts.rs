//! Guards that every text of the plugin has its Spanish: what the files say is compared with the template for translators, and
//! that with the translation.

use std::collections::BTreeMap;

use polib::message::MessageView;
use serde_json::Value;

use super::*;
use crate::wordpress::catalog;

/// The template for translators, which is made of the files and kept beside the translation.
const TEMPLATE: &str = "languages/coverage-guide.pot";
/// Set: the template is written instead of compared.
const WRITE: &str = "COVERAGE_GUIDE_WRITE_TEXTS";
/// The calls that translate a text. Those with a context or a plural have no reader here, and are not used.
const CALLS: [&str; 6] = ["__(", "_e(", "esc_html__(", "esc_html_e(", "esc_attr__(", "esc_attr_e("];

/// A text, with what it is where it is no sentence by itself.
type Key = (Option<&'static str>, String);

/// Where a text stands, and what translators have to know.
#[derive(Debug, Default, PartialEq)]
struct Use {
    places: Vec<String>,
    comment: String,
}

/// Every text that WordPress translates, by the file that it stands in first.
fn texts() -> Vec<(Key, Use)> {
    let mut found = Found::default();
    for name in WRITTEN {
        let text = read_file(&format!("wordpress/{name}")).unwrap_or_default();
        if name == "coverage-guide.php" {
            for field in ["Plugin Name", "Description", "Author"] {
                found.add((None, rules::field(&text, field)), name, field);
            }
        }
        if name == "block/block.json" {
            of_block(&mut found, name, &serde_json::from_str(&text).unwrap());
        }
        if name.ends_with(".php") || name.ends_with(".js") {
            of_code(&mut found, name, &text);
        }
    }
    found.0
}

#[derive(Default)]
struct Found(Vec<(Key, Use)>);

impl Found {
    fn add(&mut self, key: Key, place: &str, comment: &str) {
        let at = self.0.iter().position(|(known, _)| *known == key);
        let at = at.unwrap_or_else(|| {
            self.0.push((key, Use::default()));
            self.0.len() - 1
        });
        let found = &mut self.0[at].1;
        if !found.places.iter().any(|known| known == place) {
            found.places.push(place.to_owned());
        }
        if found.comment.is_empty() {
            comment.clone_into(&mut found.comment);
        }
    }
}

fn of_block(found: &mut Found, name: &str, block: &Value) {
    let mut add =
        |kind, text: &Value| found.add((Some(kind), text.as_str().unwrap().to_owned()), name, "");
    add("block title", &block["title"]);
    add("block description", &block["description"]);
    block["keywords"].as_array().unwrap().iter().for_each(|word| add("block keyword", word));
}

fn of_code(found: &mut Found, name: &str, code: &str) {
    let mut comment = "";
    for line in code.lines() {
        for (at, _) in line.match_indices("_(").chain(line.match_indices("_e(")) {
            let Some(text) = call(&line[..at], &line[at..]) else { continue };
            found.add((None, text), name, comment);
            comment = "";
        }
        if let Some((_, said)) = line.split_once("translators: ") {
            comment = said.trim_end_matches("*/").trim();
        }
    }
}

/// The text of a call that translates, if that is what stands here.
fn call(before: &str, call: &str) -> Option<String> {
    let (end, rest) = call.split_once('(')?;
    let rest = rest.trim_start().strip_prefix('\'')?;
    let start =
        before.rfind(|c: char| !c.is_ascii_alphanumeric() && c != '_').map_or(0, |at| at + 1);
    let name = format!("{}{end}(", &before[start..]);
    assert!(CALLS.contains(&name.as_str()), "{name} is not read");
    let mut text = String::new();
    let mut letters = rest.chars();
    loop {
        match letters.next()? {
            '\'' => return Some(text),
            '\\' => text.push(letters.next()?),
            letter => text.push(letter),
        }
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The template. It names no day, so that it changes only where a text does.
fn template() -> String {
    let mut out = format!(
        "# The texts of the plugin. A test writes this file.\nmsgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: {SLUG}\\n\"\n\
         \"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n"
    );
    for ((context, text), Use { places, comment }) in texts() {
        out.push('\n');
        if !comment.is_empty() {
            out += &format!("#. {comment}\n");
        }
        out += &format!("#: {}\n", places.join(" "));
        if text.contains("%s") {
            out += "#, php-format\n";
        }
        if let Some(context) = context {
            out += &format!("msgctxt {}\n", quoted(context));
        }
        out += &format!("msgid {}\nmsgstr \"\"\n", quoted(&text));
    }
    out
}

#[test]
fn the_template_has_every_text_and_no_other() {
    let template = template();
    if std::env::var_os(WRITE).is_some() {
        write_to(&paths::root().join("wordpress").join(TEMPLATE), template.as_bytes()).unwrap();
    }
    let kept = read_file(&format!("wordpress/{TEMPLATE}")).unwrap();
    assert!(
        kept == template,
        "A text has changed: run this test with {WRITE}=1, and translate it."
    );
}

#[test]
fn every_text_has_its_spanish() {
    let read = |name: &str| {
        let catalog = catalog::read(name).unwrap();
        let key = |it: &dyn MessageView| (it.msgctxt().map(str::to_owned), it.msgid().to_owned());
        let told = |it: &dyn MessageView| (it.source().to_owned(), it.msgstr().unwrap().to_owned());
        catalog.messages().map(|it| (key(it), told(it))).collect::<BTreeMap<_, _>>()
    };
    let (texts, spanish) = (read(TEMPLATE), read(&catalog::source()));
    assert!(texts.len() > 30, "{}", texts.len());
    assert_eq!(texts.keys().collect::<Vec<_>>(), spanish.keys().collect::<Vec<_>>());
    for ((context, text), (places, words)) in spanish {
        assert_eq!(places, texts[&(context.clone(), text.clone())].0, "{text}");
        assert!(!words.is_empty(), "{text}");
        // A name may stay; a sentence that is the same was not translated.
        assert!(words != text || !text.contains(' '), "{text}");
        assert_eq!(words.matches("%s").count(), text.matches("%s").count(), "{text}");
        assert_eq!(words.matches("<").count(), 0, "{text}");
    }
}

#[test]
fn texts_are_found_as_they_are_written() {
    let mut found = Found::default();
    let code = "// translators: %s: a name.\n a( sprintf( __( 'It\\'s %s', 'x' ) ), __( \"b\" ) );\nesc_html_e( 'c', 'x' ); the_( 1 )";
    of_code(&mut found, "a.js", code);
    let texts: Vec<_> =
        found.0.iter().map(|((_, text), it)| (text.as_str(), it.comment.as_str())).collect();
    assert_eq!(texts, [("It's %s", "%s: a name."), ("c", "")]);
}
