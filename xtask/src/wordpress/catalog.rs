//! The plugin's Spanish, as WordPress loads it. It is written by hand in gettext's format; PHP reads it compiled, and the script
//! of the editor as JSON.

use anyhow::{Context, Result, anyhow};
use maker::File;
use polib::catalog::Catalog;
use polib::message::MessageView;
use polib::po_file;
use serde_json::{Map, Value, json};

use crate::files::read_file;

/// The locale of the translation. `includes/languages.php` has it stand for the Spanish of every country.
const LOCALE: &str = "es_ES";
/// The script whose texts are translated in the browser, and the name that WordPress knows it by.
const SCRIPT: [&str; 2] = ["block/editor.js", "coverage-guide-editor"];
/// What stands between a context and a text, for gettext and for the script alike.
const CONTEXT_END: char = '\u{4}';

/// The name of a file of the translation, in the plugin.
fn name(end: &str) -> String {
    format!("languages/coverage-guide-{LOCALE}{end}")
}

/// What is made of the translation.
pub fn compiled() -> Result<[File; 2]> {
    let catalog = read(&source())?;
    Ok([
        File::new(name(".mo"), for_php(&catalog)),
        File::new(name(&format!("-{}.json", SCRIPT[1])), for_script(&catalog)),
    ])
}

/// The name of what is written by hand.
pub fn source() -> String {
    name(".po")
}

/// A file of texts of the plugin.
pub fn read(name: &str) -> Result<Catalog> {
    let text = read_file(&format!("wordpress/{name}"))?;
    po_file::parse_from_reader(text.as_bytes())
        .map_err(|error| anyhow!("{error}"))
        .with_context(|| format!("wordpress/{name} cannot be read"))
}

/// A text as it is looked up, and its translation.
fn translated(message: &dyn MessageView) -> Option<(String, &str)> {
    let key = match message.msgctxt() {
        Some(context) => format!("{context}{CONTEXT_END}{}", message.msgid()),
        None => message.msgid().to_owned(),
    };
    let words = message.msgstr().ok()?;
    (!words.is_empty() && !message.is_fuzzy()).then_some((key, words))
}

/// The binary form. The crate that reads the source writes this one to a path only, in the machine's own order of bytes.
fn for_php(catalog: &Catalog) -> Vec<u8> {
    const MAGIC: u32 = 0x9504_12de;
    const HEAD: usize = 28;
    const ROW: usize = 8;
    let header = catalog.metadata.export_for_mo();
    let mut pairs = vec![(String::new(), header.as_str())];
    pairs.extend(catalog.messages().filter_map(translated));
    // Readers may search by halves.
    pairs.sort();
    let table = pairs.len() * ROW;
    let mut bytes = Vec::new();
    let mut put = |number: usize| {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        bytes.extend(number.to_le_bytes());
    };
    put(MAGIC as usize);
    // The version, how many there are, where each table is, and a table of hashes, which is left out.
    for number in [0, pairs.len(), HEAD, HEAD + table, 0, HEAD + 2 * table] {
        put(number);
    }
    let texts = pairs.iter().map(|pair| pair.0.as_str()).chain(pairs.iter().map(|pair| pair.1));
    let mut at = HEAD + 2 * table;
    for text in texts.clone() {
        put(text.len());
        put(at);
        at += text.len() + 1;
    }
    for text in texts {
        bytes.extend(text.as_bytes());
        bytes.push(0);
    }
    bytes
}

/// What `wp.i18n` takes.
fn for_script(catalog: &Catalog) -> String {
    let of_script = catalog.messages().filter(|it| it.source().contains(SCRIPT[0]));
    let mut texts =
        Map::from_iter([(String::new(), json!({ "domain": "messages", "lang": LOCALE }))]);
    texts.extend(of_script.filter_map(translated).map(|(key, words)| (key, json!([words]))));
    let file: Value = json!({ "domain": "messages", "locale_data": { "messages": texts } });
    format!("{file}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The texts of the binary form, as its tables say where they are.
    fn read_back(bytes: &[u8]) -> Vec<(String, String)> {
        let number = |at: usize| {
            let four = bytes[at..at + 4].try_into().unwrap();
            u32::from_le_bytes(four) as usize
        };
        let text = |row: usize| {
            let (length, at) = (number(row), number(row + 4));
            assert_eq!(bytes[at + length], 0);
            String::from_utf8(bytes[at..at + length].to_vec()).unwrap()
        };
        assert_eq!(number(0), 0x9504_12de);
        let (count, keys, words) = (number(8), number(12), number(16));
        (0..count).map(|row| (text(keys + 8 * row), text(words + 8 * row))).collect()
    }

    #[test]
    fn what_php_reads_holds_every_text_in_order() {
        let catalog = read(&source()).unwrap();
        let pairs = read_back(&for_php(&catalog));
        assert!(pairs.is_sorted());
        assert_eq!(pairs.len(), catalog.count() + 1);
        assert!(pairs[0].1.contains("charset=UTF-8"), "{}", pairs[0].1);
        let title = pairs.iter().find(|pair| pair.0 == "block title\u{4}Coverage Guide");
        assert_eq!(title.unwrap().1, "Guía de cobertura");
    }

    #[test]
    fn what_the_script_reads_holds_its_texts_and_no_others() {
        let text = for_script(&read(&source()).unwrap());
        let file: Value = serde_json::from_str(&text).unwrap();
        let texts = &file["locale_data"]["messages"];
        assert_eq!(texts[""]["lang"], LOCALE);
        assert_eq!(texts["Dark"], json!(["Oscuro"]));
        assert!(texts.get("Set up").is_none());
    }

    #[test]
    fn what_is_not_certain_is_left_in_english() {
        let po = "msgid \"\"\nmsgstr \"Language: es\\n\"\n\nmsgid \"a\"\nmsgstr \"b\"\n\n#, fuzzy\nmsgid \"c\"\nmsgstr \"d\"\n\nmsgid \"e\"\nmsgstr \"\"\n";
        let catalog = po_file::parse_from_reader(po.as_bytes()).unwrap();
        let found: Vec<_> = catalog.messages().filter_map(translated).collect();
        assert_eq!(found, [("a".to_owned(), "b")]);
    }
}
