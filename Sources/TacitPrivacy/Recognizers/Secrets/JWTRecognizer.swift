import TacitCore

/// JSON Web Tokens (RFC 7519), signed, unsigned and encrypted: base64url parts with dots between, the first of which
/// starts as `{"` does.
///
/// Two parts are enough if both start so: a token that was cut off.
public struct JWTRecognizer: Recognizer {
    public let name = "jwt"
    public var needs: ByteTraits { [.dot, .capital] }

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let bytes = text.bytes
        var offset = 0
        // Of `eyJ` the capital is the rarest.
        let marks = text.marks
        let isStart = { (capital: Int) in
            bytes[capital] == UInt8(ascii: "J") && bytes[capital - 1] == UInt8(ascii: "y")
                && bytes[capital - 2] == UInt8(ascii: "e") && SecretBorders.before(capital - 2, in: bytes)
        }
        while let capital = marks.next(from: offset + 2, in: { marks.bits(.capital, $0) }, where: isStart) {
            offset = capital - 2
            var ends: [Int] = []
            var end = offset
            // Five parts are the most (RFC 7516).
            while ends.count < 5 {
                while end < bytes.count, TokenShape.Alphabet.base64URL.contains(bytes[end]) { end += 1 }
                ends.append(end)
                guard end < bytes.count, bytes[end] == UInt8(ascii: ".") else { break }
                end += 1
            }
            let header = ends[0]
            guard header - offset >= 12, ends.count >= 2 else {
                offset = header
                continue
            }
            let isCutOff = ends.count == 2
            let startsAsObject = bytes[(header + 1)...].starts(with: "eyJ".utf8)
            guard ends[1] - header > 8, startsAsObject || (!isCutOff && ends.count >= 3 && ends[1] - header > 16) else {
                offset = header
                continue
            }
            var last = ends[ends.count - 1]
            // The dot that ends a sentence is none of the token's; that of an unsigned token (two parts, dot) is.
            if bytes[last - 1] == UInt8(ascii: "."), ends.count > 3 { last -= 1 }
            findings.append(
                Finding(
                    range: offset..<last, kind: .secret, subtype: "JWT", score: isCutOff ? 0.8 : 0.95, recognizer: name)
            )
            offset = last
        }
    }
}
