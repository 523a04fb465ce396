/// The spelling of an API key: `tct_live_`, 43 base62 digits (256 bits), 6 base62 digits of CRC-32 over all before
/// them. The checksum tells a mistyped key from a wrong one without a look-up, and lets secret scanners find leaked keys.
///
/// The scheme of prefix, `_` and checksum is GitHub's (2021). The text of a key is shown once and never stored.
public struct APIKey: Sendable, CustomStringConvertible, CustomReflectable {
    public static let prefix = "tct_live_"
    static let randomDigits = 43
    static let checksumDigits = 6

    private let text: String

    /// The key that these 32 random bytes spell.
    public init(randomBytes: [UInt8]) {
        precondition(randomBytes.count == 32, "an API key is made of 256 random bits")
        let head = Self.prefix + Base62.encode(randomBytes, digits: Self.randomDigits)
        self.text = head + Self.checksum(of: head)
    }

    /// A presented credential; `nil` unless it is spelt as a key and its checksum holds. Constant work per length.
    public init?(presented: String) {
        let digits = Self.prefix.utf8.count + Self.randomDigits
        guard presented.utf8.count == digits + Self.checksumDigits, presented.hasPrefix(Self.prefix) else { return nil }
        let head = String(presented.prefix(digits))
        guard Self.checksum(of: head) == presented.suffix(Self.checksumDigits) else { return nil }
        self.text = presented
    }

    /// The text itself, to show it once or to hash it.
    public var secret: String { text }

    public var description: String { "‹API key›" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    private static func checksum(of text: String) -> String {
        let sum = CRC32.checksum(Array(text.utf8))
        let bytes = [UInt8(sum >> 24), UInt8(sum >> 16 & 255), UInt8(sum >> 8 & 255), UInt8(sum & 255)]
        return Base62.encode(bytes, digits: checksumDigits)
    }
}
