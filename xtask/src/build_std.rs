//! A smaller program: the standard library built for size, and panics that stop without a message.
//!
//! Saves about 18 kB of the sealed page. The compiler calls both unstable, so a compiler that does not
//! know them builds the page without them.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::run;
use crate::versions::WASM;
use anyhow::Result;

/// What the compiler needs to be told beyond the flags of every build for the browser.
const FLAGS: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// Makes Cargo build the standard library. As variables, because Trunk starts Cargo.
const VARIABLES: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// Whether this compiler can do it, and has the source of the standard library.
pub fn is_possible() -> bool {
    let knows_the_flags = run::command("rustc")
        .args(FLAGS)
        .args(["--print", "cfg", "--target", WASM])
        .env("RUSTC_BOOTSTRAP", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    knows_the_flags && has_source()
}

/// Whether the source of the standard library is there.
pub fn has_source() -> bool {
    run::output("rustc", &["--print", "sysroot"]).is_ok_and(|sysroot| {
        Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
    })
}

/// Makes a command that starts Cargo build the standard library too. Keeps the flags of every build
/// for the browser.
pub fn enable(command: &mut Command) -> Result<()> {
    let mut flags = crate::browser_build::browser_rustflags()?;
    for flag in FLAGS {
        // Cargo's own separator in this variable.
        flags.push("\x1f");
        flags.push(flag);
    }
    command.env("CARGO_ENCODED_RUSTFLAGS", flags);
    set_variables(command);
    Ok(())
}

/// Sets only the variables: enough to fetch the crates of the standard library.
pub fn set_variables(command: &mut Command) {
    command.envs(VARIABLES);
}
