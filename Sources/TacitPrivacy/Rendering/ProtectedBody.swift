public import TacitCore

/// A body from which personal data has been taken: the only form in which text reaches a processor. Class D1.
///
/// Only `TacitPrivacy` can make one (the initialiser is internal, the bytes can't be changed), so a clear text can't
/// reach a provider by accident: it doesn't compile.
public struct ProtectedBody: Confined {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Length in bytes.
    public var byteCount: Int { bytes.count }

    /// The bytes, for a purpose that the caller names.
    public func expose(for purpose: Purpose) -> [UInt8] { bytes }
}
