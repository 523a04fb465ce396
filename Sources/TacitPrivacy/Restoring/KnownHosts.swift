/// Hosts that the caller's own system and user text named.
package struct KnownHosts: Sendable {
    /// More than that are not remembered: their links then stay unrestored.
    static let maximum = 4_096

    private(set) var hosts: Set<[UInt8]> = []

    /// Takes every dotted word of a text. Linear.
    mutating func collect(from text: [UInt8]) {
        var start = 0
        var hasDot = false
        for index in 0...text.count {
            let byte = index < text.count ? text[index] : 0
            if byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte >= 0x80 {
                hasDot = hasDot || byte == UInt8(ascii: ".")
                continue
            }
            if hasDot { add(text[start..<index]) }
            start = index + 1
            hasDot = false
        }
    }

    private mutating func add(_ word: ArraySlice<UInt8>) {
        var word = word
        while let last = word.last, last == UInt8(ascii: ".") { word.removeLast() }
        while let first = word.first, first == UInt8(ascii: ".") { word.removeFirst() }
        guard word.contains(UInt8(ascii: ".")), word.count <= LinkTracker.maximumHostLength, hosts.count < Self.maximum
        else { return }
        hosts.insert(word.map(\.lowered))
    }

    func contains(_ host: [UInt8]) -> Bool { hosts.contains(host) }
}
