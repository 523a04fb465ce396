import TacitCore

/// Private keys as blocks of text: PEM (RFC 7468), OpenSSH, PGP (RFC 9580 section 6.2), SSH2; whole from BEGIN to END,
/// or to the end of the text if they are cut off.
///
/// Line breaks may be escaped (`\n`), and the block may itself be base64.
///
/// Linear: a block without END takes all that follows, so END is looked for once.
public struct PrivateKeyRecognizer: Recognizer {
    public let name = "private-key"
    public var needs: ByteTraits { .capital }

    private static let begin = Array("BEGIN ".utf8)
    private static let end = Array("END ".utf8)
    private static let what = Array("PRIVATE KEY".utf8)
    /// How base64 of "-----BEGIN PRIVATE KEY", "… RSA …", "… EC …", "… ENCRYPTED …" and "… OPENSSH …" starts.
    private static let encoded = [
        "LS0tLS1CRUdJTiBQUklWQVRF", "LS0tLS1CRUdJTiBSU0Eg", "LS0tLS1CRUdJTiBFQyBQ", "LS0tLS1CRUdJTiBFTkNSWVBU",
        "LS0tLS1CRUdJTiBPUEVOU1NI",
    ].map { Array($0.utf8) }

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let bytes = text.bytes
        var offset = 0
        let marks = text.marks
        // Four hyphens, or the `L` of "LS0t".
        let escaped = { (block: Int) in
            marks.bits(.backslash, block, before: 2) | marks.bits(.percent, block, before: 3)
        }
        let signs = { (block: Int) in
            runs(of: 4, marks.bits(.hyphen, block), then: marks.bits(.hyphen, block + 1))
                & (marks.bits(.opening, block) | escaped(block))
                | marks.bits(.capital, block) & marks.bits(.capital, block, after: 1)
                & marks.bits(.digit, block, after: 2)
        }
        while let start = marks.next(from: offset, in: signs) {
            offset = start
            switch bytes[offset] {
            case UInt8(ascii: "-"):
                let (found, next) = block(at: offset, in: bytes)
                if let found { append(found, to: &findings) }
                offset = next
            case UInt8(ascii: "L") where Borders.before(offset, in: bytes):
                guard Self.encoded.contains(where: { bytes[offset...].starts(with: $0) }) else {
                    offset += 1
                    continue
                }
                let start = offset
                while offset < bytes.count, TokenShape.Alphabet.base64.contains(bytes[offset]) { offset += 1 }
                append(start..<offset, to: &findings)
            default:
                offset += 1
            }
        }
    }

    private func append(_ range: Range<Int>, to findings: inout [Finding]) {
        findings.append(Finding(range: range, kind: .secret, subtype: "PRIVATE_KEY", score: 0.99, recognizer: name))
    }

    /// The block whose first hyphen is at `start`, and where to go on.
    private func block(at start: Int, in bytes: [UInt8]) -> (found: Range<Int>?, next: Int) {
        var offset = start
        while offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        guard offset - start >= 4 else { return (nil, offset) }
        if offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
        guard let header = Self.header(at: offset, Self.begin, in: bytes) else { return (nil, offset) }
        guard Self.hasBody(after: header, in: bytes) else { return (nil, header) }
        let close = Self.close(after: header, in: bytes) ?? bytes.count
        return (start..<close, close)
    }

    /// End of the line `BEGIN … PRIVATE KEY…-----` that starts at an offset.
    private static func header(at start: Int, _ word: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes[start...].starts(with: word) else { return nil }
        var offset = start + word.count
        let limit = min(bytes.count, offset + 64)
        var isPrivate = false
        while offset < limit, bytes[offset].isUpper || bytes[offset].isDigit || bytes[offset] == 0x20 {
            if bytes[offset] == UInt8(ascii: "P"), bytes[offset...].starts(with: what) { isPrivate = true }
            offset += 1
        }
        guard isPrivate else { return nil }
        while offset < limit, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        return offset
    }

    /// Whether a key follows a header, and not prose that only speaks of one: twelve characters of base64 with a
    /// capital or digit among them, within 256 bytes.
    private static func hasBody(after start: Int, in bytes: [UInt8]) -> Bool {
        var run = 0
        var mixed = false
        for byte in bytes[start..<min(bytes.count, start + 256)] {
            if byte == UInt8(ascii: "-"), run == 0 { continue }
            guard TokenShape.Alphabet.base64.contains(byte) else {
                run = 0
                mixed = false
                continue
            }
            run += 1
            if byte.isDigit || byte.isUpper { mixed = true }
            if run >= 12, mixed { return true }
        }
        return false
    }

    /// Where the END line that closes a block ends; `nil` if there is none.
    private static func close(after start: Int, in bytes: [UInt8]) -> Int? {
        var offset = start
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "E"), offset >= 4,
                bytes[offset - 1] == UInt8(ascii: "-") || bytes[offset - 1] == 0x20,
                bytes[offset - 2] == UInt8(ascii: "-"), let end = header(at: offset, end, in: bytes)
            {
                return end
            }
            offset += 1
        }
        return nil
    }
}
