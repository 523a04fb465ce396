/// One text as recognizers see it: valid UTF-8 bytes, and what it is labelled with.
public struct ScanText: Sendable {
    /// Valid UTF-8; findings count in these bytes, from 0.
    public let bytes: [UInt8]
    /// Where which sorts of bytes stand; made once for all recognizers.
    let marks: ByteMarks
    private var surroundings: Surroundings?

    /// What few texts have, in one place, so that a text is cheap to hand on.
    private final class Surroundings: Sendable {
        let label: FoldedLabel?
        let words: Words?

        init(label: FoldedLabel?, words: Words?) {
            self.label = label
            self.words = words
        }
    }

    /// - Parameters:
    ///   - bytes: valid UTF-8; not checked here.
    ///   - label: the key under which the text stands in JSON, in lower case (`"customer_name"`), where there is one. A
    ///     label is context, as "Name:" before a value is; it is never itself found.
    public init(_ bytes: [UInt8], label: String? = nil) {
        self.bytes = bytes
        marks = ByteMarks(bytes)
        if let label = label.flatMap({ FoldedLabel($0) }) { surroundings = Surroundings(label: label, words: nil) }
    }

    /// The UTF-8 of a string; a label as for bytes.
    public init(_ text: String, label: String? = nil) {
        self.init(Array(text.utf8), label: label)
    }

    /// The label that the text was made with; `nil` for an empty one.
    public var label: String? { foldedLabel?.label }

    /// The label as context words are looked up in it; made once for all recognizers.
    var foldedLabel: FoldedLabel? { surroundings?.label }

    /// The words, cut once for all recognizers that need them, where the text comes from a finder.
    var cutWords: Words? { surroundings?.words }

    /// The same text with its words cut.
    func withWords() -> ScanText {
        var text = self
        text.surroundings = Surroundings(label: foldedLabel, words: Words(bytes))
        return text
    }

    /// Number of bytes.
    @inline(__always)
    public var count: Int { bytes.count }

    /// The byte at an offset, or 0 outside the text.
    @inline(__always)
    public func byte(_ offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count ? bytes[offset] : 0
    }
}
