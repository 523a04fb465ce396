import TacitCore
package import TacitWire

/// What a restorer needs to know of the exchange.
package struct RestoringContext: Sendable {
    let table: EntityTable
    let knownHosts: KnownHosts
    let links: MaskPolicy.LinkRestoring
    let secrets: MaskPolicy.SecretRestoring

    /// A context that restores from a table alone, links included (`tacit restore`).
    package init(table: EntityTable) {
        self.init(table: table, knownHosts: KnownHosts(), links: .always, secrets: .textAndArguments)
    }

    init(
        table: EntityTable, knownHosts: KnownHosts, links: MaskPolicy.LinkRestoring, secrets: MaskPolicy.SecretRestoring
    ) {
        self.table = table
        self.knownHosts = knownHosts
        self.links = links
        self.secrets = secrets
    }
}

/// Puts originals back into one text that arrives in pieces.
///
/// Holds back only what may be the beginning of a placeholder, at most 64 bytes, or of a stand-in that was issued. What
/// it has put in is never looked at again. Linear in the length of the text.
package struct Restorer: Sendable {
    private let context: RestoringContext
    private let mode: ReplyLeaf.Mode
    private let isArgument: Bool
    private var held: [UInt8] = []
    /// Last byte before `held`.
    private var previous: UInt8 = 0
    /// Whether a letter or digit stands before `held`; kept only where there are stand-ins.
    private var isAfterWord = false
    private var link: LinkTracker
    private var strings = JSONLinkReader()

    /// Placeholders that this exchange didn't issue; they stay as they are.
    package private(set) var foreign = 0
    /// Placeholders that stay because they stand in a link to a strange host.
    package private(set) var withheld = 0
    package private(set) var restored = 0

    package init(_ context: RestoringContext, mode: ReplyLeaf.Mode = .text, isArgument: Bool = false) {
        self.context = context
        self.mode = mode
        self.isArgument = isArgument
        self.link = LinkTracker(isArgument: isArgument)
    }

    /// Number of bytes held back.
    package var heldCount: Int { held.count }

    /// Whether bytes are held back.
    package var isHolding: Bool { !held.isEmpty }

    /// Takes the next piece and returns what is certain so far; with `isFinal`, all.
    package mutating func feed(_ piece: [UInt8], isFinal: Bool = false) -> [UInt8] {
        guard !context.table.isEmpty else { return piece }
        let input = held.isEmpty ? piece : held + piece
        held = []
        var output: [UInt8] = []
        output.reserveCapacity(input.count + 32)
        let kept = input.withUnsafeBufferPointer { scan($0, isFinal: isFinal, into: &output) }
        held = Array(input[kept...])
        return output
    }

    /// Returns where the part to hold begins.
    private mutating func scan(_ input: UnsafeBufferPointer<UInt8>, isFinal: Bool, into output: inout [UInt8]) -> Int {
        let grammar = PlaceholderGrammar(input, isFinal: isFinal)
        let hasStandIns = !context.table.standIns.isEmpty
        // Where nothing but stand-ins went out, what looks like a tag is none.
        let seesTags = !hasStandIns || context.table.hasTags
        let reader = ScalarReader(text: input, isFinal: isFinal, isJSON: mode == .json)
        let matcher = StandInMatcher(context.table.standIns, reader)
        var position = 0
        /// Start of the bytes that go out as they are.
        var plain = 0
        func passPlain(upTo end: Int) {
            guard end > plain else { return }
            let run = input[plain..<end]
            output += run
            if mode == .json {
                strings.feed(run, to: &link)
            } else {
                link.feed(run)
            }
            previous = input[end - 1]
            plain = end
        }
        /// Bytes up to `end` become an original, or stay as they are.
        func put(_ value: [UInt8]?, upTo end: Int) {
            if let value {
                output += value
                previous = value.last ?? previous
                plain = end
            } else {
                passPlain(upTo: end)
            }
        }
        while position < input.count {
            if !hasStandIns {
                // Most bytes by far; nothing else may be looked at for them.
                while position < input.count, !PlaceholderGrammar.mayBegin(input[position]) { position += 1 }
                if position == input.count { break }
            }
            if seesTags, PlaceholderGrammar.mayBegin(input[position]) {
                switch grammar.match(at: position, previous: position > plain ? input[position - 1] : previous) {
                case .none: break
                case .partial:
                    passPlain(upTo: position)
                    return position
                case .found(let end, let placeholder, let isPercentEncoded):
                    passPlain(upTo: position)
                    put(replacement(for: placeholder, isPercentEncoded), upTo: end)
                    isAfterWord = false
                    position = end
                    continue
                }
            }
            guard hasStandIns else {
                position += 1
                continue
            }
            guard case .scalar(let scalar, let next, _) = reader.step(at: position) else {
                passPlain(upTo: position)
                return position
            }
            switch isAfterWord ? .none : matcher.match(at: position) {
            case .none:
                isAfterWord = ScalarReader.isWord(scalar)
                position = next
            case .partial:
                passPlain(upTo: position)
                return position
            case .found(let end, let value, let isPercent):
                passPlain(upTo: position)
                put(placed(value, isPercent), upTo: end)
                isAfterWord = true
                position = end
            }
        }
        passPlain(upTo: input.count)
        return input.count
    }

    /// What a placeholder becomes; `nil` if it stays as it is.
    private mutating func replacement(for placeholder: Placeholder, _ isPercentEncoded: Bool) -> [UInt8]? {
        guard let value = context.table.value(of: placeholder)?.expose(for: .restoring) else {
            foreign += 1
            return nil
        }
        if placeholder.kind == .secret {
            switch context.secrets {
            case .never: return nil
            case .text where isArgument: return nil
            case .text, .textAndArguments: break
            }
        }
        if placeholder.kind == .literal, PlaceholderGrammar.isWhole(value) {
            // Nobody's data: back as it was written, wherever it stands.
            restored += 1
            link.feed(value)
            return mode == .json ? JSONString.encode(value) : value
        }
        return placed(value, isPercentEncoded)
    }

    /// An original as it may stand here; `nil` if it may not.
    private mutating func placed(_ value: [UInt8], _ isPercentEncoded: Bool) -> [UInt8]? {
        let isInLink = link.isInside
        if isInLink, !allowsLink {
            withheld += 1
            return nil
        }
        restored += 1
        if isInLink || isPercentEncoded {
            let encoded = Self.percentEncoded(value)
            link.feed(encoded)
            return encoded
        }
        link.feed(value)
        return mode == .json ? JSONString.encode(value) : value
    }

    private var allowsLink: Bool {
        switch context.links {
        case .always: true
        case .never: false
        case .knownHosts: link.leadsOnly(to: context.knownHosts)
        }
    }

    /// RFC 3986, section 2.1: all but unreserved characters.
    private static func percentEncoded(_ value: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in value {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): result.append(byte)
            case _ where byte.isAlphanumeric: result.append(byte)
            default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return result
    }
}
