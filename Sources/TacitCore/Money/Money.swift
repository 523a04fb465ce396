/// An amount of money in millionths of the installation's one currency. Exact: there is no fraction of a millionth.
public struct Money: Sendable, Hashable, Comparable, AdditiveArithmetic, CustomStringConvertible {
    /// Millionths of the currency unit.
    public var micros: Int64

    /// Nothing.
    public static let zero = Money(micros: 0)

    /// From millionths of the currency unit.
    public init(micros: Int64) {
        self.micros = micros
    }

    /// A decimal such as `20`, `0.25` or `1.000001`: digits, at most one point, at most six decimals, no sign, at most
    /// a billion. `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let whole = parts.first ?? ""
        let decimals = parts.count == 2 ? String(parts[1]) : "0"
        let isDigits = [String(whole), decimals].allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
        guard parts.count <= 2, 1...10 ~= whole.utf8.count, 1...6 ~= decimals.utf8.count, isDigits,
            let units = Int64(whole),
            let rest = Int64(decimals + String(repeating: "0", count: 6 - decimals.utf8.count)),
            units < 1_000_000_000 || (units == 1_000_000_000 && rest == 0)
        else { return nil }
        micros = units * 1_000_000 + rest
    }

    /// With two to six decimals: `0.00`, `12.50`, `0.000375`.
    public var description: String {
        let (units, rest) = micros.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        var decimals = String(rest)
        decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
        while decimals.count > 2, decimals.hasSuffix("0") { decimals.removeLast() }
        return (micros < 0 ? "-" : "") + "\(units).\(decimals)"
    }

    public static func < (left: Money, right: Money) -> Bool { left.micros < right.micros }
    public static func + (left: Money, right: Money) -> Money { Money(micros: left.micros + right.micros) }
    public static func - (left: Money, right: Money) -> Money { Money(micros: left.micros - right.micros) }
}
