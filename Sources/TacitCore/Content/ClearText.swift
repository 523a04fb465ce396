/// Text with personal data in it, as UTF-8: a request as the caller sent it, or a value found in it. Class D1.
public struct ClearText: Confined {
    private let bytes: [UInt8]

    /// Valid UTF-8; not checked here.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The UTF-8 of a string.
    public init(_ text: String) {
        self.bytes = Array(text.utf8)
    }

    /// Length in bytes of UTF-8.
    public var byteCount: Int { bytes.count }

    /// The bytes, for a purpose that the caller names.
    public func expose(for purpose: Purpose) -> [UInt8] { bytes }
}
