//! The program inside the sealed page.

use std::alloc::System;

use zeroizing_alloc::ZeroAlloc;

/// Memory is overwritten when it is given back: of what was typed and drawn, nothing is left to be found.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() {
    coverage_guide::embed::start::start();
}
