import TacitCore

/// Counts of masked entities as one short text, `EMAIL=2,PERSON=1`, sorted by kind.
enum MaskedCounts {
    static func text(_ counts: [EntityKind: Int]) -> String {
        counts.filter { $0.value != 0 }
            .map { "\($0.key.rawValue)=\($0.value)" }
            .sorted()
            .joined(separator: ",")
    }

    static func counts(_ text: String) throws -> [EntityKind: Int] {
        var counts: [EntityKind: Int] = [:]
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "=")
            guard sides.count == 2, let kind = EntityKind(rawValue: String(sides[0])), let count = Int(sides[1]) else {
                throw StorageError(.unexpectedRow)
            }
            counts[kind] = count
        }
        return counts
    }
}
