/// One text as recognizers see it: valid UTF-8 bytes, and what it is labelled with.
public struct ScanText: Sendable {
    public let bytes: [UInt8]
    /// The key under which the text stands in JSON, in lower case (`"customer_name"`), where there is one. A label is
    /// context, as "Name:" before a value is; it is never itself found.
    public let label: String?
    /// The label as context words are looked up in it; made once for all recognizers.
    let foldedLabel: FoldedLabel?
    /// The words, cut once for all recognizers that need them, where the text comes from a finder.
    private(set) var cutWords: Words?

    public init(_ bytes: [UInt8], label: String? = nil) {
        self.bytes = bytes
        self.label = label
        foldedLabel = label.flatMap { FoldedLabel($0) }
    }

    public init(_ text: String, label: String? = nil) {
        self.init(Array(text.utf8), label: label)
    }

    /// The same text with its words cut.
    func withWords() -> ScanText {
        var text = self
        text.cutWords = Words(bytes)
        return text
    }

    @inline(__always)
    public var count: Int { bytes.count }

    /// The byte at an offset, or 0 outside the text.
    @inline(__always)
    public func byte(_ offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count ? bytes[offset] : 0
    }
}
