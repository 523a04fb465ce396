import TacitWire

/// Restoring where stand-ins went out, and tags for what has none.
extension Restorer {
    /// Returns where the part to hold begins.
    mutating func scanStandIns(
        _ input: UnsafeBufferPointer<UInt8>, isFinal: Bool, into output: inout [UInt8]
    ) -> Int {
        let grammar = PlaceholderGrammar(input, isFinal: isFinal)
        let hasTags = context.table.hasTags
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
        func put(_ value: [UInt8]?, from start: Int, upTo end: Int) {
            if let value {
                output += value
                previous = value.last ?? previous
                plain = end
            } else {
                passPlain(upTo: end)
            }
        }
        while position < input.count {
            if hasTags, PlaceholderGrammar.mayBegin(input[position]) {
                let before = position > plain ? input[position - 1] : previous
                switch grammar.match(at: position, previous: before) {
                case .none: break
                case .partial:
                    passPlain(upTo: position)
                    return position
                case .found(let end, let placeholder, let isPercentEncoded):
                    passPlain(upTo: position)
                    put(replacement(for: placeholder, isPercentEncoded), from: position, upTo: end)
                    isAfterWord = false
                    position = end
                    continue
                }
            }
            guard case .scalar(let scalar, let next, _) = reader.step(at: position) else {
                passPlain(upTo: position)
                return position
            }
            let match = isAfterWord ? .none : matcher.match(at: position)
            switch match {
            case .none:
                isAfterWord = ScalarReader.isWord(scalar)
                position = next
            case .partial:
                passPlain(upTo: position)
                return position
            case .found(let end, let value, let isPercent):
                passPlain(upTo: position)
                put(placed(value, isPercent), from: position, upTo: end)
                isAfterWord = true
                position = end
            }
        }
        passPlain(upTo: input.count)
        return input.count
    }
}
