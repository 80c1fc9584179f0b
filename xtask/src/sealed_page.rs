//! Makes one file that needs nothing else and may fetch nothing: the sealed page, with holes for what is a practice's.
//!
//! What goes in is text and bytes, what comes out is text: the same in, the same out.

mod check;

use anyhow::{Context, Result, bail};
use html5gum::{Token, Tokenizer};
use maker::{PageHole, Template, UTF_8};
use reports::csp::hash;

use crate::encode::encode;
pub use check::check;
use check::value;

/// Where the script goes in `index.html`.
const SCRIPT: &str = "<!-- guide:script -->";

/// What a sealed page is made of.
pub struct Parts {
    /// `index.html`, with Trunk's links still in it.
    pub page: String,
    /// All of the style, in order.
    pub style: String,
    /// All of the script.
    pub script: String,
    /// The program, in the parts that the script puts together.
    pub program: Vec<Vec<u8>>,
}

/// A sealed page, but for its holes.
pub struct SealedPage {
    /// The page.
    pub template: Template<PageHole>,
    /// Script and style, as policies name them: the kiosk's page allows them too.
    pub script: String,
    pub style: String,
}

/// What a page may do beyond its own script and style.
#[derive(Clone, Debug, Default)]
pub struct Rights {
    /// Script and style of what it shows in a frame, as policies name them.
    pub script: String,
    pub style: String,
    /// The name of the policy by which it may write HTML. Empty: it may not.
    pub types: &'static str,
}

/// Seals a page.
pub fn seal(parts: &Parts) -> Result<SealedPage> {
    let page = seal_with(parts, &Rights::default())?;
    let template = Template::cut_once(&page).context("index.html cannot be filled")?;
    Ok(SealedPage { template, script: hash(&parts.script), style: hash(&parts.style) })
}

/// Seals a page that has more rights than the guide, and no holes.
pub fn seal_with(parts: &Parts, rights: &Rights) -> Result<String> {
    let Parts { page, style, script, program } = parts;
    must_stay_inside("style", style)?;
    must_stay_inside("script", script)?;

    let program = encode(program);
    let program =
        format!("<script type=\"application/octet-stream\" data-guide-wasm>{program}</script>");
    let page = replace_links(page, "css", &format!("<style>{style}</style>"))?;
    let page = replace_links(&page, "rust", &program)?;
    let page = insert_script(&page, script)?;
    let page = insert_policy(&page, &policy(style, script, rights))?;

    check(&page)?;
    Ok([UTF_8, &page].concat())
}

/// The script of a page: what starts it, with the program's glue in front. The glue is in a function, so that an error in
/// it is one that the start script can catch.
pub fn start_script(glue: &str, start: &str) -> String {
    format!("const loadGlue = () => {{\n{glue}\nreturn wasm_bindgen;\n}};\n{start}")
}

/// The hash of a program as the page has it, in text: what the start script compares before it unpacks it.
pub fn program_hash(program: &[Vec<u8>]) -> String {
    hash(&encode(program))
}

/// The rights of the page: its own script, its own style, compiling its own program; and those of what it shows. Nothing
/// else.
fn policy(style: &str, script: &str, rights: &Rights) -> String {
    let with =
        |own: String, more: &str| if more.is_empty() { own } else { format!("{own} {more}") };
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types {}",
        with(hash(script), &rights.script),
        with(hash(style), &rights.style),
        if rights.types.is_empty() { "'none'" } else { rights.types }
    )
}

/// A policy in a page holds for what comes after it, so it comes first.
fn insert_policy(page: &str, policy: &str) -> Result<String> {
    let (before, after) = page.split_once("<head>").context("index.html has no plain `<head>`.")?;
    Ok(format!(
        "{before}<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"
    ))
}

/// The script shows the first question, so it stands right behind it, and what takes longer comes after both.
fn insert_script(page: &str, script: &str) -> Result<String> {
    let (before, after) =
        page.split_once(SCRIPT).with_context(|| format!("index.html has no `{SCRIPT}`."))?;
    Ok(format!("{before}<script>{script}</script>{after}"))
}

