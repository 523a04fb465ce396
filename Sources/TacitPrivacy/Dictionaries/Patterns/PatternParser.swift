/// What a pattern says, before it is compiled.
indirect enum PatternNode {
    case set(ScalarSet)
    case border(PatternBorder)
    case sequence([PatternNode])
    case choice([PatternNode])
    case repetition(PatternNode, least: Int, most: Int?)
}

/// Places between two scalars.
enum PatternBorder: UInt8 {
    case lineStart, lineEnd, word
}

/// Reads the text of a pattern: recursive descent, bounded in depth by the number of groups.
struct PatternParser {
    typealias Reason = PatternError.Reason

    private let scalars: [Unicode.Scalar]
    private let ignoresCase: Bool
    private let index: Int
    private var at = 0
    private var depth = 0

    private static let maximumDepth = 64
    private static let maximumRepeat = 1000

    static func parse(_ pattern: OperatorPattern, index: Int) throws(PatternError) -> PatternNode {
        guard !pattern.pattern.isEmpty else { throw PatternError(reason: .empty, index: index, offset: 0) }
        guard pattern.pattern.utf8.count <= OperatorPattern.maximumLength else {
            throw PatternError(reason: .tooLong, index: index, offset: OperatorPattern.maximumLength)
        }
        var parser = PatternParser(
            scalars: Array(pattern.pattern.unicodeScalars), ignoresCase: pattern.ignoresCase, index: index)
        let node = try parser.choice()
        if parser.at < parser.scalars.count { throw parser.error(.unopenedGroup) }
        return node
    }

    private init(scalars: [Unicode.Scalar], ignoresCase: Bool, index: Int) {
        self.scalars = scalars
        self.ignoresCase = ignoresCase
        self.index = index
    }

    private func error(_ reason: Reason, at place: Int? = nil) -> PatternError {
        let offset = scalars.prefix(place ?? at).reduce(0) { $0 + UTF8.width($1) }
        return PatternError(reason: reason, index: index, offset: offset)
    }

    private var next: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        at += 1
        return true
    }

    private mutating func choice() throws(PatternError) -> PatternNode {
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(PatternError) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            let place = at
            let atom = try atom(scalar)
            nodes.append(try repeated(atom, from: place))
        }
        return .sequence(nodes)
    }

    private mutating func atom(_ scalar: Unicode.Scalar) throws(PatternError) -> PatternNode {
        switch scalar {
        case "(": return try group()
        case "[": return .set(try characterClass())
        case "*", "+", "?", "{": throw error(.nothingToRepeat)
        default: at += 1
        }
        switch scalar {
        case ".": return .set(.notNewline)
        case "^": return .border(.lineStart)
        case "$": return .border(.lineEnd)
        case "\\":
            if take("b") { return .border(.word) }
            return .set(cased(try escape()))
        default: return .set(cased(ScalarSet(scalar.value...scalar.value)))
        }
    }

    private mutating func group() throws(PatternError) -> PatternNode {
        let opening = at
        at += 1
        if take("?"), !take(":") { throw error(.unknownGroup, at: opening) }
        depth += 1
        guard depth <= Self.maximumDepth else { throw error(.tooDeep, at: opening) }
        let node = try choice()
        depth -= 1
        guard take(")") else { throw error(.unclosedGroup, at: opening) }
        return node
    }

    private mutating func repeated(_ node: PatternNode, from place: Int) throws(PatternError) -> PatternNode {
        let start = at
        let least: Int
        let most: Int?
        if take("*") {
            (least, most) = (0, nil)
        } else if take("+") {
            (least, most) = (1, nil)
        } else if take("?") {
            (least, most) = (0, 1)
        } else if take("{") {
            guard let first = number() else { throw error(.badRepeat, at: start) }
            least = first
            most = take(",") ? number() : first
            guard take("}"), most.map({ $0 >= least && $0 > 0 }) ?? true else { throw error(.badRepeat, at: start) }
        } else {
            return node
        }
        // Neither lazy nor possessive: the longest match is taken in any case.
        if let next, ["*", "+", "?", "{"].contains(next) { throw error(.badRepeat) }
        if case .border = node { throw error(.nothingToRepeat, at: start) }
        return .repetition(node, least: least, most: most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let digit = next, ("0"..."9").contains(digit) {
            let sum = (value ?? 0) * 10 + Int(digit.value - 0x30)
            guard sum <= Self.maximumRepeat else { return nil }
            value = sum
            at += 1
        }
        return value
    }

    private func cased(_ set: ScalarSet) -> ScalarSet {
        guard ignoresCase else { return set }
        var set = set
        set.ignoreCase()
        return set
    }

    /// What follows a backslash: a class, or one scalar.
    private mutating func escape() throws(PatternError) -> ScalarSet {
        guard let scalar = next else { throw error(.unknownEscape, at: at - 1) }
        at += 1
        switch scalar {
        case "d": return .digits
        case "D": return .notDigits
        case "w": return .word
        case "W": return .notWord
        case "s": return .blanks
        case "S": return .notBlanks
        case "n": return ScalarSet(0x0A...0x0A)
        case "r": return ScalarSet(0x0D...0x0D)
        case "t": return ScalarSet(0x09...0x09)
        default:
            guard scalar.isASCII, !UInt8(scalar.value).isAlphanumeric else { throw error(.unknownEscape, at: at - 2) }
            return ScalarSet(scalar.value...scalar.value)
        }
    }

    private mutating func characterClass() throws(PatternError) -> ScalarSet {
        let opening = at
        at += 1
        let isNegated = take("^")
        if next == "]" { throw error(.emptyClass, at: opening) }
        var set = ScalarSet()
        while true {
            guard let first = next else { throw error(.unclosedClass, at: opening) }
            if take("]") { break }
            let place = at
            let (low, lowSet) = try member(first)
            guard let low, next == "-", at + 1 < scalars.count, scalars[at + 1] != "]" else {
                set.formUnion(lowSet)
                continue
            }
            at += 1
            let (high, _) = try member(scalars[at])
            guard let high, low <= high else { throw error(.badRange, at: place) }
            set.insert(low...high)
        }
        set = cased(set)
        if isNegated { set.negate() }
        return set
    }

    /// A member of a class: its scalar, if it is one, and its set.
    private mutating func member(_ scalar: Unicode.Scalar) throws(PatternError) -> (UInt32?, ScalarSet) {
        at += 1
        guard scalar == "\\" else { return (scalar.value, ScalarSet(scalar.value...scalar.value)) }
        let named = next
        let set = try escape()
        switch named {
        case "d", "D", "w", "W", "s", "S": return (nil, set)
        case "n": return (0x0A, set)
        case "r": return (0x0D, set)
        case "t": return (0x09, set)
        default: return (named?.value, set)
        }
    }
}
