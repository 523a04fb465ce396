/// One pass of a text through a `PatternProgram`.
///
/// All states that can be reached are followed together, each with the place where its match began; of two attempts in
/// one state only the earlier goes on, as both have the same future. So a byte costs at most as many steps as there are
/// states, whatever the patterns and the text are.
///
/// Matches of one pattern are the leftmost, and of these the longest, and don't overlap. An attempt that reaches the cap
/// on length without a match goes on with its last 1024 bytes: too much is masked then rather than too little.
struct PatternScan {
    struct Match {
        let pattern: Int
        let range: Range<Int>
    }

    private let program: PatternProgram
    private let text: UnsafeBufferPointer<UInt8>
    private var now: [Thread] = []
    private var later: [Thread] = []
    /// By state: the round in which it was last reached.
    private var reached: [Int]
    /// By pattern: the round of its last match, and where that began.
    private var matchedRound: [Int]
    private var matchedStart: [Int]
    /// By pattern, ascending.
    private var matches: [[Range<Int>]]
    private var open: [Int32] = []
    private var round = 0
    /// States that were looked at: at most one by state and scalar.
    private(set) var steps = 0

    private struct Thread {
        let state: Int32
        let start: Int
    }

    /// The matches in order of position, and the steps that it took.
    static func run(_ program: PatternProgram, over bytes: [UInt8]) -> (matches: [Match], steps: Int) {
        bytes.withUnsafeBufferPointer { text in
            guard let first = text.firstIndex(where: { !program.starting[min(Int($0), 0x80)].isEmpty }) else {
                return ([], 0)
            }
            var scan = PatternScan(program, text)
            scan.run(from: first)
            let matches = scan.matches.enumerated().flatMap { pattern, ranges in
                ranges.map { Match(pattern: pattern, range: $0) }
            }
            return (matches.sorted { $0.range.lowerBound < $1.range.lowerBound }, scan.steps)
        }
    }

    private init(_ program: PatternProgram, _ text: UnsafeBufferPointer<UInt8>) {
        self.program = program
        self.text = text
        reached = Array(repeating: 0, count: program.states.count)
        matchedRound = Array(repeating: 0, count: program.entries.count)
        matchedStart = matchedRound
        matches = Array(repeating: [], count: program.entries.count)
    }

    private mutating func run(from first: Int) {
        var at = first
        round = 1
        start(at: at)
        while at < text.count {
            swap(&now, &later)
            later.removeAll(keepingCapacity: true)
            if now.isEmpty, program.starting[min(Int(text[at]), 0x80)].isEmpty {
                // Nothing is under way: on to where something may start.
                at += 1
                while at < text.count, program.starting[min(Int(text[at]), 0x80)].isEmpty { at += 1 }
                round += 1
                start(at: at)
                continue
            }
            let (scalar, length) = scalar(at)
            let next = at + length
            round += 1
            for index in now.indices {
                let thread = now[index]
                let state = program.states[Int(thread.state)]
                steps += 1
                guard program.sets[Int(state.first)].contains(scalar),
                    let start = capped(thread.start, at: next, Int(state.pattern))
                else { continue }
                reach(state.second, from: start, at: next)
            }
            at = next
            start(at: at)
        }
    }

    /// Where a match that goes on to `next` begins; `nil` where it has ended already at its longest.
    private func capped(_ start: Int, at next: Int, _ pattern: Int) -> Int? {
        guard next - start > OperatorPattern.maximumMatch else { return start }
        if matches[pattern].last?.lowerBound == start { return nil }
        var start = next - OperatorPattern.maximumMatch
        while text[start] & 0xC0 == 0x80 { start += 1 }
        return start
    }

    /// Starts the patterns whose first byte stands here; those under way go first, as they are earlier.
    private mutating func start(at: Int) {
        guard at < text.count else { return }
        for pattern in program.starting[min(Int(text[at]), 0x80)] {
            reach(program.entries[Int(pattern)], from: at, at: at)
        }
    }

    /// Adds a state, and those that it leads to without taking a scalar.
    private mutating func reach(_ state: Int32, from start: Int, at place: Int) {
        open.append(state)
        while let index = open.popLast() {
            guard reached[Int(index)] != round else { continue }
            let state = program.states[Int(index)]
            let pattern = Int(state.pattern)
            // Overlaps a match that began earlier.
            if matchedRound[pattern] == round, start > matchedStart[pattern], start < place { continue }
            reached[Int(index)] = round
            steps += 1
            switch state.operation {
            case .set: later.append(Thread(state: index, start: start))
            case .split:
                open.append(state.second)
                open.append(state.first)
            case .border: if isBorder(state.first, place) { open.append(state.second) }
            case .accept:
                guard start < place else { continue }
                while let last = matches[pattern].last, last.lowerBound >= start { matches[pattern].removeLast() }
                matches[pattern].append(start..<place)
                matchedRound[pattern] = round
                matchedStart[pattern] = start
            }
        }
    }

    private func isBorder(_ border: Int32, _ at: Int) -> Bool {
        switch PatternBorder(rawValue: UInt8(truncatingIfNeeded: border)) {
        case .lineStart: at == 0 || text[at - 1] == 0x0A
        case .lineEnd:
            at == text.count || text[at] == 0x0A
                || text[at] == 0x0D && (at + 1 == text.count || text[at + 1] == 0x0A)
        case .word: isWord(before: at) != (at < text.count && ScalarSet.word.contains(scalar(at).value))
        case nil: false
        }
    }

    private func isWord(before at: Int) -> Bool {
        guard at > 0 else { return false }
        var start = at - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return ScalarSet.word.contains(scalar(start).value)
    }

    /// The scalar at an offset of valid UTF-8, and its length.
    @inline(__always)
    private func scalar(_ at: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(text[at])
        if lead < 0x80 { return (lead, 1) }
        func tail(_ index: Int) -> UInt32 { at + index < text.count ? UInt32(text[at + index] & 0x3F) : 0 }
        let left = text.count - at
        switch lead {
        case 0x80..<0xC0: return (lead, 1)
        case 0xC0..<0xE0: return ((lead & 0x1F) << 6 | tail(1), min(2, left))
        case 0xE0..<0xF0: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), min(3, left))
        default: return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), min(4, left))
        }
    }
}
