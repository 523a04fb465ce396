/// All that a request body says, in the dialect's reading order, and where each piece stands.
package struct RequestText: Sendable {
    /// Scopes, outer before inner; the first is the body.
    package internal(set) var scopes: [Scope]
    package internal(set) var units: [TextUnit] = []
    /// Values that no recognizer can look into: pictures, sound, files.
    package internal(set) var media: [JSONDocument.Index] = []
    /// Values that stand for a person at the provider (`user`, `metadata.user_id`): replaced by a keyed pseudonym.
    package internal(set) var pseudonyms: [JSONDocument.Index] = []

    /// Keys and control leaves that stay as they are and have an ordinal (`ADDRESS_1`), as placeholders do.
    package internal(set) var numberedNames: Set<[UInt8]> = []

    init(body: [UInt8]) {
        scopes = [Scope(bytes: body, outer: nil)]
    }

    /// A change of a unit's text: `range` in offsets of the decoded text, `bytes` not yet escaped.
    package struct Change: Sendable {
        package let unit: Int
        package let range: Range<Int>
        package let bytes: [UInt8]

        package init(unit: Int, range: Range<Int>, bytes: [UInt8]) {
            self.unit = unit
            self.range = range
            self.bytes = bytes
        }
    }

    /// What the changes mean for the bytes of the body: each is escaped once for every string that it stands in.
    /// Changes of one unit must be in ascending order.
    package func splices(for changes: [Change]) -> [Splice] {
        var byScope = [[Splice]](repeating: [], count: scopes.count)
        var index = 0
        while index < changes.count {
            let unit = units[changes[index].unit]
            var end = index
            while end < changes.count, changes[end].unit == changes[index].unit { end += 1 }
            byScope[unit.scope] += splices(of: unit, changes[index..<end])
            index = end
        }
        for scope in scopes.indices.reversed() {
            guard let outer = scopes[scope].outer else { continue }
            byScope[outer.scope] += lift(byScope[scope], to: outer.range, in: scopes[outer.scope].bytes)
        }
        return byScope[0]
    }

    private func splices(of unit: TextUnit, _ changes: ArraySlice<Change>) -> [Splice] {
        if unit.form == .number {
            return changes.prefix(1).map { Splice(unit.range, JSONString.quoted($0.bytes)) }
        }
        let plain = changes.map { Splice($0.range, $0.bytes) }
        return lift(plain, to: unit.range, in: scopes[unit.scope].bytes)
    }

    /// Moves changes of a decoded string into the raw content that spells it.
    private func lift(_ splices: [Splice], to range: Range<Int>, in bytes: [UInt8]) -> [Splice] {
        let ordered = splices.sorted { $0.range.lowerBound < $1.range.lowerBound }
        let offsets = JSONString.rawOffsets(
            of: ordered.flatMap { [$0.range.lowerBound, $0.range.upperBound] }, in: bytes[range])
        return ordered.enumerated().map { index, splice in
            Splice(offsets[2 * index]..<offsets[2 * index + 1], JSONString.encode(splice.bytes))
        }
    }
}
