//! Text in lines, which SVG does not break by itself.

/// Words in lines that fit; a word that is too long for a line has one of its own.
pub fn wrapped<'a>(
    words: impl Iterator<Item = &'a str>,
    fits: impl Fn(&str) -> bool,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words() {
        let up_to = |most: usize| move |line: &str| line.chars().count() <= most;
        let lines = wrapped("Cuts come later or smaller".split(' '), up_to(15));
        assert_eq!(lines, ["Cuts come later", "or smaller"]);
        assert_eq!(wrapped("Backlash".split(' '), up_to(1)), ["Backlash"]);
    }
}
