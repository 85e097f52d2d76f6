//! How long things take: each step and each test says it, and the slowest stand at the end.

use std::fmt;
use std::time::{Duration, Instant};

/// How many of the slowest are named at the end.
const NAMED: usize = 10;

/// What took how long.
#[derive(Debug, Default)]
pub struct Times {
    /// Steps in the order in which they ended.
    steps: Vec<(String, Duration)>,
    tests: Vec<(String, Duration)>,
}

impl Times {
    /// Notes that a step which started then has ended, and says how long it took.
    pub fn step(&mut self, name: &str, start: Instant) {
        let took = start.elapsed();
        println!("   {}", seconds(took));
        self.steps.push((name.to_owned(), took));
    }

    /// Notes a test.
    pub fn test(&mut self, name: &str, took: Duration) {
        self.tests.push((name.to_owned(), took));
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "── how long it took")?;
        for (name, took) in &self.steps {
            writeln!(f, "{:>9}  {name}", seconds(*took))?;
        }
        let whole = self.steps.iter().map(|(_, took)| *took).sum();
        writeln!(f, "{:>9}  in all", seconds(whole))?;
        let mut slowest: Vec<_> = self.tests.iter().collect();
        slowest.sort_by_key(|(_, took)| std::cmp::Reverse(*took));
        slowest.truncate(NAMED);
        if slowest.is_empty() {
            return Ok(());
        }
        writeln!(f, "\n── the slowest tests")?;
        for (name, took) in slowest {
            writeln!(f, "{:>9}  {name}", seconds(*took))?;
        }
        Ok(())
    }
}

/// As it is printed: “3.4 s”.
pub fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

/// The name of a test and how long it took, where a line of a reporter says both: Rust's
/// “test path::keeps … ok <0.012s>”, Node's “✔ self-check (12.3ms)” and the browsers'
/// “test webkit::links::… ok (2.1 s)”.
pub fn of_test(line: &str) -> Option<(&str, Duration)> {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix("test ") {
        let (name, outcome) = rest.split_once(" ... ")?;
        let (_, said) = outcome.split_once(['<', '('])?;
        let said = said.trim_end_matches(['>', ')']).trim_end_matches('s');
        return Some((name, duration(said.trim(), 1.0)?));
    }
    let rest = line.strip_prefix("✔ ").or(line.strip_prefix("✖ "))?;
    let (name, said) = rest.rsplit_once(" (")?;
    Some((name, duration(said.strip_suffix("ms)")?, 1e-3)?))
}

fn duration(said: &str, unit: f64) -> Option<Duration> {
    let number: f64 = said.parse().ok()?;
    Duration::try_from_secs_f64(number * unit).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reporter_says_how_long_a_test_took() {
        for (line, name, milliseconds) in [
            ("test path::keeps ... ok <0.012s>", "path::keeps", 12),
            (
                "test webkit::page::links::told ... FAILED (2.5 s)",
                "webkit::page::links::told",
                2500,
            ),
            ("✔ path: a (small) team (7ms)", "path: a (small) team", 7),
            ("  ✖ self-check (1500.0ms)", "self-check", 1500),
        ] {
            let took = Duration::from_millis(milliseconds);
            assert_eq!(of_test(line), Some((name, took)), "{line}");
        }
        for line in ["test path::keeps ... ok", "ℹ duration_ms 12.5", "✔ told"] {
            assert_eq!(of_test(line), None, "{line}");
        }
    }

    #[test]
    fn the_slowest_are_named_first() {
        let mut times = Times::default();
        for tenths in [3, 12, 5, 1, 2, 4, 6, 7, 8, 9, 10, 11] {
            let took = Duration::from_millis(100 * tenths);
            times.test(&format!("test {tenths}"), took);
        }
        let said = times.to_string();
        let named: Vec<&str> = said.lines().filter(|line| line.contains("test ")).collect();
        assert_eq!(named.len(), NAMED);
        assert_eq!(named[0].trim(), "1.2 s  test 12");
        assert!(!said.contains("test 1\n"), "{said}");
    }
}
