import TacitPrivacy

extension TaggerMeasure {
    /// What a probability is worth, by type: the share of right findings among those about as probable, never falling (pool
    /// adjacent violators; Ayer and others 1955). Where a type has few findings the probability stands as it is.
    package var calibration: [Float] {
        TagType.allCases.flatMap { type in Self.curve(outcomes[type] ?? []) }
    }

    private static let steps = 16
    /// Weight of the plain probability at each step, as a number of findings.
    private static let prior: Float = 20

    private static func curve(_ outcomes: [(probability: Float, isRight: Bool)]) -> [Float] {
        var right = [Float](repeating: 0, count: steps)
        var all = [Float](repeating: 0, count: steps)
        for outcome in outcomes {
            let step = Int((outcome.probability * Float(steps - 1)).rounded())
            guard right.indices.contains(step) else { continue }
            all[step] += 1
            if outcome.isRight { right[step] += 1 }
        }
        // Blocks of steps that share one value.
        var blocks: [(value: Float, weight: Float, count: Int)] = []
        for step in 0..<steps {
            let plain = Float(step) / Float(steps - 1)
            let weight = all[step] + prior
            blocks.append(((right[step] + prior * plain) / weight, weight, 1))
            while blocks.count > 1, blocks[blocks.count - 2].value > blocks[blocks.count - 1].value {
                let last = blocks.removeLast()
                let before = blocks.removeLast()
                let weight = before.weight + last.weight
                blocks.append(
                    (
                        (before.value * before.weight + last.value * last.weight) / weight, weight,
                        before.count + last.count
                    ))
            }
        }
        return blocks.flatMap { [Float](repeating: $0.value, count: $0.count) }
    }
}
