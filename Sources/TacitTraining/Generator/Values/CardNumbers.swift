import TacitPrivacy

/// Numbers of payment cards with a valid check digit, over all brands.
enum CardNumbers {
    /// How often, the prefixes, the length, the groups in which it is written.
    private static let brands: [(weight: Int, prefixes: ClosedRange<Int>, length: Int, groups: [Int])] = [
        (30, 4000...4999, 16, [4, 4, 4, 4]), (24, 5100...5599, 16, [4, 4, 4, 4]), (6, 2221...2720, 16, [4, 4, 4, 4]),
        (6, 3400...3499, 15, [4, 6, 5]), (8, 3700...3799, 15, [4, 6, 5]), (4, 6011...6011, 16, [4, 4, 4, 4]),
        (3, 6440...6599, 16, [4, 4, 4, 4]), (3, 3600...3699, 14, [4, 6, 4]), (2, 3000...3059, 14, [4, 6, 4]),
        (3, 3528...3589, 16, [4, 4, 4, 4]), (3, 6200...6299, 16, [4, 4, 4, 4]), (1, 6200...6299, 19, [6, 13]),
        (3, 6759...6763, 16, [4, 4, 4, 4]), (1, 5018...5018, 12, [4, 4, 4]), (1, 2200...2204, 16, [4, 4, 4, 4]),
        (1, 4000...4999, 13, [4, 3, 3, 3]), (1, 4000...4999, 19, [4, 4, 4, 4, 3]),
    ]
    private static let total = brands.reduce(0) { $0 + $1.weight }

    static func make(_ random: inout SeededRandom) -> String {
        var place = random.below(total)
        var brand = brands[0]
        for candidate in brands {
            brand = candidate
            if place < candidate.weight { break }
            place -= candidate.weight
        }
        let body = String(random.number(in: brand.prefixes)) + random.digits(brand.length - 5)
        let digits = body.utf8.map { $0 - 0x30 }
        let check = (0...9).first { Checksums.luhn(digits + [UInt8($0)]) } ?? 0
        return Groups.write(body + String(check), brand.groups, separators: ["", " ", " ", "-"], &random)
    }
}

/// Numbers in groups.
enum Groups {
    /// With one of the separators, which are not none, between groups of the lengths given; the rest is the last group.
    static func write(
        _ number: String, _ lengths: [Int], separators: [String], _ random: inout SeededRandom
    ) -> String {
        var rest = Substring(number)
        var groups: [Substring] = []
        for length in lengths where !rest.isEmpty {
            groups.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        if !rest.isEmpty { groups.append(rest) }
        return groups.joined(separator: random.pick(separators))
    }
}
