import TacitCore

/// URLs that hold a password (`postgres://app:secret@db/main`): the whole URL, since host, user and database belong to
/// the credentials.
///
/// Passwords in `Server=…;Password=…` are found by `CredentialRecognizer`.
public struct ConnectionStringRecognizer: Recognizer {
    public let name = "connection-string"
    public var needs: ByteTraits { [.colon, .slash, .at] }

    /// Longest authority (user, password, host) in bytes.
    private static let maximumAuthority = 256
    private static let maximumScheme = 24

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let bytes = text.bytes
        var offset = 1
        let marks = text.marks
        let colons = { (block: Int) in
            marks.bits(.colon, block) & marks.bits(.slash, block, after: 1) & marks.bits(.slash, block, after: 2)
        }
        while let colon = marks.next(from: offset, in: colons) {
            offset = colon + 1
            guard let start = Self.schemeStart(before: colon, in: bytes),
                let at = Self.credentialsEnd(after: colon + 3, in: bytes)
            else { continue }
            let end = Self.urlEnd(from: at, in: bytes)
            findings.append(
                Finding(range: start..<end, kind: .secret, subtype: "CONNECTION_STRING", score: 0.95, recognizer: name))
            offset = end
        }
    }

    private static func schemeStart(before colon: Int, in bytes: [UInt8]) -> Int? {
        var start = colon
        while start > 0, colon - start <= maximumScheme,
            bytes[start - 1].isAlphanumeric || bytes[start - 1] == 0x2B || bytes[start - 1] == 0x2D
                || bytes[start - 1] == 0x2E
        { start -= 1 }
        // `\npostgres://` in escaped text: the n belongs to the escape, but hiding it too is harmless.
        return start < colon && colon - start <= maximumScheme ? start : nil
    }

    /// Offset of the `@` behind `user:password`; `nil` if there is no password or it only stands for one.
    ///
    /// People don't escape passwords: if the authority has no `@` before its first slash, one beyond it counts too,
    /// unless what precedes the slash is a host with a port.
    private static func credentialsEnd(after start: Int, in bytes: [UInt8]) -> Int? {
        let limit = min(bytes.count, start + maximumAuthority)
        var offset = start
        var colon: Int?
        var at: Int?
        var slash: Int?
        scan: while offset < limit {
            switch bytes[offset] {
            case UInt8(ascii: ":"): if colon == nil, at == nil { colon = offset }
            case UInt8(ascii: "@"): if slash == nil || at == nil { at = offset }
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
                guard let colon, at == nil, slash == nil, !isPort(bytes[(colon + 1)..<offset]) else { break scan }
                slash = offset
            case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "<"),
                UInt8(ascii: "\\"),
                UInt8(ascii: "("):
                break scan
            default: break
            }
            offset += 1
        }
        guard let colon, let at, at > colon + 1, at + 1 < bytes.count,
            bytes[at + 1].isAlphanumeric || bytes[at + 1] == 0x5B || bytes[at + 1] == 0x28 || bytes[at + 1] == 0x24
        else { return nil }
        let password = bytes[(colon + 1)..<at]
        return CredentialValue.isReference(password) || KeyLikeness.isPlaceholder(password) ? nil : at
    }

    private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count <= 5 && bytes.allSatisfy(\.isDigit)
    }

    private static func urlEnd(from start: Int, in bytes: [UInt8]) -> Int {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte <= 0x20 || "\"'`<>\\".utf8.contains(byte) { break }
            end += 1
        }
        while end > start + 1, ".,;:!)]}".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end
    }
}
