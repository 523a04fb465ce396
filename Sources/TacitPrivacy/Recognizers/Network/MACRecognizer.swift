import TacitCore

/// Hardware addresses: six or eight pairs of hex digits with `:` or `-`, or three groups of four with `.` (Cisco).
public struct MACRecognizer: Recognizer {
    public let name = "mac"
    public let needs: ByteTraits = []

    private let words = ContextWords([
        "mac", "mac-*", "ethernet", "bssid", "hwaddr", "wlan*", "wifi*", "wi-fi", "bluetooth", "hardware*", "eui",
        "physical address", "ether", "nic",
    ])

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let labelled = words.occursInLabel(of: text)
        var offset = 2
        let marks = text.marks
        let separators = { (block: Int) in
            let pairs =
                marks.bits(.colon, block) & marks.bits(.colon, block, after: 3)
                | marks.bits(.hyphen, block) & marks.bits(.hyphen, block, after: 3)
            return pairs | marks.bits(.dot, block) & marks.bits(.dot, block, after: 5)
        }
        while let separator = marks.next(from: offset, in: separators, where: { text.bytes[$0 - 1].isHex }) {
            offset = separator
            let byte = text.bytes[offset]
            let isPair = byte != UInt8(ascii: ".")
            let width = isPair ? 2 : 4
            let start = offset - width
            // `mac:00:1a:…`: the next separator may begin an address.
            if text.isWordCharacter(before: start) {
                offset += 1
                continue
            }
            let end = self.end(of: start, width: width, separator: byte, in: text)
            let groups = (end - start + 1) / (width + 1)
            let complete = isPair ? groups == 6 || groups == 8 : groups == 3
            guard complete, isFree(start, end, byte, in: text) else {
                offset = max(offset + 1, end - width)
                continue
            }
            // Digits only may also be a time, a serial number or an amount.
            let lettered = text.bytes[start..<end].contains { $0.isASCIILetter }
            let context = labelled || words.occurs(before: start, within: 40, in: text)
            if lettered || context || byte == UInt8(ascii: ":") {
                let score: Float = context || (lettered && isPair) ? 0.95 : 0.7
                findings.append(Finding(range: start..<end, kind: .mac, score: score, recognizer: name))
            }
            offset = end
        }
    }

    /// Behind the longest row of hex groups of one width with one separator between them, up to 10 groups.
    private func end(of start: Int, width: Int, separator: UInt8, in text: ScanText) -> Int {
        var end = start
        var offset = start
        for _ in 0..<10 {
            for digit in 0..<width where !text.byte(offset + digit).isHex { return end }
            end = offset + width
            guard text.byte(end) == separator else { return end }
            offset = end + 1
        }
        return end
    }

    private func isFree(_ start: Int, _ end: Int, _ separator: UInt8, in text: ScanText) -> Bool {
        guard start >= 0, !text.isWordCharacter(before: start), !text.isWordCharacter(at: end) else { return false }
        if text.byte(start - 1) == separator, text.byte(start - 2).isHex, separator != 0x3A { return false }
        if text.byte(start - 1) == 0x3A, separator == 0x3A, text.byte(start - 2).isHex,
            text.byte(start - 3).isHex, !text.byte(start - 4).isASCIILetter
        {
            return false
        }
        return text.byte(end) != separator || !text.byte(end + 1).isAlphanumeric
    }
}
