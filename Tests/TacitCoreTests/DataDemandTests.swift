import TacitCore
import Testing

@Suite("What is demanded of a provider's data card")
struct DataDemandTests {
    private static let full = DataCard(trust: .contract, region: "EU", retention: "30 days", trainsOnData: false)

    @Test(
        "A card that says what is demanded meets it; region without regard to case",
        arguments: [
            DataDemand(), DataDemand(regions: ["us", "eu"]), DataDemand(trust: .contract), DataDemand(trust: .public),
            DataDemand(allowsTraining: false), DataDemand(retentionDays: 30),
            DataDemand(regions: ["eu"], trust: .contract, allowsTraining: false, retentionDays: 90),
        ])
    func met(demand: DataDemand) {
        #expect(demand.unmet(by: Self.full) == [])
    }

    @Test(
        "Another fact and an unknown one both fall short",
        arguments: [
            DataDemand(regions: ["us"]), DataDemand(trust: .own), DataDemand(allowsTraining: false),
            DataDemand(retentionDays: 7),
        ])
    func unmet(demand: DataDemand) {
        let other = DataCard(trust: .public, region: "eu", retention: "30 days", trainsOnData: true)
        #expect(demand.unmet(by: other).count == 1)
        #expect(demand.unmet(by: DataCard(trust: .public)).count == 1)
    }

    @Test(
        "Retention is a number where its words are one",
        arguments: [
            ("none", 0), ("30 days", 30), ("1 day", 1), ("24 hours", 1), ("25 hours", 2), ("30 days, or longer", nil),
            ("for ever", nil), ("", nil), ("-3 days", nil),
        ])
    func retention(words: String, days: Int?) {
        #expect(DataCard(trust: .own, retention: words).retentionDays == days)
    }

    @Test(
        "A card is stale after 180 days; without a date nobody knows",
        arguments: [("2026-05-26", false), ("2026-05-25", true), (nil, nil)])
    func staleness(asOf: String?, isStale: Bool?) throws {
        let today = try #require(CalendarDay("2026-11-22"))
        #expect(DataCard(trust: .own, asOf: asOf.flatMap { CalendarDay($0) }).isStale(on: today) == isStale)
    }
}
