//! The program inside the set-up page.

#![forbid(unsafe_code)]

fn main() {
    setup::view::start();
}
