//! Shortens the names by which the program and its glue know each other. wasm-bindgen makes them long and
//! ends them with a hash, which no compression makes smaller: some three kilobytes of the page. What no
//! browser reads of a program is left out too.

use anyhow::{Context, Result, bail};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// What the glue calls the module that it is.
const MODULE: &str = "a";

/// The program and its glue, with short names for everything that the program imports.
pub fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut module = Module::new();
    let mut glue = glue.to_owned();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context("The program cannot be read")? {
            Payload::ImportSection(imports) => {
                let mut section = ImportSection::new();
                for (at, import) in imports.into_imports().enumerate() {
                    let import = import.context("The program's imports cannot be read")?;
                    let name = short(at);
                    glue = replaced(&glue, import.name, &name)?;
                    glue = glue.replace(&format!("{:?}", import.module), &format!("{MODULE:?}"));
                    section.import(MODULE, &name, RoundtripReencoder.entity_type(import.ty)?);
                }
                module.section(&section);
            }
            // Who made it and with what: nothing reads that.
            Payload::CustomSection(_) => {}
            payload => {
                if let Some((id, range)) = payload.as_section() {
                    let [from, to] = [range.start, range.end].map(usize::try_from);
                    module.section(&RawSection { id, data: &wasm[from?..to?] });
                }
            }
        }
    }
    Ok((module.finish(), glue))
}

/// `_a`, `_b`, …: no name of the glue's own begins so.
fn short(mut number: usize) -> String {
    let mut name = String::from("_");
    loop {
        name.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return name;
        }
    }
}

/// The glue with another name for one of its functions, which stands there as the name of a property.
fn replaced(glue: &str, long: &str, short: &str) -> Result<String> {
    let [long, short] = [long, short].map(|name| format!("            {name}: function"));
    if glue.matches(&long).count() != 1 {
        bail!(
            "The glue does not have `{}` once, so it and the program are not of one build.",
            long.trim()
        );
    }
    Ok(glue.replacen(&long, &short, 1))
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, EntityType, Function, FunctionSection, TypeSection};

    use super::*;

    const GLUE: &str = "        const import0 = {
            __wbg_now_0011223344556677: function() { return 1; },
            __wbg_log_8899aabbccddeeff: function(arg0) { log(arg0); },
        };
        return { \"./guide_bg.js\": import0 };";

    /// A program that imports two functions, and has one that calls the second of them.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in ["__wbg_now_0011223344556677", "__wbg_log_8899aabbccddeeff"] {
            imports.import("./guide_bg.js", name, EntityType::Function(0));
        }
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut code = CodeSection::new();
        let mut calls = Function::new([]);
        calls.instructions().call(1).end();
        code.function(&calls);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&code);
        module.finish()
    }

    fn imported(wasm: &[u8]) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            if let Payload::ImportSection(imports) = payload.unwrap() {
                let imports = imports.into_imports().map(|import| import.unwrap());
                found.extend(imports.map(|it| (it.module.to_owned(), it.name.to_owned())));
            }
        }
        found
    }

    #[test]
    fn both_sides_know_each_import_by_the_same_short_name() {
        let (wasm, glue) = shorten(&program(), GLUE).unwrap();
        let expected = [("a", "_a"), ("a", "_b")];
        let expected = expected.map(|(module, name)| (module.to_owned(), name.to_owned()));
        assert_eq!(imported(&wasm), expected);
        assert!(glue.contains("_a: function() { return 1; }"), "{glue}");
        assert!(glue.contains("_b: function(arg0) { log(arg0); }"), "{glue}");
        assert!(glue.contains("\"a\": import0") && !glue.contains("__wbg"), "{glue}");
    }

    #[test]
    fn everything_else_stays_as_it_is() {
        let (wasm, _) = shorten(&program(), GLUE).unwrap();
        let body = |wasm: &[u8]| {
            Parser::new(0).parse_all(wasm).find_map(|payload| match payload.unwrap() {
                Payload::CodeSectionEntry(body) => Some(body.as_bytes().to_vec()),
                _ => None,
            })
        };
        assert!(body(&wasm).is_some() && body(&wasm) == body(&program()));
        assert!(wasm.len() < program().len());
    }

    #[test]
    fn glue_of_another_build_is_refused() {
        let glue = GLUE.replace("__wbg_log", "__wbg_warn");
        let error = shorten(&program(), &glue).unwrap_err().to_string();
        assert!(error.contains("__wbg_log_8899aabbccddeeff"), "{error}");
    }

    #[test]
    fn no_name_comes_twice() {
        let mut names: Vec<_> = (0..2000).map(short).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 2000);
    }
}
