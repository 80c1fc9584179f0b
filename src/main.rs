//! The program inside the sealed page.

fn main() {
    coverage_guide::embed::start::start();
}
