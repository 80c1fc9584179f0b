//! Reads which modules of its own crate a file imports.

/// A module by its path from the root of the crate. The root itself has none.
pub type Module = Vec<String>;

/// The modules that a file imports, by the longest part of each path that is a file.
pub fn imports(text: &str, module: &Module, is_file: impl Fn(&Module) -> bool) -> Vec<Module> {
    let mut reader = Reader {
        tokens: tokens(&code(text)),
        at: 0,
        module,
        inner: Vec::new(),
        found: Vec::new(),
        is_file: &is_file,
    };
    reader.read();
    reader.found
}

/// The modules that a file declares to be files of their own.
pub fn declared(text: &str, module: &Module) -> Vec<Module> {
    let tokens = tokens(&code(text));
    let names = tokens.windows(3).filter(|found| found[0] == "mod" && found[2] == ";");
    names.map(|found| [module.as_slice(), &found[1..2]].concat()).collect()
}

struct Reader<'a> {
    tokens: Vec<String>,
    at: usize,
    /// The module that the file is.
    module: &'a Module,
    /// The modules within the file around this place, each with how many braces are open in it.
    inner: Vec<(String, usize)>,
    found: Vec<Module>,
    is_file: &'a dyn Fn(&Module) -> bool,
}

impl Reader<'_> {
    fn read(&mut self) {
        while let Some(token) = self.take() {
            match token.as_str() {
                "pub" if self.next_is("(") => self.skip("(", ")"),
                "#" if self.starts(&["[", "cfg", "(", "test", ")", "]"]) => {
                    self.at += 6;
                    self.skip_tests();
                }
                "mod" => self.enter(),
                "{" => {
                    if let Some((_, open)) = self.inner.last_mut() {
                        *open += 1;
                    }
                }
                "}" => self.leave(),
                "use" => self.tree(&[]),
                _ => self.path_on_the_spot(&token),
            }
        }
    }

    fn take(&mut self) -> Option<String> {
        let token = self.tokens.get(self.at)?.clone();
        self.at += 1;
        Some(token)
    }

    fn next_is(&self, token: &str) -> bool {
        self.tokens.get(self.at).is_some_and(|next| next == token)
    }

    fn starts(&self, with: &[&str]) -> bool {
        self.tokens[self.at..].iter().take(with.len()).eq(with.iter())
    }

    /// Skips what stands in brackets, which open next.
    fn skip(&mut self, opens: &str, closes: &str) {
        let mut depth = 0_usize;
        while let Some(token) = self.take() {
            if token == opens {
                depth += 1;
            } else if token == closes {
                depth -= 1;
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// Skips a module of tests that begins here, if one does.
    fn skip_tests(&mut self) {
        if self.next_is("mod") && self.tokens.get(self.at + 2).is_some_and(|next| next == "{") {
            self.at += 2;
            self.skip("{", "}");
        }
    }

    /// Enters a module within the file.
    fn enter(&mut self) {
        if let Some(name) = self.take()
            && self.next_is("{")
        {
            self.inner.push((name, 0));
        }
    }

    fn leave(&mut self) {
        if let Some((_, open)) = self.inner.last_mut() {
            *open -= 1;
            if *open == 0 {
                self.inner.pop();
            }
        }
    }

    /// The rest of a `use`, behind these parts of its path.
    fn tree(&mut self, before: &[String]) {
        let mut path = before.to_vec();
        while let Some(token) = self.take() {
            match token.as_str() {
                "::" => {}
                "{" => loop {
                    self.tree(&path);
                    // The bracket that closes the group, or the comma before its next member.
                    match self.tokens.get(self.at - 1).map(String::as_str) {
                        Some(",") if !self.next_is("}") => {}
                        Some(",") => {
                            self.at += 1;
                            path.clear();
                            break;
                        }
                        _ => {
                            path.clear();
                            break;
                        }
                    }
                },
                "as" => {
                    let _ = self.take();
                }
                "," | "}" | ";" => break,
                _ => path.push(token),
            }
        }
        self.add(&path);
    }

    /// A path that begins here without a `use`.
    fn path_on_the_spot(&mut self, first: &str) {
        let before = self.at.checked_sub(2).and_then(|at| self.tokens.get(at));
        let is_inside_another =
            before.is_some_and(|token| ["::", ".", "$"].contains(&token.as_str()));
        if is_inside_another || !self.next_is("::") {
            return;
        }
        let mut path = vec![first.to_owned()];
        while self.next_is("::") {
            self.at += 1;
            match self.tokens.get(self.at) {
                Some(part) if is_name(part) => path.push(part.clone()),
                _ => break,
            }
            self.at += 1;
        }
        self.add(&path);
    }

    /// Adds the file that a path leads to, if it is one of this crate.
    fn add(&mut self, path: &[String]) {
        let here = || {
            let inner = self.inner.iter().map(|(name, _)| name.clone());
            self.module.iter().cloned().chain(inner).collect::<Module>()
        };
        let (mut module, rest) = match path.split_first() {
            Some((first, rest)) if first == "crate" => (Module::new(), rest),
            Some((first, rest)) if first == "self" => (here(), rest),
            Some((first, _)) if first == "super" => {
                let up = path.iter().take_while(|part| *part == "super").count();
                let mut module = here();
                module.truncate(module.len().saturating_sub(up));
                (module, &path[up..])
            }
            Some((first, _)) => {
                let mut child = here();
                child.push(first.clone());
                if !(self.is_file)(&child) {
                    return;
                }
                (here(), path)
            }
            None => return,
        };
        module.extend(rest.iter().cloned());
        // What is left over is in the file; a module within a file is a part of it too.
        while !(self.is_file)(&module) && module.pop().is_some() {}
        self.found.push(module);
    }
}

fn is_name(token: &str) -> bool {
    token.starts_with(|char: char| char.is_alphabetic() || char == '_')
}

/// Names, `::`, and every other character by itself.
fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = code;
    while let Some(char) = rest.chars().next() {
        let is_part = |char: char| char.is_alphanumeric() || char == '_';
        let length = if is_part(char) {
            rest.find(|char| !is_part(char)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            char.len_utf8()
        };
        if !char.is_whitespace() {
            tokens.push(rest[..length].to_owned());
        }
        rest = &rest[length..];
    }
    tokens
}

/// The text without comments and without what stands in quotes.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(end) = raw_string(rest).filter(|_| !code.ends_with(is_in_name)) {
            end
        } else if char == '"' {
            quoted(rest)
        } else {
            character(rest).unwrap_or(0)
        };
        if skipped == 0 {
            code.push(char);
            rest = &rest[char.len_utf8()..];
        } else {
            code.push(' ');
            rest = &rest[skipped..];
        }
    }
    code
}

