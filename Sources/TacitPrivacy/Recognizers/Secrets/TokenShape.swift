/// One sort of key or token that is known by its first characters.
struct TokenShape: Sendable {
    /// Which characters follow the prefix.
    enum Alphabet: UInt8, Sendable {
        case hex, digits, alphanumeric
        /// Letters, digits, `_`.
        case word
        /// Letters, digits, `_`, `-`.
        case base64URL
        /// Letters, digits, `+`, `/`, `=`.
        case base64
        /// Letters, digits, `_`, `-`, `.`.
        case dotted
        /// The path of a URL.
        case path

        @inline(__always)
        func contains(_ byte: UInt8) -> Bool {
            switch self {
            case .hex: byte.isHex
            case .digits: byte.isDigit
            case .alphanumeric: byte.isAlphanumeric
            case .word: byte.isAlphanumeric || byte == 0x5F
            case .base64URL: byte.isAlphanumeric || byte == 0x5F || byte == 0x2D
            case .base64: byte.isAlphanumeric || byte == 0x2B || byte == 0x2F || byte == 0x3D
            case .dotted: byte.isAlphanumeric || byte == 0x5F || byte == 0x2D || byte == 0x2E
            case .path: byte.isAlphanumeric || byte == 0x5F || byte == 0x2D || byte == 0x2F || byte == 0x2E
            }
        }
    }

    let prefix: [UInt8]
    let subtype: String
    let alphabet: Alphabet
    /// Fewest and most characters after the prefix.
    let length: ClosedRange<Int>
    /// A short or common prefix: what follows must look random.
    let mustLookRandom: Bool
    let score: Float

    init(
        _ prefix: String, _ subtype: String, _ alphabet: Alphabet, _ length: ClosedRange<Int>,
        mustLookRandom: Bool = true, score: Float = 0.95
    ) {
        self.prefix = Array(prefix.utf8)
        self.subtype = subtype
        self.alphabet = alphabet
        self.length = length
        self.mustLookRandom = mustLookRandom
        self.score = score
    }
}
