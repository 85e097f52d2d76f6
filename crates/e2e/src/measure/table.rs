//! The table that is printed.

use std::fs;
use std::thread::available_parallelism;

/// What was measured on, and the columns' names.
pub fn head(browser: &str) {
    let cores = available_parallelism().map_or(0, usize::from);
    // Linux alone tells.
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default();
    let load = match load {
        "" => String::new(),
        load => format!(", load {load} before"),
    };
    println!("{browser}, headless; {cores} cores{load}\n");
    println!(
        "{:<58}{:>8}{:>8}  wanted",
        "in milliseconds", "median", "worst"
    );
}

/// A line for times in milliseconds; their number goes with the label.
pub fn times(label: &str, times: &[f64], wanted: &str) {
    let label = format!("{label} ({}×)", times.len());
    let (median, worst) = (median(times), worst(times));
    println!("{label:<58}{median:>8.1}{worst:>8.1}  {wanted}");
}

/// A line for one figure.
pub fn figure(label: &str, figure: &str, wanted: &str) {
    println!("{label:<58}{figure:>16}  {wanted}");
}

/// What belongs to the line above.
pub fn note(text: &str) {
    println!("    {text}");
}

/// Heads another group of lines.
pub fn group(name: &str) {
    println!("\n{name}");
}

fn median(times: &[f64]) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The largest.
pub fn worst(times: &[f64]) -> f64 {
    times.iter().copied().fold(f64::NAN, f64::max)
}
