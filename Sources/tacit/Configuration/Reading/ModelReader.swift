import Yams

/// `models`: a list of names, or names with prices and aliases.
enum ModelReader {
    static func read(_ section: Section) -> [ModelConfiguration]? {
        guard let entry = section.entry("models") else { return nil }
        switch entry.node {
        case .sequence(let sequence):
            let names = sequence.compactMap { section.scalar($0, entry) }
            for name in Set(names.filter { name in names.count { $0 == name } > 1 }).sorted() {
                section.reading.wrong(entry.path, line: entry.line, "`\(name)` stands here twice")
            }
            section.reading.note(entry.path, line: entry.line)
            return names.compactMap { model($0, at: entry, in: section) }
        case .mapping:
            section.reading.note(entry.path, line: entry.line)
            return section.section(entry)?.entries.compactMap { entry -> ModelConfiguration? in
                guard var model = model(entry.key, at: entry, in: section), let facts = section.section(entry) else {
                    return nil
                }
                facts.read("upstream", into: &model.upstream, Words.line)
                if let price = facts.section("price") { model.price = PriceReader.price(price) }
                facts.refuseUnknown()
                return model
            }
        default:
            section.reading.wrong(
                entry.path, line: entry.line, "must be a list of names, or a mapping of names to {upstream, price}")
            return nil
        }
    }

    /// Names are shown in lists, records and metrics.
    private static func model(_ name: String, at entry: Section.Entry, in section: Section) -> ModelConfiguration? {
        let isName =
            1...200 ~= name.utf8.count
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "._:/@-".utf8.contains(byte)
                }
            }
        guard isName else {
            section.reading.wrong(
                entry.path, line: entry.line,
                "a model's name may hold letters, digits and . _ : / @ - (for a wildcard leave `models` out)")
            return nil
        }
        return ModelConfiguration(name: name)
    }
}
