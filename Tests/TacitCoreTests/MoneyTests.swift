import TacitCore
import Testing

@Suite("Money, prices, caps")
struct MoneyTests {
    @Test(
        "An amount is read and written exactly",
        arguments: [
            ("0", 0, "0.00"), ("20", 20_000_000, "20.00"), ("0.5", 500_000, "0.50"),
            ("1.000001", 1_000_001, "1.000001"),
            ("0.000375", 375, "0.000375"), ("1000000000", 1_000_000_000_000_000, "1000000000.00"),
            ("007.10", 7_100_000, "7.10"),
        ])
    func spelling(text: String, micros: Int64, written: String) {
        #expect(Money(text)?.micros == micros)
        #expect(Money(micros: micros).description == written)
        #expect(Money(written)?.micros == micros)
    }

    @Test(
        "What is no amount is refused",
        arguments: [
            "", ".", "1.", ".5", "-1", "+1", "1,5", "1e3", "0.0000001", "1.2.3", " 1", "１", "1000000000.01",
            "12345678901",
        ])
    func refused(text: String) {
        #expect(Money(text) == nil)
    }

    @Test("A cap is an amount, in all or by day or month")
    func caps() {
        #expect(SpendCap("20") == SpendCap(Money(micros: 20_000_000)))
        #expect(SpendCap("0.5/day") == SpendCap(Money(micros: 500_000), per: .day))
        #expect(SpendCap("3/month")?.description == "3.00/month")
        for text in ["", "20/", "20/week", "/day", "20/day/day", "x/day"] { #expect(SpendCap(text) == nil) }
    }

    private static let price = Price(
        input: Money(micros: 3_000_000), output: Money(micros: 15_000_000), cachedInput: Money(micros: 300_000),
        cacheWrite: Money(micros: 3_750_000))

    @Test("Each sort of token has its price; the sum is rounded up to a millionth")
    func cost() {
        let usage = TokenUsage(input: 1000, output: 100, cachedInput: 600, cacheWrites: 200)
        // 200 × 3 + 600 × 0.3 + 200 × 3.75 + 100 × 15, in millionths.
        #expect(Self.price.cost(of: usage) == Money(micros: 600 + 180 + 750 + 1500))
        #expect(
            Price(input: Money(micros: 1), output: .zero).cost(of: TokenUsage(input: 1, output: 0)) == Money(micros: 1))
        #expect(Price.free.cost(of: usage) == .zero)
    }

    @Test("Absurd reports don't overflow")
    func absurd() {
        let usage = TokenUsage(input: .max, output: .max, cachedInput: 0)
        #expect(Price(input: Money(micros: .max / 2), output: Money(micros: .max / 2)).cost(of: usage) > .zero)
        #expect(Self.price.cost(of: TokenUsage(input: -5, output: -7)) == .zero)
        #expect(Self.price.cost(of: TokenUsage(input: 1, output: 0, cachedInput: 50)) == Money(micros: 15))
    }

    @Test("Long input has another price for all of it, and the highest cost is never below the real one")
    func longInput() {
        let dear = Price(input: Money(micros: 6_000_000), output: Money(micros: 22_500_000))
        let tariff = Tariff(Self.price, longInput: .init(over: 1000, price: dear))
        #expect(tariff.cost(of: TokenUsage(input: 1000, output: 0)) == Money(micros: 3000))
        #expect(tariff.cost(of: TokenUsage(input: 1001, output: 0)) == Money(micros: 6006))
        for input in [0, 1, 999, 1000, 1001, 5000] {
            for cached in [0, input / 2, input] {
                let usage = TokenUsage(input: input, output: 10, cachedInput: cached, cacheWrites: input - cached)
                #expect(tariff.highestCost(input: input, output: 10) >= tariff.cost(of: usage))
            }
        }
    }
}
