/// Values that are reserved for examples and belong to nobody.
enum DocumentationValues {
    static func contains(_ value: ArraySlice<UInt8>) -> Bool {
        let text = value.map(\.lowered)
        return domains.contains { ends(text, in: $0) } || networks.contains { text.starts(with: $0) }
            || isFictionalPhone(text)
    }

    /// RFC 2606, sections 2 and 3; RFC 6761.
    private static let domains = [
        "example.com", "example.org", "example.net", ".example", ".test", ".invalid", "localhost",
    ].map { Array($0.utf8) }

    /// RFC 5737 (IPv4), RFC 3849 (IPv6).
    private static let networks = ["192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:"].map { Array($0.utf8) }

    private static func ends(_ text: [UInt8], in domain: [UInt8]) -> Bool {
        guard text.count >= domain.count, text.suffix(domain.count).elementsEqual(domain) else { return false }
        guard text.count > domain.count, domain.first != UInt8(ascii: ".") else { return true }
        let before = text[text.count - domain.count - 1]
        return before == UInt8(ascii: "@") || before == UInt8(ascii: ".") || before == UInt8(ascii: "/")
    }

    /// North American 555-0100 to 555-0199 (ATIS-0300115).
    private static func isFictionalPhone(_ text: [UInt8]) -> Bool {
        let digits = text.filter(\.isDigit)
        guard digits.count >= 7, text.count <= 20, !text.contains(where: \.isASCIILetter) else { return false }
        return digits.suffix(7).prefix(5).elementsEqual("55501".utf8)
    }
}
