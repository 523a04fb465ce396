/// Finds one sort of personal data in a text. A recognizer is a byte scanner: pure, synchronous, linear in the length
/// of the text whatever the text is, and never a regular expression (which can be made to backtrack).
///
/// A new one is one file in `Recognizers/` and one line in `Recognizers.swift`.
public protocol Recognizer: Sendable {
    /// Lower-case name, as explanations show it.
    var name: String { get }
    /// The text can't hold what this recognizer looks for unless it has all of these; then `find` isn't called.
    var needs: ByteTraits { get }
    /// Appends what it finds, in order of position. Findings may overlap with those of others.
    func find(in text: ScanText, into findings: inout [Finding])
}

/// Sorts of bytes that occur in a text: found in one pass, so that recognizers that can't match don't run.
public struct ByteTraits: OptionSet, Sendable {
    /// One bit for each sort.
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// ASCII 0–9.
    public static let digit = ByteTraits(rawValue: 1 << 0)
    /// ASCII A–Z.
    public static let capital = ByteTraits(rawValue: 1 << 1)
    /// `@`
    public static let at = ByteTraits(rawValue: 1 << 2)
    /// `:`
    public static let colon = ByteTraits(rawValue: 1 << 3)
    /// `.`
    public static let dot = ByteTraits(rawValue: 1 << 4)
    /// `/`
    public static let slash = ByteTraits(rawValue: 1 << 5)
    /// ASCII a–z.
    public static let lowercase = ByteTraits(rawValue: 1 << 6)
    /// Any byte from 0x80.
    public static let beyondASCII = ByteTraits(rawValue: 1 << 7)
    /// `-`
    public static let hyphen = ByteTraits(rawValue: 1 << 8)

    /// The traits of a text. One pass, no allocation.
    public init(of bytes: [UInt8]) {
        var bits: UInt16 = 0
        for byte in bytes {
            bits |= Self.table[Int(byte)]
        }
        self.init(rawValue: bits)
    }

    private static let table: [UInt16] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit.rawValue
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): capital.rawValue
        case UInt8(ascii: "a")...UInt8(ascii: "z"): lowercase.rawValue
        case UInt8(ascii: "@"): at.rawValue
        case UInt8(ascii: ":"): colon.rawValue
        case UInt8(ascii: "."): dot.rawValue
        case UInt8(ascii: "/"): slash.rawValue
        case UInt8(ascii: "-"): hyphen.rawValue
        case 0x80...: beyondASCII.rawValue
        default: 0
        }
    }
}
