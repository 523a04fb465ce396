import Crypto
package import TacitCore

/// HMAC-SHA256 (RFC 2104) under keys that lie outside the database: whoever has only the database can neither test a
/// guess nor link two installations.
package struct KeyedHash: Sendable, CustomStringConvertible, CustomReflectable {
    /// With the key taken in already; each hash begins with a copy.
    private let apiKeys: HMAC<SHA256>
    private let pseudonyms: HMAC<SHA256>

    package init(_ root: RootKey) {
        apiKeys = HMAC<SHA256>(key: root.derived(for: .apiKeys))
        pseudonyms = HMAC<SHA256>(key: root.derived(for: .pseudonyms))
    }

    /// The only form in which an API key is stored: 32 bytes.
    package func hash(_ key: APIKey) -> [UInt8] {
        var code = apiKeys
        code.update(data: Array(key.secret.utf8))
        return Array(code.finalize())
    }

    /// 16 base62 digits (95 bits) that stand for a value, the same for the same value and label. Values under
    /// different labels can't be linked: the label's length goes first, so no pair of both collides with another.
    package func pseudonym(_ value: [UInt8], label: String) -> String {
        var code = pseudonyms
        let labelBytes = Array(label.utf8)
        code.update(data: (0..<8).map { UInt8(truncatingIfNeeded: labelBytes.count >> (56 - 8 * $0)) })
        code.update(data: labelBytes)
        code.update(data: value)
        return Base62.encode(Array(code.finalize()), digits: 16)
    }

    package var description: String { "‹keyed hash›" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
