//! Tables to take along: named columns with their units, and their text as CSV.

use std::fmt::Write;

/// A column; its values stand in the order of the rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name, as the API has it.
    pub name: String,
    /// What its values are counted in; money is in the plan's currency.
    pub unit: String,
    /// NaN where a row has none.
    pub values: Vec<f64>,
}

/// Columns of the same length.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// From left to right.
    pub columns: Vec<Column>,
}

/// How the numbers of a table are written, and what stands between its columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Decimal {
    /// 1234.5, with commas between columns: RFC 4180, and what programs read.
    #[default]
    Point,
    /// 1234,5, with semicolons between columns: what spreadsheets read where the comma is the
    /// decimal mark.
    Comma,
}

impl Decimal {
    /// The word that stands for it in the API.
    pub const fn word(self) -> &'static str {
        match self {
            Decimal::Point => "point",
            Decimal::Comma => "comma",
        }
    }

    fn separator(self) -> char {
        match self {
            Decimal::Point => ',',
            Decimal::Comma => ';',
        }
    }
}

impl Table {
    /// Adds a column on the right.
    pub(crate) fn push(&mut self, name: impl Into<String>, unit: &str, values: Vec<f64>) {
        self.columns.push(Column {
            name: name.into(),
            unit: unit.to_owned(),
            values,
        });
    }

    /// The values of a column by its name; none if there is no such column.
    pub fn get(&self, name: &str) -> Option<&[f64]> {
        let found = self.columns.iter().find(|column| column.name == name);
        found.map(|column| column.values.as_slice())
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |column| column.values.len())
    }

    /// The table as RFC 4180 has it, but for a decimal comma's semicolons: one line of headers such
    /// as `agent_cost [money per person-year]`, then a line for each row, all ended by CR and LF. A
    /// number has as many digits as it takes to read the same number back; where a row has none,
    /// the field is empty.
    pub fn csv(&self, decimal: Decimal) -> String {
        let mut text = String::new();
        let headers = self
            .columns
            .iter()
            .map(|column| match column.unit.as_str() {
                "" => column.name.clone(),
                unit => format!("{} [{unit}]", column.name),
            });
        let between = decimal.separator();
        line(
            &mut text,
            between,
            headers.map(|header| quoted(&header, between)),
        );
        for row in 0..self.rows() {
            let values = self.columns.iter().map(|column| column.values.get(row));
            let numbers = values.map(|value| number(value.copied(), decimal));
            line(&mut text, between, numbers);
        }
        text
    }
}

fn line(text: &mut String, between: char, fields: impl Iterator<Item = String>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            text.push(between);
        }
        text.push_str(&field);
    }
    text.push_str("\r\n");
}

fn number(value: Option<f64>, decimal: Decimal) -> String {
    let mut text = String::new();
    if let Some(value) = value.filter(|value| value.is_finite()) {
        // Writing to a string cannot fail.
        // Zero has no sign.
        let _ = write!(text, "{}", value + 0.0);
    }
    match decimal {
        Decimal::Point => text,
        Decimal::Comma => text.replace('.', ","),
    }
}

/// A field of words: in quotation marks where it needs them, and with an apostrophe before it
/// where a spreadsheet would take it for a formula.
fn quoted(words: &str, between: char) -> String {
    let is_formula = words.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let words = if is_formula {
        format!("'{words}")
    } else {
        words.to_owned()
    };
    if words.contains(['"', between, '\r', '\n']) {
        format!("\"{}\"", words.replace('"', "\"\""))
    } else {
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads RFC 4180 letter by letter, unlike what is tested.
    fn read(text: &str, separator: char) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
        let mut letters = text.chars().peekable();
        let mut is_quoted = false;
        while let Some(letter) = letters.next() {
            match (letter, is_quoted) {
                ('"', true) if letters.peek() == Some(&'"') => {
                    letters.next();
                    field.push('"');
                }
                ('"', _) => is_quoted = !is_quoted,
                (letter, false) if letter == separator => row.push(std::mem::take(&mut field)),
                ('\r', false) => {
                    assert_eq!(letters.next(), Some('\n'));
                    row.push(std::mem::take(&mut field));
                    rows.push(std::mem::take(&mut row));
                }
                (letter, _) => field.push(letter),
            }
        }
        assert!(row.is_empty() && field.is_empty() && !is_quoted);
        rows
    }

    fn column(name: &str, unit: &str, values: &[f64]) -> Column {
        Column {
            name: name.into(),
            unit: unit.into(),
            values: values.to_vec(),
        }
    }

    #[test]
    fn a_table_reads_as_lines_of_fields() {
        let columns = vec![
            column("a", "money per year", &[1.0, 0.1, -2.5e-7]),
            column("b", "", &[f64::NAN, 1e21, -0.0]),
        ];
        let table = Table { columns };
        assert_eq!(
            table.csv(Decimal::Comma),
            "a [money per year];b\r\n1;\r\n0,1;1000000000000000000000\r\n-0,00000025;0\r\n"
        );
        assert_eq!(
            table.csv(Decimal::Point),
            "a [money per year],b\r\n1,\r\n0.1,1000000000000000000000\r\n-0.00000025,0\r\n"
        );
        assert_eq!(Table::default().csv(Decimal::Point), "\r\n");
    }

    #[test]
    fn nothing_is_taken_for_a_formula() {
        for (header, expected) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-a,b", "\"'-a,b\""),
            ("\ta", "'\ta"),
            ("a=b", "a=b"),
        ] {
            assert_eq!(quoted(header, ','), expected);
        }
    }

    proptest! {
        #[test]
        fn every_header_and_number_reads_back(
            headers in prop::collection::vec("[a-z\"',;\r\n =+@-]{0,8}", 1..5),
            values in prop::collection::vec(any::<f64>(), 1..6),
            decimal in prop::sample::select(vec![Decimal::Point, Decimal::Comma]),
        ) {
            let columns = headers.iter().map(|header| column(header, "", &values)).collect();
            let (separator, mark) = match decimal {
                Decimal::Point => (',', '.'),
                Decimal::Comma => (';', ','),
            };
            let rows = read(&Table { columns }.csv(decimal), separator);
            prop_assert_eq!(rows.len(), values.len() + 1);
            for (found, given) in rows[0].iter().zip(&headers) {
                let is_formula = given.starts_with(['=', '+', '-', '@', '\t', '\r']);
                prop_assert_eq!(found.strip_prefix('\'').filter(|_| is_formula).unwrap_or(found), given);
                prop_assert!(!found.starts_with(['=', '+', '-', '@', '\t', '\r']));
            }
            for (row, value) in rows[1..].iter().zip(&values) {
                prop_assert_eq!(row.len(), headers.len());
                prop_assert!(row[0].chars().all(|each| each.is_ascii_digit() || each == '-' || each == mark));
                let read: Option<f64> = row[0].replace(mark, ".").parse().ok();
                prop_assert_eq!(read.map(f64::to_bits), value.is_finite().then(|| (value + 0.0).to_bits()));
            }
        }
    }
}
