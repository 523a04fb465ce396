import TacitCore

/// Mail addresses (RFC 5321, RFC 6531), also written out: `name (at) example (dot) com`.
public struct EmailRecognizer: Recognizer {
    public let name = "email"
    public let needs: ByteTraits = []

    private let spelled = SpelledEmail()

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        var offset = 0
        var floor = 0
        while let sign = next(from: offset, in: text) {
            offset = sign
            let match: (range: Range<Int>, score: Float)?
            switch text.bytes[offset] {
            case UInt8(ascii: "@"): match = address(at: offset, length: 1, floor: floor, in: text)
            case UInt8(ascii: "%") where text.byte(offset + 1) == 0x34 && text.byte(offset + 2) == 0x30:
                match = address(at: offset, length: 3, floor: floor, in: text)
            case 0xEF where text.byte(offset + 1) == 0xBC && text.byte(offset + 2) == 0xA0:
                match = address(at: offset, length: 3, floor: floor, in: text)
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"):
                match = spelled.address(at: offset, floor: floor, in: text)
            case 0x20: match = spelled.address(at: offset, floor: floor, in: text)
            default: match = nil
            }
            guard let match else {
                offset += 1
                continue
            }
            findings.append(Finding(range: match.range, kind: .email, score: match.score, recognizer: name))
            floor = match.range.upperBound
            offset = floor
        }
    }

    /// The next `@`, or what may stand for one: a bracket or a blank before a word for it.
    private func next(from offset: Int, in text: ScanText) -> Int? {
        let (bytes, marks) = (text.bytes, text.marks)
        return marks.next(from: offset) { block in
            let signs = marks.bits(.at, block) | marks.bits(.percent, block) | marks.bits(.fullWidth, block)
            let words = marks.bits(.blank, block) & marks.bits(.atWord, block, after: 1)
            return signs | words | marks.bits(.bracket, block)
        } where: { offset in
            guard offset + 2 < bytes.count else { return false }
            switch bytes[offset] {
            case 0x20, UInt8(ascii: "@"): return true
            case UInt8(ascii: "%"): return bytes[offset + 1] == 0x34
            case 0xEF: return bytes[offset + 1] == 0xBC && bytes[offset + 2] == 0xA0
            default: return SpelledEmail.mayStart(bytes[offset + (bytes[offset + 1] == 0x20 ? 2 : 1)])
            }
        }
    }

    private func address(
        at sign: Int, length: Int, floor: Int, in text: ScanText
    ) -> (range: Range<Int>, score: Float)? {
        // The domain is shorter to refuse than the local part.
        let first = text.byte(sign + length)
        guard first.isAlphanumeric || first >= 0xC2, let domain = MailDomain(at: sign + length, in: text),
            let start = MailLocalPart.start(endingAt: sign, floor: floor, in: text)
        else { return nil }
        // `git@host:path` is a repository, `icon@2x.png` a file.
        if sign - start == 3, text.bytes[start..<sign].elementsEqual("git".utf8) { return nil }
        return (start..<domain.end, domain.isClean ? 1 : 0.6)
    }
}
