/// Bytes of an answer as a processor sent them: placeholders not yet restored. Class D1.
public struct ProviderBytes: Confined {
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    public var byteCount: Int { bytes.count }

    public func expose(for purpose: Purpose) -> [UInt8] { bytes }
}
