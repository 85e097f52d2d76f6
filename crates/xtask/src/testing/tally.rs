//! How many tests ran, read off what those say who ran them.

use std::fmt;

/// Summed over all programs.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    pub ignored: usize,
}

impl Tally {
    /// Reads “test result: ok. 3 passed; 0 failed; 1 ignored; …” of Rust's tests, and “ℹ pass 3”,
    /// “ℹ fail 0”, “ℹ skipped 1” of Node's reporter.
    pub fn read(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        if line.starts_with("test result:") {
            for pair in words.windows(2) {
                if let Ok(number) = pair[0].parse::<usize>() {
                    self.add(pair[1].trim_end_matches(';'), number);
                }
            }
        } else if let ["ℹ", what, number] = words[..]
            && let Ok(number) = number.parse()
        {
            self.add(what, number);
        }
    }

    fn add(&mut self, what: &str, number: usize) {
        match what {
            "passed" | "pass" => self.passed += number,
            "failed" | "fail" => self.failed += number,
            "ignored" | "skipped" | "todo" | "cancelled" => self.ignored += number,
            _ => {}
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.ignored > 0 {
            writeln!(f, "{} ignored", self.ignored)?;
        }
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_off_every_reporter() {
        let mut tally = Tally::default();
        for line in [
            "test result: ok. 3 passed; 1 failed; 2 ignored; 0 measured; 5 filtered out",
            "ℹ pass 4",
            "ℹ fail 2",
            "ℹ skipped 1",
            "test some: 9 passed",
        ] {
            tally.read(line);
        }
        let expected = Tally {
            passed: 7,
            failed: 3,
            ignored: 3,
        };
        assert_eq!(tally, expected);
    }
}
