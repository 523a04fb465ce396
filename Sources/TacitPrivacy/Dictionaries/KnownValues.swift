import TacitCore

/// Values that a caller knows, ready to be looked for: a deny list, names, the record at hand. Made once, used for many
/// texts. Class D1: in memory only.
final class KnownValues: Sendable {
    private let index: ValueIndex
    let byteCount: Int

    /// - Parameters:
    ///   - values: found whole, whatever their length; one that looks like a name or an address also in parts.
    ///   - names: of persons; all their parts are followed, unless these are particles.
    init(values: some Sequence<[UInt8]>, names: some Sequence<[UInt8]>) {
        var index = ValueIndex()
        var byteCount = 0
        let rules = ValueRules(source: .caller, kind: .value, subtype: nil, score: 1)
        var parts: [[UInt8]] = []
        for name in names {
            byteCount += name.count
            rules.insert(name, into: &index)
            parts += NameParts.parts(of: name)
        }
        for value in values {
            byteCount += value.count
            rules.insert(value, into: &index)
            if Self.looksLikeName(value) { parts += NameParts.parts(of: value) }
            parts += Self.addressParts(of: value)
        }
        // After all whole values, which win where both are the same.
        for part in parts { rules.insert(part, isPart: true, into: &index) }
        self.index = index
        self.byteCount = byteCount
    }

    /// Returns the number of bytes that were hashed.
    func find(in text: ScanText, into findings: inout [Finding]) -> Int {
        ValueScan.run(index, over: text, into: &findings)
    }

    /// Two to five words without digits, with a listed name among them and no common word: "Anna Weber", not "Project Falcon".
    private static func looksLikeName(_ bytes: [UInt8]) -> Bool {
        guard let value = FoldedValue(bytes), value.form == .words, 2...5 ~= value.words.count else { return false }
        let entries = value.words.map { Gazetteer.shared.entry(of: $0, in: bytes) }
        return entries.contains { $0.given >= .listed || $0.family == .strong }
            && !entries.contains { ($0.isCommon || $0.isNoun) && $0.given < .listed && $0.family == .none }
    }

    /// "Hauptstraße 5" and "10115 Berlin" of "Hauptstraße 5, 10115 Berlin": lines with letters and digits, six or more.
    private static func addressParts(of bytes: [UInt8]) -> [[UInt8]] {
        let lines = bytes.split { $0 == 0x2C || $0 == 0x0A || $0 == 0x3B }
        guard lines.count > 1 else { return [] }
        return lines.map { line in
            let line = line.drop(while: \.isBlank)
            return Array(line.prefix(line.count - line.reversed().prefix(while: \.isBlank).count))
        }.filter { line in
            guard let value = FoldedValue(line) else { return false }
            return value.letters > 0 && value.digits > 0 && value.compact.count >= 6
        }
    }
}
