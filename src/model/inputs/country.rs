//! Countries: what money is worth there.

/// Where a team works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Country {
    /// The model's defaults.
    #[default]
    UnitedStates,
    /// England, Scotland, Wales and Northern Ireland.
    UnitedKingdom,
    /// The countries with the euro.
    EuroArea,
    /// Sweden.
    Sweden,
}

impl Country {
    /// Every country, in the order of choice.
    pub const ALL: [Country; 4] = [
        Country::UnitedStates,
        Country::UnitedKingdom,
        Country::EuroArea,
        Country::Sweden,
    ];

    /// The word that stands for it in links.
    pub const fn word(self) -> &'static str {
        match self {
            Country::UnitedStates => "us",
            Country::UnitedKingdom => "uk",
            Country::EuroArea => "euro",
            Country::Sweden => "sweden",
        }
    }

    /// The currency that its amounts are in, as ISO 4217 names it.
    pub fn currency(self) -> &'static str {
        match self {
            Country::UnitedStates => "USD",
            Country::UnitedKingdom => "GBP",
            Country::EuroArea => "EUR",
            Country::Sweden => "SEK",
        }
    }

    /// The countries that it stands for, as ISO 3166 codes them.
    pub const fn regions(self) -> &'static str {
        match self {
            Country::UnitedStates => "US",
            Country::UnitedKingdom => "GB",
            Country::EuroArea => "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK",
            Country::Sweden => "SE",
        }
    }

    /// What a dollar of the model's defaults is there: amounts of money that a country does not set
    /// itself, and the bounds of every amount, are multiplied by it.
    pub const fn money_factor(self) -> f64 {
        match self {
            Country::UnitedStates => 1.0,
            Country::UnitedKingdom => 0.78,
            Country::EuroArea => 0.92,
            Country::Sweden => 10.5,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_of_one_country() {
        let regions = Country::ALL.map(Country::regions).join(" ");
        let mut regions: Vec<&str> = regions.split(' ').collect();
        let count = regions.len();
        assert_eq!(count, 3 + 21, "the euro area has 21 members since 2026");
        for region in &regions {
            assert!(region.len() == 2 && region.bytes().all(|b| b.is_ascii_uppercase()));
        }
        regions.sort_unstable();
        regions.dedup();
        assert_eq!(regions.len(), count);
    }
}
