/// Text with personal data in it, as UTF-8: a request as the caller sent it, or a value found in it. Class D1.
public struct ClearText: Confined {
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    public init(_ text: String) {
        self.bytes = Array(text.utf8)
    }

    public var byteCount: Int { bytes.count }

    public func expose(for purpose: Purpose) -> [UInt8] { bytes }
}
