/// IP and MAC addresses.
enum NetworkAddresses {
    static func ip(_ random: inout SeededRandom) -> String {
        guard random.chance(0.25) else {
            let first = random.pick([10, 172, 192, 203, 198, random.number(in: 1...223)])
            return ([first] + (0..<3).map { _ in random.below(256) }).map(String.init).joined(separator: ".")
        }
        let groups = (0..<8).map { _ in String(random.below(65_536), radix: 16) }
        if random.chance(0.5) { return groups.joined(separator: ":") }
        return groups.prefix(3).joined(separator: ":") + "::"
            + groups.suffix(random.number(in: 1...2)).joined(separator: ":")
    }

    static func mac(_ random: inout SeededRandom) -> String {
        let separator = random.pick([":", ":", "-"])
        let text = (0..<6).map { _ in Pattern.fill("~~", &random) }.joined(separator: separator)
        return random.chance(0.5) ? text.uppercased() : text
    }
}
