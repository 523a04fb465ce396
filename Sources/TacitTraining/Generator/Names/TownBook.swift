/// Towns by country (ISO 3166-1 alpha-2), the largest first.
package struct TownBook: Sendable {
    private var byCountry: [String: [String]] = [:]
    private var large: [String] = []

    /// Tab-separated rows with a head line: name, country, population; sorted by population.
    package init(_ bytes: [UInt8]) {
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst() {
            let row = line.split(separator: "\t")
            guard row.count >= 3, !row[0].contains(where: { ",(/".contains($0) }) else { continue }
            byCountry[String(row[1]), default: []].append(String(row[0]))
            if (Int(row[2]) ?? 0) >= 250_000 { large.append(String(row[0])) }
        }
    }

    /// Large towns come up more often; `nil` if none of the country is known.
    func town(of country: String, _ random: inout SeededRandom) -> String? {
        byCountry[country].map { Self.nearTop($0, &random) }
    }

    /// A large town of any country.
    func anywhere(_ random: inout SeededRandom) -> String? {
        large.isEmpty ? nil : Self.nearTop(large, &random)
    }

    private static func nearTop(_ towns: [String], _ random: inout SeededRandom) -> String {
        let place = random.below(towns.count)
        return towns[random.below(place + 1)]
    }
}