/// Puts `instead` in place of Trunk's first link of this kind, and drops the others.
fn replace_links(page: &str, kind: &str, instead: &str) -> Result<String> {
    let links = trunk_links(page, kind);
    if links.is_empty() {
        bail!("index.html has no Trunk link of the kind `{kind}`.");
    }
    let mut replaced = page.to_owned();
    for (at, link) in links.iter().enumerate() {
        let line = format!("{link}\n");
        if at == 0 {
            replaced = replaced.replacen(link, instead, 1);
        } else if replaced.contains(&line) {
            replaced = replaced.replacen(&line, "", 1);
        } else {
            replaced = replaced.replacen(link, "", 1);
        }
    }
    Ok(replaced)
}

/// The addresses of the style files, in the order of the page.
pub fn style_files(page: &str) -> Vec<String> {
    trunk_links(page, "css").into_iter().filter_map(|link| attribute(link, "href")).collect()
}

fn trunk_links<'a>(page: &'a str, kind: &str) -> Vec<&'a str> {
    page.match_indices("<link data-trunk")
        .filter_map(|(at, _)| page[at..].split_inclusive('>').next())
        .filter(|link| attribute(link, "rel").as_deref() == Some(kind))
        .collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let Ok(token) = Tokenizer::new(tag).next()?;
    match token {
        Token::StartTag(tag) => value(&tag, name),
        _ => None,
    }
}

fn must_stay_inside(element: &str, text: &str) -> Result<()> {
    let lower = text.to_ascii_lowercase();
    let outside = if element == "script" {
        ["</script", "<!--", "sourcemappingurl"]
    } else {
        ["</style", "@import", "url("]
    };
    match outside.iter().find(|way| lower.contains(**way)) {
        Some(way) => {
            bail!("The {element} of the page has `{way}` in it, so it cannot be sealed.")
        }
        None => Ok(()),
    }
}