fn is_in_name(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// The length of a string that begins here.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of a raw string, if one begins here.
fn raw_string(text: &str) -> Option<usize> {
    let hashes = text.strip_prefix('r')?;
    let quote = hashes.find('"')?;
    let marks = &hashes[..quote];
    if !marks.chars().all(|char| char == '#') {
        return None;
    }
    let end = ["\"", marks].concat();
    let inside = &hashes[quote + 1..];
    Some(inside.find(&end).map_or(text.len(), |at| 1 + quote + 1 + at + end.len()))
}

/// The length of a character in quotes, if one begins here: a lifetime has no second quote.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    let end = if let Some(escape) = inside.strip_prefix('\\') {
        1 + escape.char_indices().skip(1).find(|(_, char)| *char == '\'')?.0
    } else {
        let char = inside.chars().next()?;
        inside[char.len_utf8()..].starts_with('\'').then_some(char.len_utf8())?
    };
    Some(end + 2)
}

mod tests {
    use super::{Module, declared, imports};

    const FILES: &[&str] = &["", "a", "a::b", "a::b::c", "a::d", "e", "e::f"];

    fn module(path: &str) -> Module {
        path.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    /// The imports of a file that is the module `a::b`.
    fn of(text: &str) -> Vec<String> {
        let is_file = |module: &Module| FILES.contains(&module.join("::").as_str());
        let mut found: Vec<_> = imports(text, &module("a::b"), is_file)
            .into_iter()
            .map(|module| module.join("::"))
            .collect();
        found.sort();
        found.dedup();
        found
    }

    #[test]
    fn a_path_leads_to_the_file_that_has_its_end() {
        assert_eq!(of("use crate::e::f::Thing;"), ["e::f"]);
        assert_eq!(of("use crate::e::Thing;"), ["e"]);
        assert_eq!(of("use super::d::Thing;"), ["a::d"]);
        assert_eq!(of("use super::super::e;"), ["e"]);
        assert_eq!(of("use self::c::Thing;"), ["a::b::c"]);
        assert_eq!(of("pub use c::Thing;"), ["a::b::c"]);
        assert_eq!(of("use super::*;"), ["a"]);
        assert_eq!(of("use crate::t;"), [""]);
    }

    #[test]
    fn groups_are_read_member_by_member() {
        assert_eq!(
            of("use crate::{e::{self, f::{One, Two}}, a::d::Three};"),
            ["a::d", "e", "e::f"]
        );
        assert_eq!(of("use super::{d::One as Two,};\nuse crate::e::f;"), ["a::d", "e::f"]);
        assert_eq!(of("use crate::{\n    e,\n    a::{d::A, b::c},\n};"), ["a::b::c", "a::d", "e"]);
    }

    #[test]
    fn paths_count_where_they_stand_too() {
        assert_eq!(of("fn go() { crate::e::f::go(); c::go(); }"), ["a::b::c", "e::f"]);
        assert_eq!(of("fn go(thing: super::d::Thing) {}"), ["a::d"]);
    }

    #[test]
    fn what_is_no_import_does_not_count() {
        assert!(of("mod c; pub mod c; use std::fs; use other::e::f;").is_empty());
        assert!(
            of("// use crate::e;\n/* crate::e */ \"crate::e\" r#\"crate::e \" x\"# '\"'")
                .is_empty()
        );
        assert!(of("pub(in crate::e) fn go() {}").is_empty());
        assert!(of("macro_rules! m { () => { $crate::e::f } }").is_empty());
        assert!(
            of("#[cfg(test)]\nmod tests { use crate::e; fn go() { crate::e::f(); } }").is_empty()
        );
    }

    #[test]
    fn what_follows_is_read_all_the_same() {
        assert_eq!(of("#[cfg(test)]\nmod tests { use crate::e; }\nuse crate::e::f;"), ["e::f"]);
        assert_eq!(of("fn go<'a>(text: &'a str) -> char { '\\'' }\nuse crate::e;"), ["e"]);
        assert_eq!(of("use crate::{a::d};\nuse crate::e;"), ["a::d", "e"]);
    }

    #[test]
    fn a_module_within_a_file_has_a_parent_in_it() {
        assert_eq!(
            of("mod inner { use super::Thing; use super::super::d::Other; }"),
            ["a::b", "a::d"]
        );
        assert_eq!(of("mod inner { fn go() { if true {} } }\nuse super::d;"), ["a::d"]);
    }

    #[test]
    fn a_module_is_declared_where_its_file_is_named() {
        let text = "mod c; #[cfg(test)] pub(crate) mod d; // mod e;\nmod inner { fn go() {} }";
        let found: Vec<_> =
            declared(text, &module("a::b")).iter().map(|module| module.join("::")).collect();
        assert_eq!(found, ["a::b::c", "a::b::d"]);
    }
}
