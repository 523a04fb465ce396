/// The spelling of an API key: `tct_live_`, 43 base62 digits (256 bits), 6 base62 digits of CRC-32 over all before
/// them. The checksum tells a mistyped key from a wrong one without a look-up, and lets secret scanners find leaked keys.
///
/// The scheme of prefix, `_` and checksum is GitHub's (2021). The text of a key is shown once and never stored.
public struct APIKey: Sendable, CustomStringConvertible, CustomReflectable {
    /// How every key begins.
    public static let prefix = "tct_live_"
    static let randomDigits = 43
    static let checksumDigits = 6

    private let text: String

    /// The key that these 32 random bytes spell.
    public init(randomBytes: [UInt8]) {
        precondition(randomBytes.count == 32, "an API key is made of 256 random bits")
        let head = Self.prefix + Base62.encode(randomBytes, digits: Self.randomDigits)
        self.text = head + Self.checksum(of: head.utf8)
    }

    /// A presented credential; `nil` unless it is spelt as a key and its checksum holds. Constant work per length.
    public init?(presented: String) {
        let digits = Self.prefix.utf8.count + Self.randomDigits
        let bytes = presented.utf8
        guard bytes.count == digits + Self.checksumDigits, bytes.starts(with: Self.prefix.utf8) else { return nil }
        let checksum = Self.checksum(of: bytes.prefix(digits))
        guard checksum.utf8.elementsEqual(bytes.dropFirst(digits)) else { return nil }
        self.text = presented
    }

    /// The text itself, to show it once or to hash it.
    public var secret: String { text }

    public var description: String { "‹API key›" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    private static func checksum(of text: some Sequence<UInt8>) -> String {
        let sum = CRC32.checksum(Array(text))
        let bytes = [UInt8(sum >> 24), UInt8(sum >> 16 & 255), UInt8(sum >> 8 & 255), UInt8(sum & 255)]
        return Base62.encode(bytes, digits: checksumDigits)
    }
}
