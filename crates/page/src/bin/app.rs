//! The page's entry point: what Trunk builds and `index.html` starts.

fn main() {
    page::run();
}
