/// Several patterns as one nondeterministic automaton (Thompson). Made once; scanning follows all of its states at the
/// same time and never goes back.
struct PatternProgram: Sendable {
    enum Operation: UInt8 {
        /// Takes one scalar of the set `first`, goes on at `second`.
        case set
        /// Goes on at `first` and `second`.
        case split
        /// Goes on at `second` if the border `first` is here.
        case border
        case accept
    }

    struct State {
        let operation: Operation
        /// Which pattern it belongs to.
        let pattern: UInt16
        var first: Int32
        var second: Int32
    }

    private(set) var states: [State] = []
    private(set) var sets: [ScalarSet] = []
    /// First state of each pattern.
    private(set) var entries: [Int32] = []
    /// Patterns that may start with an ASCII byte; those that may start beyond are at 0x80.
    private(set) var starting: [[Int32]] = Array(repeating: [], count: 0x81)

    private var work = 0

    init(_ patterns: [OperatorPattern]) throws(PatternError) {
        for (index, pattern) in patterns.enumerated() {
            let node = try PatternParser.parse(pattern, index: index)
            let accept = try add(.accept, 0, 0, index)
            entries.append(try emit(node, to: accept, index))
        }
        for index in patterns.indices { collectStarts(of: index) }
    }

    private mutating func add(
        _ operation: Operation, _ first: Int32, _ second: Int32, _ pattern: Int
    ) throws(PatternError) -> Int32 {
        guard states.count < OperatorPattern.maximumStates else {
            throw PatternError(reason: .tooManyStates, index: pattern, offset: 0)
        }
        states.append(
            State(operation: operation, pattern: UInt16(truncatingIfNeeded: pattern), first: first, second: second))
        return Int32(states.count - 1)
    }

    /// The state from which a node leads to `next`.
    private mutating func emit(_ node: PatternNode, to next: Int32, _ pattern: Int) throws(PatternError) -> Int32 {
        // Repeats of empty groups make no states, but take time.
        work += 1
        guard work <= 16 * OperatorPattern.maximumStates else {
            throw PatternError(reason: .tooManyStates, index: pattern, offset: 0)
        }
        switch node {
        case .set(let set):
            sets.append(set)
            return try add(.set, Int32(sets.count - 1), next, pattern)
        case .border(let border):
            return try add(.border, Int32(border.rawValue), next, pattern)
        case .sequence(let nodes):
            var entry = next
            for node in nodes.reversed() { entry = try emit(node, to: entry, pattern) }
            return entry
        case .choice(let branches):
            var entry = try emit(branches[branches.count - 1], to: next, pattern)
            for branch in branches.dropLast().reversed() {
                let other = try emit(branch, to: next, pattern)
                entry = try add(.split, other, entry, pattern)
            }
            return entry
        case .repetition(let body, let least, let most):
            var entry = next
            if let most {
                for _ in least..<most {
                    let once = try emit(body, to: entry, pattern)
                    entry = try add(.split, once, next, pattern)
                }
            } else {
                entry = try add(.split, 0, next, pattern)
                let once = try emit(body, to: entry, pattern)
                states[Int(entry)].first = once
            }
            for _ in 0..<least { entry = try emit(body, to: entry, pattern) }
            return entry
        }
    }

    /// Which first bytes a pattern may have; borders are taken to hold.
    private mutating func collectStarts(of index: Int) {
        var seen = Set<Int32>()
        var open = [entries[index]]
        var bytes = Set<Int>()
        while let state = open.popLast() {
            guard seen.insert(state).inserted else { continue }
            let here = states[Int(state)]
            switch here.operation {
            case .split: open += [here.first, here.second]
            case .border: open.append(here.second)
            case .accept: break
            case .set:
                let set = sets[Int(here.first)]
                for byte in 0..<0x80 where set.contains(UInt32(byte)) { bytes.insert(byte) }
                if set.mayHoldBeyondASCII { bytes.insert(0x80) }
            }
        }
        for byte in bytes { starting[byte].append(Int32(index)) }
    }
}
