//! The page's stylesheet as tests read it: charts leave room for what it lays over them, and it
//! leaves room for charts that are not drawn yet.

const SHEET: &str = concat!(
    include_str!("../../../../www/styles/regret-curve.css"),
    include_str!("../../../../www/styles/waterfall.css"),
    include_str!("../../../../www/styles/your-numbers.css"),
    include_str!("../../../../www/styles/tornado.css"),
    include_str!("../../../../www/styles/card.css"),
);

/// What lengths are measured by, in pixels.
#[derive(Debug, Clone, Copy)]
pub struct Measures {
    pub rem: f64,
    /// Of the box that an element lies in.
    pub width: f64,
}

/// The pixels that the rules of a selector give a property, in the order of the sheet.
pub fn pixels(selector: &str, property: &str, measures: Measures) -> Vec<f64> {
    let rules = rules(selector);
    let own = |name: &str| {
        let found = rules.iter().find_map(|rule| declared(rule, name));
        found.unwrap()
    };
    let values = rules.iter().filter_map(|rule| declared(rule, property));
    let values = values.map(|value| {
        let mut reader = Reader {
            rest: value,
            measures,
            own: &own,
        };
        let pixels = reader.sum();
        assert_eq!(reader.rest, "", "{selector}: {value}");
        pixels
    });
    let values: Vec<f64> = values.collect();
    assert!(!values.is_empty(), "{selector} has no {property}");
    values
}

/// What stands between the braces of a selector's rules.
fn rules(selector: &str) -> Vec<&'static str> {
    let places = SHEET.match_indices(selector);
    let rule = |(at, _): (usize, &str)| {
        let before = SHEET[..at].trim_end_matches(' ');
        let begins = before.ends_with(['\n', '{', '}']);
        let body = SHEET[at + selector.len()..].strip_prefix(" {")?;
        begins.then(|| body.split('}').next()).flatten()
    };
    places.filter_map(rule).collect()
}

fn declared(rule: &'static str, property: &str) -> Option<&'static str> {
    let mut declarations = rule.split(';').filter_map(|each| each.split_once(':'));
    let (_, value) = declarations.find(|(name, _)| name.trim() == property)?;
    Some(value.trim())
}

/// Reads a length: numbers with `px`, `rem` or `%`, `calc`, `max`, `var`, sums and products.
struct Reader<'a> {
    rest: &'a str,
    measures: Measures,
    /// Properties of the element's own.
    own: &'a dyn Fn(&str) -> &'static str,
}

impl Reader<'_> {
    fn take(&mut self, token: &str) -> bool {
        let after = self.rest.trim_start().strip_prefix(token);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn sum(&mut self) -> f64 {
        let mut sum = self.product();
        loop {
            if self.take("+ ") {
                sum += self.product();
            } else if self.take("- ") {
                sum -= self.product();
            } else {
                return sum;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut product = self.factor();
        while self.take("* ") {
            product *= self.factor();
        }
        product
    }

    fn factor(&mut self) -> f64 {
        let value = if self.take("calc(") {
            self.sum()
        } else if self.take("max(") {
            let first = self.sum();
            assert!(self.take(","), "{}", self.rest);
            first.max(self.sum())
        } else if self.take("var(") {
            let (name, after) = self.rest.split_once(')').unwrap();
            self.rest = after;
            let (measures, own) = (self.measures, self.own);
            return Reader {
                rest: own(name),
                measures,
                own,
            }
            .sum();
        } else {
            return self.number();
        };
        assert!(self.take(")"), "{}", self.rest);
        value
    }

    fn number(&mut self) -> f64 {
        let rest = self.rest.trim_start();
        let is_digit = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '-');
        let end = rest.find(|letter| !is_digit(letter)).unwrap_or(rest.len());
        let number: f64 = rest[..end].parse().unwrap();
        self.rest = &rest[end..];
        if self.take("rem") {
            number * self.measures.rem
        } else if self.take("%") {
            number / 100.0 * self.measures.width
        } else {
            self.take("px");
            number
        }
    }
}
