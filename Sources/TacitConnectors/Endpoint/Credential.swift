import TacitWire

/// Tacit's own key at a provider.
///
/// Comes out as a request header and in no other way: interpolating, dumping or mirroring one shows nothing of it.
package struct Credential: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let secret: String

    /// - Throws: `SettingError` unless it is 1 to 8192 visible ASCII characters (after blanks and line ends round
    ///   it, as files have them, are taken off).
    package init(_ text: String) throws(SettingError) {
        let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
        var bytes = Array(text.utf8)[...]
        while let last = bytes.last, blanks.contains(last) { bytes.removeLast() }
        while let first = bytes.first, blanks.contains(first) { bytes.removeFirst() }
        guard 1...8192 ~= bytes.count, bytes.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw SettingError("credential", "must be 1 to 8192 visible ASCII characters without blanks")
        }
        secret = String(decoding: bytes, as: UTF8.self)
    }

    /// The header that carries it in a dialect.
    func header(_ dialect: Dialect) -> (name: String, value: String) {
        switch dialect {
        case .openai: ("authorization", "Bearer \(secret)")
        case .anthropic: ("x-api-key", secret)
        }
    }

    package var description: String { "‹credential›" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
