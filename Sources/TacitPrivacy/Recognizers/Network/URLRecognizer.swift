import TacitCore

/// URLs that say something about a person: with credentials, a query, values in the fragment, or the path of a profile.
///
/// Other URLs aren't findings. The whole URL is.
public struct URLRecognizer: Recognizer {
    public let name = "url"
    public let needs: ByteTraits = .slash

    private let hosts = ProfileHosts()

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        var offset = 0
        while let slash = text.marks.next(.slash, from: offset) {
            offset = slash + 1
            guard let start = start(ofSlash: slash, in: text) else { continue }
            let url = URLParts(start: start, slash: slash, in: text)
            if let match = personal(url, in: text) {
                let range = start..<url.end
                findings.append(
                    Finding(range: range, kind: .url, subtype: match.subtype, score: match.score, recognizer: name))
            }
            offset = max(url.end, offset)
        }
    }

    /// Where the URL starts whose scheme ends, or whose path starts, with the slash; bounded by 80 bytes.
    private func start(ofSlash slash: Int, in text: ScanText) -> Int? {
        var start = slash
        if text.byte(slash - 1) == UInt8(ascii: ":"), text.byte(slash + 1) == UInt8(ascii: "/") {
            start = slash - 1
            while slash - start < 20, isScheme(text.byte(start - 1)) { start -= 1 }
            while start < slash - 1, !text.byte(start).isASCIILetter { start += 1 }
            return slash - 1 - start >= 2 ? start : nil
        }
        // Without a scheme, only hosts that have to do with persons.
        while slash - start < 80, text.byte(start - 1).isAlphanumeric || isInner(text.byte(start - 1)) { start -= 1 }
        guard slash - start >= 4, slash - start < 80, text.byte(start - 1) != UInt8(ascii: "@"),
            text.byte(start - 1) != UInt8(ascii: "/")
        else { return nil }
        return text.bytes[start..<slash].starts(with: "www.".utf8) || hosts.isKnown(start..<slash, in: text)
            ? start : nil
    }

    private func isScheme(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private func isInner(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    private func personal(_ url: URLParts, in text: ScanText) -> (subtype: String, score: Float)? {
        if let at = url.at, at > url.authority.lowerBound { return ("CREDENTIALS", 0.95) }
        guard !url.authority.isEmpty else { return nil }
        if let score = hosts.profile(url, in: text) { return ("PROFILE", score) }
        if let query = url.query, query + 1 < url.fragment ?? url.end { return ("QUERY", 0.6) }
        if let fragment = url.fragment, text.bytes[fragment..<url.end].contains(UInt8(ascii: "=")) {
            return ("FRAGMENT", 0.6)
        }
        return nil
    }
}
