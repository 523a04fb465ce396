/// Clear bytes on their way back to the origin that they came from. One of the exits for content; class D1.
public struct Return: Confined {
    private let bytes: [UInt8]

    /// Bytes with originals in them.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Length in bytes.
    public var byteCount: Int { bytes.count }

    /// The bytes, for a purpose that the caller names.
    public func expose(for purpose: Purpose) -> [UInt8] { bytes }
}
