/// Scores of the labels of one token, or of what may follow a label. Lanes beyond `TagLabel.count` are not used.
package typealias LabelScores = SIMD16<Float>

/// A linear chain over labels: the arithmetic of a conditional random field (Lafferty, McCallum, Pereira 2001). The sums
/// run in probabilities, scaled by token, so that texts of any length neither overflow nor vanish.
package struct Chain {
    /// exp(score) of going from one label (index) to another (lane).
    private let transitions: [LabelScores]
    /// The same, turned: into one label (index) from another (lane).
    private let turned: [LabelScores]
    /// exp(score) of labels at a chain's start.
    private let start: LabelScores

    /// - Parameter scores: of transitions by label, and last of the start.
    package init(scores: [LabelScores]) {
        var transitions: [LabelScores] = []
        for from in 0..<TagLabel.count {
            transitions.append(
                Self.masked(Self.exponential(scores[from])) { TagLabel(lane: $0).mayFollow(TagLabel(lane: from)) })
        }
        start = Self.masked(Self.exponential(scores[TagLabel.count])) { TagLabel(lane: $0).mayFollow(.outside) }
        self.transitions = transitions
        turned = (0..<TagLabel.count).map { into in
            var row = LabelScores.zero
            for from in 0..<TagLabel.count { row[from] = transitions[from][into] }
            return row
        }
    }

    private static func masked(_ row: LabelScores, _ allowed: (Int) -> Bool) -> LabelScores {
        var row = row
        for lane in 0..<16 where lane >= TagLabel.count || !allowed(lane) { row[lane] = 0 }
        return row
    }

    @inline(__always)
    private func step(_ row: LabelScores, _ matrix: UnsafePointer<LabelScores>) -> LabelScores {
        // Read from memory: each `row[label]` would write the whole row first.
        withUnsafeBytes(of: row) { row in
            var sum = LabelScores.zero
            for label in 0..<TagLabel.count {
                sum += matrix[label] * row.load(fromByteOffset: label * MemoryLayout<Float>.stride, as: Float.self)
            }
            return sum
        }
    }

    /// What stands beside a chain.
    package enum Border: Sendable {
        /// The text's or the segment's edge.
        case edge
        /// A token that is surely outside of everything.
        case outside
    }

    /// Probabilities of each token's labels, given all tokens.
    ///
    /// - Parameters:
    ///   - emissions: scores of the labels by token; replaced by the probabilities.
    ///   - scratch: room for as many rows.
    package func marginals(
        _ emissions: UnsafeMutableBufferPointer<LabelScores>, scratch: UnsafeMutablePointer<LabelScores>,
        after left: Border = .edge, before right: Border = .edge
    ) {
        _ = run(emissions, scratch, left, right, pairs: nil)
    }

    /// As `marginals`, for training.
    ///
    /// - Parameter pairs: the expected number of each transition is added to it.
    /// - Returns: the logarithm of the sum over all paths, as a score.
    package func marginals(
        _ emissions: UnsafeMutableBufferPointer<LabelScores>, scratch: UnsafeMutablePointer<LabelScores>,
        pairs: UnsafeMutablePointer<LabelScores>
    ) -> Float {
        run(emissions, scratch, .edge, .edge, pairs: pairs)
    }

    @inline(__always)
    private func run(
        _ emissions: UnsafeMutableBufferPointer<LabelScores>, _ scratch: UnsafeMutablePointer<LabelScores>,
        _ left: Border, _ right: Border, pairs: UnsafeMutablePointer<LabelScores>?
    ) -> Float {
        let count = emissions.count
        guard count > 0 else { return 0 }
        var logarithm: Float = 0
        return transitions.withUnsafeBufferPointer { transitions in
            turned.withUnsafeBufferPointer { turned in
                guard let into = turned.baseAddress, let from = transitions.baseAddress else { return 0 }
                for index in 0..<count {
                    let most = Self.most(emissions[index])
                    emissions[index] = Self.exponential(emissions[index] - most)
                    var row = index == 0 ? left == .edge ? start : from[0] : step(scratch[index - 1], from)
                    row *= emissions[index]
                    let sum = max(row.sum(), 1e-30)
                    if pairs != nil { logarithm += most + Self.naturalLogarithm(sum) }
                    scratch[index] = row * (1 / sum)
                }
                // A token's probabilities take the place of its emissions.
                var backward = right == .edge ? LabelScores(repeating: 1) : into[0]
                for index in stride(from: count - 1, through: 0, by: -1) {
                    let weighted = emissions[index] * backward
                    let together = scratch[index] * backward
                    emissions[index] = together * (1 / max(together.sum(), 1e-30))
                    guard index > 0 else { break }
                    if let pairs { Self.add(to: pairs, from, scratch[index - 1], weighted) }
                    backward = step(weighted, into)
                    backward *= 1 / max(backward.sum(), 1e-30)
                }
                if let pairs { pairs[TagLabel.count] += emissions[0] }
                return logarithm
            }
        }
    }

    private static func add(
        to pairs: UnsafeMutablePointer<LabelScores>, _ from: UnsafePointer<LabelScores>, _ before: LabelScores,
        _ weighted: LabelScores
    ) {
        var total: Float = 0
        for label in 0..<TagLabel.count { total += (from[label] * before[label] * weighted).sum() }
        let scale = 1 / max(total, 1e-30)
        for label in 0..<TagLabel.count { pairs[label] += from[label] * weighted * (before[label] * scale) }
    }

    /// The greatest of all lanes; as `max`, which goes lane by lane.
    @inline(__always)
    static func most(_ scores: LabelScores) -> Float {
        let eight = scores.lowHalf.replacing(with: scores.highHalf, where: scores.highHalf .> scores.lowHalf)
        let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
        return max(max(four[0], four[1]), max(four[2], four[3]))
    }

    /// exp, lane by lane, for scores up to 80; below -80 it is 0. Error below 4·10⁻⁶ of the value.
    @inline(__always)
    package static func exponential(_ scores: LabelScores) -> LabelScores {
        // As `clamped`, which goes lane by lane through memory.
        let (low, high) = (LabelScores(repeating: -80), LabelScores(repeating: 80))
        let raised = low.replacing(with: scores, where: scores .> low)
        let clamped = high.replacing(with: raised, where: raised .< high)
        let scaled = clamped * 1.442_695_04
        // Adding 1.5 · 2²³ rounds to a whole number, which then stands in the lowest bits.
        let shifted = scaled + 12_582_912
        let rest = (scaled - (shifted - 12_582_912)) * 0.693_147_18
        // Taylor of exp on ±0.35.
        var value = rest * 0.001_388_89 + 0.008_333_33
        value = value * rest + 0.041_666_67
        value = value * rest + 0.166_666_67
        value = value * rest + 0.5
        value = value * rest + 1
        value = value * rest + 1
        let bits = (unsafeBitCast(shifted, to: SIMD16<Int32>.self) &- 0x4B40_0000 &+ 127) &<< 23
        return value * unsafeBitCast(bits, to: LabelScores.self)
    }

    /// log of a positive normal number; error below 10⁻⁶.
    static func naturalLogarithm(_ value: Float) -> Float {
        // value = m · 2^e with m in 0.7 … 1.4; log m by the series of artanh.
        var exponent = Float(value.exponent)
        var significand = value.significand
        if significand > 1.414_213_56 {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        let series =
            ratio * (2 + square * (0.666_666_7 + square * (0.4 + square * (0.285_714_3 + square * 0.222_222_2))))
        return series + exponent * 0.693_147_18
    }
}
