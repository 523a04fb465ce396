import TacitPrivacy
import TacitTestKit
import Testing

@Suite("Marks of bytes")
struct ByteMarksTests {
    /// Bytes that are often the ones that matter, in any order.
    private static let alphabet = Array("azAZ059 -._:/@=([{<\\%+\n\"é中＠".utf8) + [0, 0x7F, 0x80, 0xFF]

    private static func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let random = Int(state >> 33)
            return random % 5 == 0 ? UInt8(truncatingIfNeeded: random >> 8) : alphabet[(random >> 8) % alphabet.count]
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// What a loop over the bytes says; `nil` for sorts that only the recognizers' words decide.
    private static func isMarked(_ sort: ByteMarks.Sort, _ offset: Int, in bytes: [UInt8]) -> Bool? {
        let byte = bytes[offset]
        func before(_ distance: Int) -> UInt8 { offset >= distance ? bytes[offset - distance] : 0 }
        switch sort {
        case .letter: return isAlphanumeric(byte) && byte >= 0x41
        case .capital: return (0x41...0x5A).contains(byte)
        case .digit: return (0x30...0x39).contains(byte)
        case .beyondASCII: return byte >= 0x80
        case .blank: return byte == 0x20
        case .hyphen: return byte == UInt8(ascii: "-")
        case .dot: return byte == UInt8(ascii: ".")
        case .colon: return byte == UInt8(ascii: ":")
        case .slash: return byte == UInt8(ascii: "/")
        case .at: return byte == UInt8(ascii: "@")
        case .equals: return byte == UInt8(ascii: "=")
        case .bracket: return Array("([{<".utf8).contains(byte)
        case .backslash: return byte == UInt8(ascii: "\\")
        case .percent: return byte == UInt8(ascii: "%")
        case .underscore: return byte == UInt8(ascii: "_")
        case .plus: return byte == UInt8(ascii: "+")
        case .fullWidth: return byte == 0xEF
        case .alphanumeric: return isAlphanumeric(byte)
        case .token: return isAlphanumeric(byte) || Array("-._/+=".utf8).contains(byte)
        case .digitStart: return (0x30...0x39).contains(byte) && !(0x30...0x39).contains(before(1))
        case .opening: return !isAlphanumeric(before(1))
        case .tokenStart:
            return isAlphanumeric(byte)
                && (!isAlphanumeric(before(1)) || (0x41...0x5A).contains(byte) || before(2) == UInt8(ascii: "\\")
                    || before(3) == UInt8(ascii: "%"))
        case .credentialWord, .authorizationWord, .atWord, .copula: return nil
        }
    }

    @Test("each byte is marked as a loop over the bytes would mark it", arguments: 0...200)
    func asALoop(count: Int) {
        let bytes = Self.bytes(count, seed: UInt64(count))
        let marks = ByteMarks(bytes)
        for sort in ByteMarks.Sort.allCases {
            for offset in bytes.indices {
                guard let isMarked = Self.isMarked(sort, offset, in: bytes) else { continue }
                #expect(marks.bits(sort, offset / 64) >> UInt64(offset % 64) & 1 == (isMarked ? 1 : 0))
            }
        }
        #expect(marks.traits == ByteTraits(of: bytes))
    }

    @Test("neighbours, windows, runs and steps agree with the marks", arguments: [1, 63, 64, 65, 127, 128, 129, 200])
    func steps(count: Int) {
        let bytes = Self.bytes(count, seed: UInt64(count) + 1000)
        let marks = ByteMarks(bytes)
        func isDigit(_ offset: Int) -> Bool { bytes.indices.contains(offset) && (0x30...0x39).contains(bytes[offset]) }
        for offset in bytes.indices {
            let (block, bit) = (offset / 64, UInt64(offset % 64))
            for distance in [1, 2, 3, 8, 63] {
                let (before, after) = (UInt64(distance), UInt64(distance))
                #expect((marks.bits(.digit, block, before: before) >> bit & 1 == 1) == isDigit(offset - distance))
                #expect((marks.bits(.digit, block, after: after) >> bit & 1 == 1) == isDigit(offset + distance))
            }
            for place in 0..<64 {
                #expect((marks.window(.digit, from: offset) >> UInt64(place) & 1 == 1) == isDigit(offset + place))
            }
            let end = (offset...).first { !isDigit($0) } ?? count
            #expect(marks.end(of: .digit, from: offset) == end)
            #expect(marks.next(.digit, from: offset) == (offset..<count).first(where: isDigit))
            let range = offset..<min(count, offset + 70)
            let digits = { (block: Int) in marks.bits(.digit, block) }
            #expect(marks.first(in: range, of: digits, where: { _ in true }) == range.first(where: isDigit))
            #expect(marks.last(in: range, of: digits, where: { _ in true }) == range.last(where: isDigit))
        }
        #expect(marks.window(.digit, from: count) == 0)
    }

    @Test("runs are found over the end of a block", arguments: [1, 4, 8, 20, 25])
    func runsOfBytes(length: Int) {
        for start in 30...64 {
            let bytes =
                Array(repeating: UInt8(ascii: " "), count: start) + Array(repeating: 0x31, count: length) + [0x20]
            let marks = ByteMarks(bytes + Array(repeating: 0x20, count: 128 - bytes.count))
            for block in 0...1 {
                let found = runs(of: length, marks.bits(.digit, block), then: marks.bits(.digit, block + 1))
                #expect(found == (start / 64 == block ? 1 << UInt64(start % 64) : 0))
            }
        }
    }
}
