/// Hosts that the caller's own system and user text named.
package struct KnownHosts: Sendable {
    /// More than that are not remembered: their links then stay unrestored.
    static let maximum = 4_096

    private(set) var hosts: Set<[UInt8]> = []

    /// Takes every dotted word of a text. Linear.
    mutating func collect(from text: [UInt8]) {
        var end = 0
        for dot in text.indices where text[dot] == UInt8(ascii: ".") && dot >= end {
            guard dot + 1 < text.count, Self.isPart(text[dot + 1]) else { continue }
            var start = dot
            while start > end, Self.isPart(text[start - 1]) { start -= 1 }
            end = dot + 1
            while end < text.count, Self.isPart(text[end]) { end += 1 }
            add(text, start..<end)
        }
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte >= 0x80
    }

    /// Takes the word in a range, without dots at its ends, if one is left inside.
    private mutating func add(_ text: [UInt8], _ range: Range<Int>) {
        var (start, end) = (range.lowerBound, range.upperBound)
        while end > start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        while start < end, text[start] == UInt8(ascii: ".") { start += 1 }
        let word = text[start..<end]
        guard word.contains(UInt8(ascii: ".")), word.count <= LinkTracker.maximumHostLength, hosts.count < Self.maximum
        else { return }
        hosts.insert(word.map(\.lowered))
    }

    func contains(_ host: [UInt8]) -> Bool { hosts.contains(host) }
}