/// The first of these texts that a program has in it, with anything around it that can be read.
pub fn find_text<'a>(wasm: &[u8], texts: &'a [String]) -> Option<&'a str> {
    texts
        .iter()
        .map(String::as_str)
        .find(|text| wasm.windows(text.len().max(1)).any(|bytes| bytes == text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal_text(parts: &Parts) -> Result<String> {
        seal_with(parts, &Rights::default())
    }

    const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">\n\
        <title>Guide</title>\n\
        <link data-trunk rel=\"css\" href=\"style/a.css\">\n\
        <link data-trunk rel=\"css\" href=\"style/b.css\">\n</head>\n<body>\n\
        <main data-guide><a href=\"tel:988\">988</a></main>\n<!-- guide:script -->\n\
        <link data-trunk rel=\"rust\" data-bin=\"guide\">\n</body>\n</html>\n";

    fn parts(page: &str) -> Parts {
        Parts {
            page: page.to_owned(),
            style: "a{color:red}".to_owned(),
            script: "let a=1<2;".to_owned(),
            program: vec![b"\0asm".to_vec()],
        }
    }

    #[track_caller]
    fn sealed_with(extra: &str) -> Result<String> {
        seal_text(&parts(&PAGE.replace("</main>", &format!("{extra}</main>"))))
    }

    /// The text between a start tag and its end tag.
    fn inside<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
        page.split_once(start).unwrap().1.split_once(end).unwrap().0
    }

    #[test]
    fn the_policy_comes_first_and_the_character_set_next() {
        let page = seal_text(&parts(PAGE)).unwrap();
        let head = inside(&page, "<head>", "</head>").trim_start();
        assert!(head.starts_with(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        ));
        assert!(head.split_once('>').unwrap().1.trim_start().starts_with("<meta charset="));
    }

    #[test]
    fn the_hashes_are_those_of_what_is_inside_the_elements() {
        let page = seal_text(&parts(PAGE)).unwrap();
        let script = hash(inside(&page, "<script>", "</script>"));
        let style = hash(inside(&page, "<style>", "</style>"));
        assert!(page.contains(&format!("script-src {script} 'wasm-unsafe-eval';")));
        assert!(page.contains(&format!("style-src {style};")));
    }

    #[test]
    fn the_same_parts_make_the_same_page() {
        assert_eq!(seal_text(&parts(PAGE)).unwrap(), seal_text(&parts(PAGE)).unwrap());
    }

    #[test]
    fn trunks_links_are_read_in_order_and_none_is_left() {
        assert_eq!(style_files(PAGE), ["style/a.css", "style/b.css"]);
        assert!(!seal_text(&parts(PAGE)).unwrap().contains("data-trunk"));
    }

    #[test]
    fn the_program_is_encoded_into_an_element_that_is_not_run() {
        let page = seal_text(&parts(PAGE)).unwrap();
        let encoded =
            inside(&page, "<script type=\"application/octet-stream\" data-guide-wasm>", "<");
        assert_eq!(encoded, encode(&[b"\0asm".to_vec()]));
    }

    #[test]
    fn a_second_script_is_refused() {
        for script in ["<script>a()</script>", "<script type=module></script>", "<SCRIPT></SCRIPT>"]
        {
            assert!(sealed_with(script).is_err(), "{script}");
        }
        for data in ["application/json", "text/plain"] {
            assert!(
                sealed_with(&format!("<script type=\"{data}\">{{}}</script>")).is_ok(),
                "{data}"
            );
        }
    }

    #[test]
    fn what_reaches_out_is_refused() {
        for element in [
            "<img src=\"https://example.com/a.png\">",
            "<iframe></iframe>",
            "<link rel=\"stylesheet\" href=\"https://example.com/a.css\">",
            "<a href=\"http://example.com\">a</a>",
            "<a href=\"javascript:a()\">a</a>",
            "<a href=\"#a\" ping=\"https://example.com\">a</a>",
            "<svg><use href=\"https://example.com/a.svg#a\"/></svg>",
            "<svg><use xlink:href=\"a.svg#a\"/></svg>",
            "<meta http-equiv=\"refresh\" content=\"0;url=https://example.com\">",
            "<p style=\"color:red\">a</p>",
            "<p onclick=\"a()\">a</p>",
            "<p id=\"a\">a</p>",
            "<a name=\"a\">a</a>",
            "<style>a{}</style>",
        ] {
            assert!(sealed_with(element).is_err(), "{element}");
        }
        assert!(sealed_with("<a href=\"https://example.com/\">a</a>").is_ok());
    }

    #[test]
    fn a_page_that_lets_names_be_looked_up_is_refused() {
        let meta = "<meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">";
        assert!(PAGE.contains(meta));
        for instead in ["", "<meta http-equiv=\"x-dns-prefetch-control\" content=\"on\">"] {
            assert!(seal_text(&parts(&PAGE.replace(meta, instead))).is_err(), "{instead}");
        }
    }

    #[test]
    fn script_and_style_cannot_leave_their_elements_or_load() {
        for script in ["\"</script>\"", "\"<!--\"", "//# sourceMappingURL=a.map"] {
            assert!(
                seal_text(&Parts { script: script.to_owned(), ..parts(PAGE) }).is_err(),
                "{script}"
            );
        }
        for style in ["a{}</style>", "@import \"a.css\";", "a{background:url(a.png)}"] {
            assert!(
                seal_text(&Parts { style: style.to_owned(), ..parts(PAGE) }).is_err(),
                "{style}"
            );
        }
    }

    #[test]
    fn a_path_in_the_program_is_found() {
        let paths = ["/elsewhere".to_owned(), "/home/someone".to_owned()];
        assert_eq!(
            find_text(b"\0asm..at /home/someone/src/main.rs", &paths),
            Some("/home/someone")
        );
        assert_eq!(find_text(b"\0asm..at /guide/src/main.rs", &paths), None);
    }
}
