import TacitCore

/// IPv4 and IPv6 addresses.
///
/// Ports, prefix lengths and brackets are left out of the finding, a zone is in it. Reserved and documentation ranges
/// count like any other.
public struct IPRecognizer: Recognizer {
    public let name = "ip"
    public let needs: ByteTraits = []

    private let addressWords = ContextWords([
        "ip", "ipv4", "ipv6", "ip-*", "addr", "address*", "host", "client", "server", "gateway", "dns", "ping",
        "subnet", "adresse", "from", "remote", "netmask", "dirección", "indirizzo",
    ])
    private let versionWords = ContextWords([
        "version*", "ver", "v", "release", "build", "firmware", "revision", "rev", "update", "upgrade", "section",
        "sect", "chapter", "kapitel", "kap", "cap", "abschnitt", "clause", "§", "versión", "versione", "versão",
        "wersja", "versie", "capítulo", "chapitre", "artikel", "article", "oid", "figure", "fig", "table",
    ])

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let labelledVersion = versionWords.occursInLabel(of: text)
        let labelledAddress = addressWords.occursInLabel(of: text)
        var offset = 0
        while let sign = next(from: offset, in: text) {
            if text.bytes[sign] == UInt8(ascii: ":") {
                offset = findVersion6(around: sign, in: text, labelledAddress, into: &findings)
            } else {
                offset = findVersion4(
                    dot: sign, in: text, labelledVersion ? -1 : labelledAddress ? 1 : 0, into: &findings)
            }
        }
    }

    /// The next dot between digits, or colon behind which an address may go on.
    private func next(from offset: Int, in text: ScanText) -> Int? {
        let marks = text.marks
        return marks.next(from: offset) { block in
            let dots = marks.bits(.dot, block) & marks.bits(.digit, block, before: 1)
            return dots & marks.bits(.digit, block, after: 1) | marks.bits(.colon, block)
        } where: { offset in
            let next = text.byte(offset + 1)
            return next.isHex || next == UInt8(ascii: ":") || next == UInt8(ascii: ".")
        }
    }

    /// Tries the IPv4 address whose first dot is at `dot`, and returns where to go on.
    private func findVersion4(dot: Int, in text: ScanText, _ label: Int, into findings: inout [Finding]) -> Int {
        var start = dot - 1
        while dot - start < 4, text.byte(start - 1).isDigit { start -= 1 }
        guard let length = IPv4.length(at: start, in: text), startsFree(start, in: text) else { return dot + 1 }
        let end = start + length
        let after = text.byte(end)
        if after == UInt8(ascii: "."), text.byte(end + 1).isDigit { return end }
        if text.isWordCharacter(at: end), !isUnspacedScript(text.scalar(at: end).value) { return end }
        let range = start..<end
        let small = length == 7
        let version = versionWords.distance(before: start, within: 16, in: text)
        let address = addressWords.distance(before: start, within: 40, in: text)
        if label < 0 || (version ?? .max) < (address ?? .max) { return end }
        let score: Float = address != nil || label > 0 ? 0.95 : (small ? 0.45 : 0.85)
        findings.append(Finding(range: range, kind: .ip, subtype: "IPV4", score: score, recognizer: name))
        return end
    }

    private func startsFree(_ start: Int, in text: ScanText) -> Bool {
        if text.isWordCharacter(before: start) { return isUnspacedScript(text.scalar(before: start).value) }
        let (before, second) = (text.byte(start - 1), text.byte(start - 2))
        if before == UInt8(ascii: "."), second.isDigit { return false }
        if before == UInt8(ascii: "-"), second.isAlphanumeric, !second.isDigit { return false }
        // `Chrome/120.0.0.0`: a product in a user agent, which has a capital somewhere, as host names have not.
        guard before == UInt8(ascii: "/"), second.isASCIILetter else { return true }
        var position = start - 2
        while start - position < 32, text.byte(position).isASCIILetter {
            if text.byte(position).isUpper { return false }
            position -= 1
        }
        return true
    }

    /// Tries the IPv6 address whose first colon is at `colon`, and returns where to go on.
    private func findVersion6(
        around colon: Int, in text: ScanText, _ labelled: Bool, into findings: inout [Finding]
    ) -> Int {
        var start = colon
        while colon - start < 5, text.byte(start - 1).isHex { start -= 1 }
        var end = colon
        while end < text.count, text.bytes[end].isHex || text.bytes[end] == 0x3A || text.bytes[end] == 0x2E { end += 1 }
        let next = end
        guard end - start <= IPv6.maximumLength + 4 else { return next }
        // A full stop or colon of the sentence, as against the end of `fe80::`.
        while end > colon, text.byte(end - 1) == 0x2E || (text.byte(end - 1) == 0x3A && text.byte(end - 2) != 0x3A) {
            end -= 1
        }
        // `Server: 2001:db8::1` and `ip:2001:db8::1`.
        if start == colon, text.byte(colon + 1) != 0x3A { start += 1 }
        guard start < end, let address = IPv6(start, end, in: text), isFree(start, end, in: text) else {
            return colon + 1
        }
        let context = labelled || addressWords.occurs(before: start, within: 40, in: text)
        guard context || (address.hasDecimalDigit && (address.digits > 4 || isLoopback(start, end, in: text))) else {
            return next
        }
        end = endOfZone(end, in: text)
        findings.append(Finding(range: start..<end, kind: .ip, subtype: "IPV6", score: 0.9, recognizer: name))
        return max(next, end)
    }

    /// Not inside a word, not a part of a longer list of pairs, not the slice of an array (`items[::2]`).
    private func isFree(_ start: Int, _ end: Int, in text: ScanText) -> Bool {
        if text.isWordCharacter(at: end), !isUnspacedScript(text.scalar(at: end).value) { return false }
        if text.byte(end) == UInt8(ascii: "_") || text.byte(start - 1) == UInt8(ascii: "_") { return false }
        if text.isWordCharacter(before: start) { return isUnspacedScript(text.scalar(before: start).value) }
        let (before, second) = (text.byte(start - 1), text.byte(start - 2))
        if before == UInt8(ascii: "["), second.isWord || second == 0x29 || second == 0x5D { return false }
        if hasOnlyPairs(start, end, in: text) { return false }
        if before == UInt8(ascii: ":"), second.isHex {
            // `node:2001:db8::1` is a word before an address; `1:2001:db8::1` would be a group more.
            var word = start - 2
            while start - word < 8, text.byte(word).isHex { word -= 1 }
            return text.byte(word).isASCIILetter
        }
        return before != UInt8(ascii: "-") || !second.isHex
    }

    /// Eight groups of two digits are an EUI-64 hardware address or a fingerprint.
    private func hasOnlyPairs(_ start: Int, _ end: Int, in text: ScanText) -> Bool {
        end - start == 23 && stride(from: start + 2, to: end, by: 3).allSatisfy { text.byte($0) == 0x3A }
    }

    private func isLoopback(_ start: Int, _ end: Int, in text: ScanText) -> Bool {
        end - start == 3 && text.byte(start) == 0x3A && text.byte(end - 1) == 0x31
    }

    /// Behind the zone (`%eth0`, RFC 4007), if one follows.
    private func endOfZone(_ end: Int, in text: ScanText) -> Int {
        guard text.byte(end) == UInt8(ascii: "%"), text.byte(end + 1).isAlphanumeric else { return end }
        var position = end + 1
        while position - end <= 15, text.byte(position).isAlphanumeric { position += 1 }
        return position
    }
}
