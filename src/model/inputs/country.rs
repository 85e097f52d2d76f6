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
