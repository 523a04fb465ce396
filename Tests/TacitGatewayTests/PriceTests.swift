import TacitCore
import TacitGateway
import Testing

@Suite("The list of prices")
struct PriceTests {
    private var rows: [Substring] { PriceList.text.split(separator: "\n").filter { !$0.hasPrefix("#") } }

    @Test("Every row is shaped as the list says, and long input belongs to a model of the list")
    func shape() throws {
        var last = ""
        for line in rows {
            let row = try #require(PriceList.Row(line), "\(line)")
            #expect(row.price.input > .zero || row.price.output > .zero)
            let name = row.host + " " + row.model
            #expect(row.over == nil ? name > last : name == last, "\(line)")
            last = name
        }
        #expect(CalendarDay(PriceList.version) != nil)
        #expect(
            PriceList.entries().values.reduce(0) { $0 + $1.count } == rows.count { $0.split(separator: " ").count == 7 }
        )
    }

    @Test(
        "A misshapen row is no row",
        arguments: [
            "", "h m 1 2", "h m x 2 - - -", "h m 1 2 - - - -", "h m 1 2 - - - 9 9", "h m 1 2 x - -", "h  m 1 2 - - -",
        ])
    func misshapen(line: String) {
        #expect(PriceList.Row(line[...]) == nil)
    }

    @Test(
        "A model is found by its name, by its name without a date, or by the provider's one price",
        arguments: [
            ("m", 1), ("m-2026-01-31", 1), ("m-20260131", 1), ("m-20250101", 2), ("m-2026-01", 3), ("other", 3),
            ("m-1", 3),
        ])
    func names(model: String, micros: Int64) {
        func entry(_ micros: Int64) -> PriceBook.Entry {
            .init(Tariff(Price(input: Money(micros: micros), output: .zero)), version: "v")
        }
        let book = PriceBook(["lab": ["m": entry(1), "m-20250101": entry(2), "*": entry(3)]])
        #expect(book.entry(provider: "lab", model: model)?.tariff.price.input == Money(micros: micros))
        #expect(book.entry(provider: "far", model: model) == nil)
    }
}
