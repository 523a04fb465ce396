extension IDSpec {
    /// The ids of all countries, and those that are the same everywhere.
    static let all: [IDSpec] = [
        UnitedStatesIDs.all, GermanIDs.all, FrenchIDs.all, SpanishIDs.all, ItalianIDs.all, DutchIDs.all,
        BritishIDs.all, PortugueseIDs.all, BrazilianIDs.all, PolishIDs.all, IndianIDs.all, NordicIDs.all,
        NordicCompanyIDs.all, OtherEuropeanIDs.all, CentralEuropeanIDs.all, SouthEastEuropeanIDs.all, BalticIDs.all,
        RussianIDs.all, TurkishIDs.all, EuropeanVATs.all, OverseasIDs.all, SouthEastAsianIDs.all, EastAsianIDs.all,
        OceanianIDs.all, AfricanIDs.all, LatinAmericanIDs.all, MexicanIDs.all, SouthAmericanIDs.all, PlateIDs.all,
        PlateIDsElsewhere.all, DeviceIDs.all, ParcelIDs.all,
    ].flatMap { $0 }
}
