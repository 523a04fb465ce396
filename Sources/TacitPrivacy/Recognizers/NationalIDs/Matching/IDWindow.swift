/// Up to eight groups of ASCII letters and digits with one separator between neighbours, read from a place in a text
/// and grown group by group.
struct IDWindow {
    /// Letters as capitals, without separators.
    private(set) var characters: [UInt8] = []
    /// `-`, `.`, `/` or blank before each group but the first.
    private(set) var separators: [UInt8] = []
    private(set) var layout: UInt64 = 0
    private(set) var end = 0
    private(set) var hasDigit = false
    private(set) var hasSmallLetter = false
    private var groups = 0

    static let maximumCharacters = 24
    static let maximumGroups = 8

    mutating func reset(to start: Int) {
        characters.removeAll(keepingCapacity: true)
        separators.removeAll(keepingCapacity: true)
        layout = 0
        end = start
        hasDigit = false
        hasSmallLetter = false
        groups = 0
    }

    /// Adds the next group.
    ///
    /// False if there is none or it is too long; the window is then of no more use.
    mutating func grow(in text: ScanText) -> Bool {
        guard groups < Self.maximumGroups else { return false }
        var offset = end
        if groups > 0 {
            let (separator, length) = Self.separator(at: offset, in: text)
            guard length > 0, text.byte(offset + length).isAlphanumeric else { return false }
            separators.append(separator)
            offset += length
        }
        let start = offset
        while offset < text.count, text.bytes[offset].isAlphanumeric {
            let byte = text.bytes[offset]
            guard characters.count < Self.maximumCharacters else { return false }
            if byte.isDigit { hasDigit = true }
            if byte.isLower { hasSmallLetter = true }
            characters.append(byte.isLower ? byte & 0xDF : byte)
            offset += 1
        }
        guard offset > start else { return false }
        layout = layout << 5 | UInt64(offset - start)
        groups += 1
        end = offset
        return true
    }

    @inline(__always)
    static func separator(at offset: Int, in text: ScanText) -> (byte: UInt8, length: Int) {
        let (kind, length) = DigitSeparators.at(offset, in: text)
        switch kind {
        case .blank: return (0x20, length)
        case .hyphen: return (0x2D, length)
        case .dot: return (0x2E, length)
        case .slash: return (0x2F, length)
        default: return (0, 0)
        }
    }
}
