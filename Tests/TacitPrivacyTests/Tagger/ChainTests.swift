import TacitPrivacy
import Testing

@Suite("The chain's probabilities")
struct ChainTests {
    /// Scores that look random and are the same each time.
    private static func row(_ seed: Int) -> LabelScores {
        var row = LabelScores.zero
        for lane in 0..<TagLabel.count { row[lane] = Float((seed * 31 + lane * 17) % 23) / 6 - 2 }
        return row
    }

    private static let transitions = (0..<16).map { row($0 + 100) }

    /// All paths by hand: the sum of their weights, and of those that give a token a label.
    private static func bruteForce(_ emissions: [LabelScores]) -> (log: Double, marginals: [[Double]]) {
        var total = 0.0
        var marginals = [[Double]](repeating: [Double](repeating: 0, count: 16), count: emissions.count)
        var path: [Int] = []
        func walk(_ score: Double) {
            if path.count == emissions.count {
                let weight = exp(score)
                total += weight
                for (token, lane) in path.enumerated() { marginals[token][lane] += weight }
                return
            }
            let before = path.last.map { TagLabel(lane: $0) } ?? .outside
            let from = path.last ?? TagLabel.count
            for lane in 0..<TagLabel.count where TagLabel(lane: lane).mayFollow(before) {
                path.append(lane)
                walk(score + Double(transitions[from][lane]) + Double(emissions[path.count - 1][lane]))
                path.removeLast()
            }
        }
        walk(0)
        return (log(total), marginals.map { $0.map { $0 / total } })
    }

    @Test("are those of all paths summed up one by one", arguments: 1...4)
    func marginals(length: Int) {
        var emissions = (0..<length).map { Self.row($0) }
        let expected = Self.bruteForce(emissions)
        var scratch = emissions
        let logarithm = emissions.withUnsafeMutableBufferPointer { rows in
            scratch.withUnsafeMutableBufferPointer { scratch in
                var pairs = [LabelScores](repeating: .zero, count: 16)
                return Chain(scores: Self.transitions).marginals(rows, scratch: scratch.baseAddress!, pairs: &pairs)
            }
        }
        #expect(abs(Double(logarithm) - expected.log) < 1e-3)
        for token in 0..<length {
            for lane in 0..<TagLabel.count {
                #expect(abs(Double(emissions[token][lane]) - expected.marginals[token][lane]) < 1e-4)
            }
        }
    }

    @Test("stay finite and sum to one over long chains and wild scores", arguments: [1, 191, 5000])
    func extremes(length: Int) {
        var emissions = (0..<length).map { Self.row($0) * 20 }
        var scratch = emissions
        emissions.withUnsafeMutableBufferPointer { rows in
            scratch.withUnsafeMutableBufferPointer { scratch in
                Chain(scores: Self.transitions).marginals(rows, scratch: scratch.baseAddress!)
            }
        }
        #expect(emissions.allSatisfy { abs($0.sum() - 1) < 1e-3 })
    }

    @Test("An inside follows only its own type")
    func order() {
        for type in TagType.allCases {
            #expect(!TagLabel.inside(type).mayFollow(.outside))
            #expect(TagLabel.inside(type).mayFollow(.begin(type)))
            for other in TagType.allCases where other != type {
                #expect(!TagLabel.inside(type).mayFollow(.inside(other)))
            }
        }
    }

    @Test("exp is exact to five digits", arguments: Array(stride(from: Float(-79), through: 79, by: 3.7)))
    func exponential(score: Float) {
        let value = Chain.exponential(LabelScores(repeating: score))[3]
        #expect(abs(Double(value) / exp(Double(score)) - 1) < 4e-6)
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
