/// Phone numbers that regulators keep for films and examples.
package enum ReservedPhones {
    /// Numbers of one country: groups of digits without the trunk prefix, `#` for any digit.
    package struct Country: Sendable {
        package let code: Int
        package let trunk: String
        package let patterns: [String]
    }

    package static let countries = [
        // 555-0100 to 555-0199 of every area (ATIS-0300115). A few areas of the United States and Canada.
        Country(
            code: 1, trunk: "",
            patterns: [
                "202 555 01##", "206 555 01##", "212 555 01##", "213 555 01##", "303 555 01##", "312 555 01##",
                "404 555 01##", "415 555 01##", "416 555 01##", "512 555 01##", "604 555 01##", "617 555 01##",
                "702 555 01##", "713 555 01##", "808 555 01##", "919 555 01##",
            ]),
        // Ofcom, "Telephone numbers for use in TV and radio drama programmes".
        Country(
            code: 44, trunk: "0",
            patterns: [
                "20 7946 0###", "1632 960###", "7700 900###", "113 496 0###", "114 496 0###", "115 496 0###",
                "116 496 0###", "117 496 0###", "118 496 0###", "121 496 0###", "131 496 0###", "141 496 0###",
                "151 496 0###", "161 496 0###", "191 498 0###", "28 9649 6###", "29 2018 0###",
            ]),
        // Bundesnetzagentur, Mitteilung 148/2021, Amtsblatt 7/2021.
        Country(
            code: 49, trunk: "0",
            patterns: ["30 23125 ###", "69 90009 ###", "40 66969 ###", "221 4710 ###", "89 99998 ###"]),
        // ARCEP, plan de numérotation: numéros pour les œuvres audiovisuelles.
        Country(
            code: 33, trunk: "0",
            patterns: [
                "1 99 00 ## ##", "2 61 91 ## ##", "3 53 01 ## ##", "4 65 71 ## ##", "5 36 49 ## ##", "6 39 98 ## ##",
            ]),
        // ACMA, "Phone numbers for use in TV shows, films and creative works".
        Country(
            code: 61, trunk: "0",
            patterns: [
                "2 5550 ####", "2 7010 ####", "3 5550 ####", "3 7010 ####", "7 5550 ####", "7 7010 ####", "8 5550 ####",
                "8 7010 ####",
            ]),
        // Post- och telestyrelsen, "Telefonnummer för användning i böcker, filmer m.m.".
        Country(code: 46, trunk: "0", patterns: ["31 390 06 ##", "40 628 04 ##", "8 465 004 ##", "980 319 2##"]),
    ]

    /// Countries whose national forms are taken for a language's.
    private static let byLanguage = ["en": 1, "de": 49, "fr": 33, "sv": 46]

    /// A number of the same country, written like the real one; `nil` if nothing is known to be reserved there.
    static func number(like real: [UInt8], language: String?, _ draws: inout Draws) -> [UInt8]? {
        guard real.allSatisfy({ !$0.isASCIILetter }) else { return nil }
        let digits = real.filter(\.isDigit).map { $0 & 0x0F }
        guard let (country, prefix) = country(of: digits, real, language) else { return nil }
        let pattern = country.patterns[draws.next(below: country.patterns.count)]
        let national = pattern.utf8.map { $0 == UInt8(ascii: "#") ? 0x30 + UInt8(draws.next(below: 10)) : $0 }
        let trunk = Array(country.trunk.utf8)
        let isNational = prefix.isEmpty
        let all = isNational ? trunk + national : prefix + [0x20] + national
        let isAlike = country.code == 1 || groups(of: all) == groups(of: real) || groups(of: real).count == 1
        if isAlike, let alike = written(all.filter(\.isDigit), like: real) { return alike }
        let separator = separator(of: real)
        return all.flatMap { $0 == 0x20 ? separator : [$0] }
    }

    /// The country, and the code as it is written before the national number; that is empty for a national form.
    private static func country(
        of digits: [UInt8], _ real: [UInt8], _ language: String?
    ) -> (Country, prefix: [UInt8])? {
        let hasPlus = real.contains(UInt8(ascii: "+"))
        if hasPlus || digits.starts(with: [0, 0]) {
            guard let match = CallingCodes.match(digits[(hasPlus ? 0 : 2)...]) else { return nil }
            return countries.first { $0.code == match.code }.map {
                ($0, Array(((hasPlus ? "+" : "00") + String($0.code)).utf8))
            }
        }
        // Ten digits, the area and the exchange from 2, are North American in any language; otherwise a trunk prefix.
        if digits.count == 10, digits[0] > 1, digits[3] > 1 { return (countries[0], []) }
        if digits.count == 11, digits[0] == 1, digits[1] > 1, digits[4] > 1 {
            return (countries[0], [UInt8(ascii: "1")])
        }
        guard digits.first == 0, let language else { return nil }
        // In English a trunk prefix is British.
        let code = language == "en" ? 44 : byLanguage[language]
        return countries.first { $0.code == code }.map { ($0, []) }
    }

    private static func groups(of number: [UInt8]) -> [Int] {
        number.split { !$0.isDigit }.map(\.count)
    }

    /// The digits in the places of the real ones, if there are as many.
    private static func written(_ digits: [UInt8], like real: [UInt8]) -> [UInt8]? {
        guard digits.count == real.count(where: \.isDigit) else { return nil }
        var rest = digits[...]
        return real.map { $0.isDigit ? rest.removeFirst() : $0 }
    }

    /// What stands between groups: a blank, a hyphen, a full stop, nothing.
    private static func separator(of real: [UInt8]) -> [UInt8] {
        if real.contains(0x20) || real.contains(0xA0) { return [0x20] }
        return real.first { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }.map { [$0] } ?? []
    }
}
