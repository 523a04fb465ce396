/// Follows the text of an answer and knows whether its end lies inside a link, and to which hosts.
///
/// An injected document can ask a model to write a link that carries personal data to a stranger. Deciding where a
/// link ends is therefore cautious: it ends where every renderer ends it, and a second address inside it counts too.
/// What HTML character references and percent-encoding hide is not seen.
struct LinkTracker: Sendable {
    private enum State: Sendable {
        case outside, afterScheme, authority, path
    }

    /// Where a link ends, by what stands in front of it.
    private enum Boundary: Sendable {
        /// At a blank or that byte.
        case blank(or: UInt8)
        /// Markdown's `](…)`: at a blank or the parenthesis that is neither nested nor escaped (CommonMark, 6.3).
        case parenthesis
        /// `<…>`: blanks may stand in it, line ends may not (CommonMark, 6.3).
        case angle
        /// A quoted HTML attribute: all up to that quote (HTML, 13.1.2.3).
        case attribute(UInt8)
        /// The whole argument of a tool.
        case value
    }

    /// Schemes whose host may stand without `//`; any other needs the slashes.
    private static let schemes = ["http", "https", "ftp", "ws", "wss"].map { packed($0) }
    private static let www = packed("www")
    static let maximumHostLength = 255

    /// The text is an argument of a tool: an address at its start is all of it.
    private let isArgument: Bool
    private var state = State.outside
    private var boundary = Boundary.blank(or: UInt8(ascii: "<"))
    private var host: [UInt8] = []
    /// Complete hosts of the link so far; a run of text can hold several.
    private var hosts: [[UInt8]] = []
    /// Open parentheses in the link.
    private var depth = 0
    /// A host ended with `\`, which some readers take for `/` and some for a part of the user's name.
    private var isDoubtful = false

    /// Letters up to here, lower case, the first seven, a byte each: a scheme or `www`.
    private var word: UInt64 = 0
    private var previous: UInt8 = 0
    private var beforePrevious: UInt8 = 0
    /// The last bytes that aren't blank; 0 where there is none.
    private var lastSolid: UInt8 = 0
    private var solidBefore: UInt8 = 0
    /// What stands before the current word: the byte, and the last one that isn't blank.
    private var beforeWord: UInt8 = 0
    private var solidBeforeWord: UInt8 = 0
    /// The last quote followed `=`.
    private var isAttributeQuote = false

    init(isArgument: Bool = false) {
        self.isArgument = isArgument
    }

    /// Whether what comes next is part of a link.
    var isInside: Bool { state != .outside }

    /// Whether the link leads to known hosts only. While a host is still being spelt nobody knows where it leads.
    func leadsOnly(to known: KnownHosts) -> Bool {
        state == .path && hosts.allSatisfy { known.contains($0) }
    }

    /// A text of its own begins.
    mutating func restart() {
        self = LinkTracker(isArgument: isArgument)
    }

    mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { feed(byte) }
    }

    mutating func feed(_ byte: UInt8) {
        if state != .outside, ends(byte) { leave() }
        switch state {
        case .outside: lookForStart(byte)
        case .afterScheme:
            if byte != UInt8(ascii: "/"), byte != UInt8(ascii: "\\") {
                state = .authority
                feedAuthority(byte)
            }
        case .authority: feedAuthority(byte)
        case .path:
            if byte == UInt8(ascii: "/") { isDoubtful = false }
            if byte == UInt8(ascii: "@"), isDoubtful { hosts.append([]) }
            lookForStart(byte)
        }
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        track(byte)
    }

    private mutating func track(_ byte: UInt8) {
        if byte.isASCIILetter {
            if word == 0 {
                beforeWord = previous
                solidBeforeWord = lastSolid
            }
            if word < 1 << 48 { word = word << 8 | UInt64(byte.lowered) }
        } else {
            word = 0
        }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { isAttributeQuote = lastSolid == UInt8(ascii: "=") }
        if byte > 0x20 {
            solidBefore = lastSolid
            lastSolid = byte
        }
        beforePrevious = previous
        previous = byte
    }

    private mutating func lookForStart(_ byte: UInt8) {
        if byte == UInt8(ascii: ":"), Self.schemes.contains(word) {
            enter(.afterScheme, after: solidBeforeWord, isAdjacent: beforeWord == solidBeforeWord)
        } else if byte == UInt8(ascii: "."), word == Self.www {
            enter(.authority, after: solidBeforeWord, isAdjacent: beforeWord == solidBeforeWord)
            host = Array("www.".utf8)
        } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\"),
            previous == UInt8(ascii: "/") || previous == UInt8(ascii: "\\"), opensRelative(byte, after: beforePrevious)
        {
            enter(.authority, after: solidBefore, isAdjacent: beforePrevious == solidBefore)
        }
    }

    /// `//host` is a link after any of these; after a letter it is a path, after a blank mostly a comment in code,
    /// which ends at once if a blank follows. `\\host` is one to browsers, where somebody made a link of it.
    private func opensRelative(_ byte: UInt8, after opener: UInt8) -> Bool {
        switch opener {
        case 0, 0x09...0x0D, 0x20:
            state == .outside && (byte == UInt8(ascii: "/") && byte == previous || isArgument && solidBefore == 0)
        case UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: ":"),
            UInt8(ascii: "<"), UInt8(ascii: "["):
            true
        default: false
        }
    }

    private mutating func enter(_ next: State, after opener: UInt8, isAdjacent: Bool) {
        if state == .outside {
            hosts.removeAll(keepingCapacity: true)
            depth = 0
            boundary = boundary(after: opener, isAdjacent: isAdjacent)
        }
        isDoubtful = false
        host.removeAll(keepingCapacity: true)
        state = next
    }

    private func boundary(after opener: UInt8, isAdjacent: Bool) -> Boundary {
        switch opener {
        case 0 where isArgument: .value
        case UInt8(ascii: "\""), UInt8(ascii: "'"): isAttributeQuote ? .attribute(opener) : .blank(or: opener)
        case UInt8(ascii: "`"): .blank(or: opener)
        case UInt8(ascii: "="): .blank(or: UInt8(ascii: ">"))
        case UInt8(ascii: "("): .parenthesis
        case UInt8(ascii: "<") where isAdjacent: .angle
        default: .blank(or: UInt8(ascii: "<"))
        }
    }

    private func ends(_ byte: UInt8) -> Bool {
        switch boundary {
        case .blank(let closer): byte <= 0x20 || byte == closer
        case .parenthesis: byte <= 0x20 || (byte == UInt8(ascii: ")") && depth <= 0 && previous != UInt8(ascii: "\\"))
        case .angle: byte == 0x0A || byte == 0x0D || (byte == UInt8(ascii: ">") && previous != UInt8(ascii: "\\"))
        case .attribute(let quote): byte == quote
        case .value: false
        }
    }

    private mutating func leave() {
        state = .outside
        host.removeAll(keepingCapacity: true)
        hosts.removeAll(keepingCapacity: true)
        word = 0
    }

    private mutating func feedAuthority(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"):
            hosts.append(Self.normalised(host))
            isDoubtful = byte == UInt8(ascii: "\\")
            state = .path
        case UInt8(ascii: "@"):
            host.removeAll(keepingCapacity: true)
        default:
            if host.count <= Self.maximumHostLength { host.append(byte.lowered) }
        }
    }

    private static func packed(_ word: String) -> UInt64 {
        word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Without port and final dot.
    private static func normalised(_ host: [UInt8]) -> [UInt8] {
        var end = host.count
        if let colon = host.lastIndex(of: UInt8(ascii: ":")), host[(colon + 1)...].allSatisfy(\.isDigit) { end = colon }
        while end > 0, host[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return Array(host[..<end])
    }
}
