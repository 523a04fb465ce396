import TacitPrivacy

extension TaggerMeasure {
    /// What a probability is worth, by curve: the share of right findings among those about as probable, never falling (pool
    /// adjacent violators; Ayer and others 1955). Where a curve has few findings all of its type are asked, and where these
    /// are few the probability stands as it is.
    package var calibration: [Float] {
        TagType.allCases.flatMap { type in
            let curves = CalibrationCurve.all(of: type)
            let plain = (0..<Self.steps).map { Float($0) / Float(Self.steps - 1) }
            let all = Self.scores(curves.flatMap { outcomes[$0] ?? [] }, otherwise: plain, weighing: 20)
            return curves.count == 1
                ? all : curves.flatMap { Self.scores(outcomes[$0] ?? [], otherwise: all, weighing: 4) }
        }
    }

    private static let steps = CalibrationCurve.steps

    /// Scores at each step.
    ///
    /// - Parameters:
    ///   - prior: the scores without findings.
    ///   - weight: of a prior score, as a number of findings.
    package static func scores(
        _ outcomes: [(probability: Float, isRight: Bool)], otherwise prior: [Float], weighing weight: Float
    ) -> [Float] {
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
            let sum = all[step] + weight
            blocks.append(((right[step] + weight * prior[step]) / sum, sum, 1))
            while blocks.count > 1, blocks[blocks.count - 2].value > blocks[blocks.count - 1].value {
                let last = blocks.removeLast()
                let before = blocks.removeLast()
                let sum = before.weight + last.weight
                blocks.append(
                    (
                        (before.value * before.weight + last.value * last.weight) / sum, sum, before.count + last.count
                    ))
            }
        }
        return blocks.flatMap { [Float](repeating: $0.value, count: $0.count) }
    }
}
