import TacitPrivacy

/// Steps down the gradient, text by text.
struct Descent {
    private let options: TaggerTrainer.Options
    /// Sum of squared gradients by feature, for its step.
    private var squares: [Float]
    private var transitionSquares = [LabelScores](repeating: LabelScores(repeating: 1), count: 16)
    private var chain = Chain(scores: [LabelScores](repeating: .zero, count: 16))
    private var untilChain = 0
    private var total: Double = 0
    private var tokens = 0
    private var rate: Float

    /// Texts between renewals of the chain's exponentials.
    private static let renewal = 32

    init(options: TaggerTrainer.Options, features: Int) {
        self.options = options
        rate = options.rate
        squares = [Float](repeating: 0, count: features)
    }

    /// Negative log-likelihood by token in this epoch.
    var loss: Float { Float(total / Double(max(tokens, 1))) }

    mutating func begin(epoch: Int, transitions: [LabelScores]) {
        total = 0
        tokens = 0
        chain = Chain(scores: transitions)
    }

    mutating func learn(_ example: Example, _ weights: inout TaggerWeights, _ random: inout SeededRandom) {
        for segment in example.segments { learn(segment, of: example, &weights, &random) }
        untilChain += 1
        if untilChain == Self.renewal {
            untilChain = 0
            chain = Chain(scores: weights.transitions)
        }
    }

    private mutating func learn(
        _ segment: Range<Int>, of example: Example, _ weights: inout TaggerWeights, _ random: inout SeededRandom
    ) {
        let kept = keptFeatures(segment, of: example, &random)
        var emissions = segment.map { token -> LabelScores in
            var sum = example.ruledOut
            if example.offsets[token] == example.offsets[token + 1] { sum += Tagger.plain }
            weights.rows.withUnsafeBufferPointer { rows in
                for feature in kept[token - segment.lowerBound] { sum += rows[Int(feature)] }
            }
            return sum
        }
        var gold: Float = 0
        var pairs = [LabelScores](repeating: .zero, count: 16)
        for token in segment {
            let lane = Int(example.labels[token])
            gold += emissions[token - segment.lowerBound][lane]
            let before = token == segment.lowerBound ? TagLabel.count : Int(example.labels[token - 1])
            // An entity that a segment's border cuts begins anew; the chain has no inside at its start.
            gold += weights.transitions[before][lane]
            pairs[before][lane] -= 1
        }
        var scratch = [LabelScores](repeating: .zero, count: segment.count)
        let all = emissions.withUnsafeMutableBufferPointer { emissions in
            scratch.withUnsafeMutableBufferPointer { scratch in
                pairs.withUnsafeMutableBufferPointer { pairs -> Float in
                    guard let scratch = scratch.baseAddress, let pairs = pairs.baseAddress else { return 0 }
                    return chain.marginals(emissions, scratch: scratch, pairs: pairs)
                }
            }
        }
        total += Double(max(0, all - gold))
        tokens += segment.count
        for token in segment {
            var gradient = emissions[token - segment.lowerBound]
            gradient[Int(example.labels[token])] -= 1
            gradient[15] = 0
            update(kept[token - segment.lowerBound], by: gradient * example.weight, &weights)
        }
        for row in 0..<16 {
            let gradient = pairs[row] * example.weight
            transitionSquares[row] += gradient * gradient
            weights.transitions[row] -= gradient * rate / transitionSquares[row].squareRoot()
        }
    }

    private func keptFeatures(_ segment: Range<Int>, of example: Example, _ random: inout SeededRandom) -> [[Int32]] {
        let dropped = UInt64(options.dropout * 256)
        return segment.map { token in
            let all = example.features[Int(example.offsets[token])..<Int(example.offsets[token + 1])]
            guard dropped > 0 else { return Array(all) }
            var bits = random.next()
            var left = 8
            return all.filter { _ in
                if left == 0 { (bits, left) = (random.next(), 8) }
                defer {
                    bits >>= 8
                    left -= 1
                }
                return bits & 0xFF >= dropped
            }
        }
    }

    private mutating func update(_ features: [Int32], by gradient: LabelScores, _ weights: inout TaggerWeights) {
        let square = (gradient * gradient).sum()
        // What is known already needs no step; most tokens, after some epochs.
        guard square > 1e-6 else { return }
        squares.withUnsafeMutableBufferPointer { squares in
            weights.rows.withUnsafeMutableBufferPointer { rows in
                for feature in features {
                    let number = Int(feature)
                    squares[number] += square
                    let step = rate / (squares[number] + options.damping).squareRoot()
                    rows[number] -= gradient * step
                }
            }
        }
    }
}
