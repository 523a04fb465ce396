/// A label in the two forms in which context words are looked for: `customer phone` and `customerphone`.
final class FoldedLabel: Sendable {
    /// As it was given.
    let label: String
    /// Small, with all that is neither letter nor digit as a blank.
    let spaced: ScanText
    /// Without blanks, folded.
    let compact: [UInt8]

    /// Bytes of a label that are looked at.
    private static let maximum = 128

    /// `nil` for an empty label.
    init?(_ label: String) {
        guard !label.isEmpty else { return nil }
        self.label = label
        let bytes = label.utf8.prefix(Self.maximum).map { $0.isAlphanumeric || $0 >= 0x80 ? $0.lowered : 0x20 }
        spaced = ScanText(bytes)
        let joined = ScanText(bytes.filter { $0 != 0x20 })
        compact = joined.bytes.indices.map { joined.folded($0) }
    }
}
