import TacitCore

/// `card`: what is known of a provider's handling of data. What isn't said is unknown.
enum CardReader {
    static func read(_ section: Section) -> DataCard? {
        let trust = section.value("trust", Words.choice("a class of trust", DataCard.Trust.self))
        var card = DataCard(trust: trust ?? .public)
        section.read("region", into: &card.region, Words.line)
        section.read("retention", into: &card.retention, Words.line)
        section.read("training", into: &card.trainsOnData, Words.flag)
        card.subProcessors = section.list("sub_processors", Words.line)
        section.read("terms", into: &card.terms) { text throws(WrongValue) -> String in
            guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
                throw WrongValue("`\(text)` is not a link; write one that begins with https://")
            }
            return try Words.line(text)
        }
        section.read("as_of", into: &card.asOf, Words.day)
        section.refuseUnknown()
        guard section.entries.contains(where: { $0.key == "trust" }) else {
            section.wrong("has no `trust`; own (your machines), contract (a processor under contract) or public")
            return nil
        }
        return trust == nil ? nil : card
    }
}
