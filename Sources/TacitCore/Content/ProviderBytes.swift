/// Bytes of an answer as a processor sent them: placeholders not yet restored. Class D1.
public struct ProviderBytes: Confined {
    private let bytes: [UInt8]

    /// Bytes as they arrived.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Length in bytes.
    public var byteCount: Int { bytes.count }

    /// The bytes, for a purpose that the caller names.
    public func expose(for purpose: Purpose) -> [UInt8] { bytes }
}
