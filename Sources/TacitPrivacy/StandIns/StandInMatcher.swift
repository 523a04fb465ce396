/// Finds stand-ins in an answer, also in the beginning of one. Bounded: looks no further than the longest of them, with
/// an ending or other grouping, could reach.
struct StandInMatcher {
    enum Match {
        case none
        /// More bytes are needed to tell.
        case partial
        case found(end: Int, value: [UInt8], isPercent: Bool)
    }

    private enum Border { case free, taken, short }

    /// Between two groups of a number.
    private static let longestGap = 2

    let reader: ScalarReader
    private let standIns: StandIns

    init(_ standIns: StandIns, _ reader: ScalarReader) {
        self.standIns = standIns
        self.reader = reader
    }

    /// Matches at a position where no word goes on. The longest wins.
    func match(at position: Int) -> Match {
        guard case .scalar(let scalar, _, _) = reader.step(at: position) else { return .none }
        let first = Self.leadByte(of: scalar)
        var best = Match.none
        var bestEnd = position
        func take(_ match: Match) -> Bool {
            switch match {
            case .none: return true
            case .partial: return false
            case .found(let end, _, _):
                if end > bestEnd { (best, bestEnd) = (match, end) }
                return true
            }
        }
        if standIns.exact.mayBegin(first.lowered) {
            guard take(walk(standIns.exact, from: position, skipsGaps: false)) else { return .partial }
        }
        if standIns.numbers.mayBegin(first.lowered) {
            guard take(walk(standIns.numbers, from: position, skipsGaps: true)) else { return .partial }
        }
        if standIns.names.mayBegin(first), ScalarReader.isWord(scalar) {
            guard take(name(at: position)) else { return .partial }
        }
        return best
    }

    private static func leadByte(of scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0..<0x80: UInt8(scalar)
        case 0x80..<0x800: 0xC0 | UInt8(scalar >> 6)
        case 0x800..<0x10000: 0xE0 | UInt8(scalar >> 12)
        default: 0xF0 | UInt8(scalar >> 18 & 7)
        }
    }

    // MARK: Values

    private func walk(_ trie: ByteTrie, from start: Int, skipsGaps: Bool) -> Match {
        var position = start
        var node = ByteTrie.root
        var gap = 0
        var hasPercent = false
        var best = Match.none
        var bytes: [UInt8] = []
        scan: while true {
            switch reader.step(at: position) {
            case .end: break scan
            case .short: return .partial
            case .scalar(let scalar, let end, let isPercent):
                if skipsGaps, position > start, Self.isGap(scalar) {
                    gap += 1
                    guard gap <= Self.longestGap else { break scan }
                    position = end
                    continue
                }
                gap = 0
                hasPercent = hasPercent || isPercent
                bytes.removeAll(keepingCapacity: true)
                ScalarReader.append(scalar, to: &bytes)
                for byte in bytes {
                    guard let next = trie.child(of: node, byte.lowered) else { break scan }
                    node = next
                }
                position = end
                guard let value = trie.value(at: node) else { continue }
                switch border(at: position) {
                case .free: best = .found(end: position, value: value, isPercent: hasPercent)
                case .taken: break
                case .short: return .partial
                }
            }
        }
        return best
    }

    /// What may stand between the groups of a number.
    private static func isGap(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0xA0, 0x2009, 0x2010, 0x2011, 0x2013, 0x202F: true
        default: false
        }
    }

    /// A value ends where no word goes on, nor a full stop with a word behind it: `example.com` isn't `example.com.au`.
    private func border(at position: Int) -> Border {
        switch reader.step(at: position) {
        case .end: return .free
        case .short: return .short
        case .scalar(let scalar, let end, _):
            guard scalar == UInt32(UInt8(ascii: ".")) else { return ScalarReader.isWord(scalar) ? .taken : .free }
            switch reader.step(at: end) {
            case .end: return .free
            case .short: return .short
            case .scalar(let next, _, _): return ScalarReader.isWord(next) ? .taken : .free
            }
        }
    }

    // MARK: Names

    private enum Word {
        case none, partial
        case word([UInt8], end: Int, isPercent: Bool)
    }

    private func name(at start: Int) -> Match {
        switch word(at: start) {
        case .none: return .none
        case .partial: return .partial
        case .word(let word, let end, let isPercent):
            if let real = standIns.names.real(of: word)?.real {
                return .found(end: end, value: real, isPercent: isPercent)
            }
            return standIns.names.isInitial(word) ? initial(word, end: end, isPercent) : .none
        }
    }

    /// An initial is one only if a full stop and the family name follow.
    private func initial(_ letter: [UInt8], end: Int, _ isPercent: Bool) -> Match {
        var position = end
        var isStopped = false
        for _ in 0..<2 {
            switch reader.step(at: position) {
            case .end: return .none
            case .short: return .partial
            case .scalar(let scalar, let next, _):
                if !isStopped, scalar != UInt32(UInt8(ascii: ".")) { return .none }
                if isStopped, scalar != 0x20, scalar != 0xA0 { break }
                isStopped = true
                position = next
            }
        }
        switch word(at: position) {
        case .none: return .none
        case .partial: return .partial
        case .word(let family, _, _):
            guard let part = standIns.names.real(of: family)?.part,
                let real = standIns.names.initial(letter, before: part)
            else { return .none }
            return .found(end: end, value: real, isPercent: isPercent)
        }
    }

    /// The word that starts here, decoded; `none` if no form of a name begins so.
    private func word(at start: Int) -> Word {
        var word: [UInt8] = []
        var position = start
        var hasPercent = false
        while true {
            switch reader.step(at: position) {
            case .end: return word.isEmpty ? .none : .word(word, end: position, isPercent: hasPercent)
            case .short:
                let canMatter = word.isEmpty || standIns.names.isInitial(word) || standIns.names.canGrow(word)
                return canMatter ? .partial : .none
            case .scalar(let scalar, let end, let isPercent):
                guard ScalarReader.isWord(scalar) else {
                    return word.isEmpty ? .none : .word(word, end: position, isPercent: hasPercent)
                }
                hasPercent = hasPercent || isPercent
                ScalarReader.append(scalar, to: &word)
                position = end
                if word.count > standIns.names.longest + 2 * NameEndings.maximumLength { return .none }
            }
        }
    }
}
