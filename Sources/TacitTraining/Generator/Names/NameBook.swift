/// Given and family names by locale (`de_DE`).
package struct NameBook: Sendable {
    struct Locale: Sendable {
        var male: [String] = []
        var female: [String] = []
        var family: [String] = []
        /// Enough of each to be worth drawing from.
        var isComplete: Bool { male.count >= 10 && female.count >= 10 && family.count >= 10 }
        var script: Script { Script(of: family[family.count / 2]) }
    }

    private(set) var locales: [String: Locale] = [:]
    /// Complete locales by script, in order, so that draws do not hang on the order of a dictionary.
    private(set) var complete: [Script: [String]] = [:]

    /// Tab-separated rows with a head line: locale, name, gender (`m`, `f`, `fm` or nothing); locale, name.
    package init(given: [UInt8], family: [UInt8]) {
        for row in Self.rows(given) {
            let gender = row.count > 2 ? row[2] : ""
            if gender != "f" { locales[String(row[0]), default: Locale()].male.append(String(row[1])) }
            if gender != "m" { locales[String(row[0]), default: Locale()].female.append(String(row[1])) }
        }
        for row in Self.rows(family) { locales[String(row[0]), default: Locale()].family.append(String(row[1])) }
        for name in locales.keys.sorted() {
            guard let locale = locales[name], locale.isComplete else { continue }
            complete[locale.script, default: []].append(name)
        }
    }

    /// Whether there is any name of a locale.
    package func knows(locale: String) -> Bool { locales[locale] != nil }

    private static func rows(_ bytes: [UInt8]) -> [[Substring]] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
            .filter { $0.count >= 2 && isName($0[1]) }
    }

    /// Lists hold entries that are no one name: "Bourgondië, van", "(क्षेत्री)".
    private static func isName(_ text: Substring) -> Bool {
        guard let first = text.first, first.isLetter, !text.contains(where: { ",().0123456789/".contains($0) }) else {
            return false
        }
        return text.count > 1 || Script(of: text) == .han
    }
}
