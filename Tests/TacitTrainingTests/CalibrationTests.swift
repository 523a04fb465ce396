import TacitPrivacy
import TacitTraining
import Testing

@Suite("What a probability is worth")
struct CalibrationTests {
    private static let plain = (0..<CalibrationCurve.steps).map { Float($0) / Float(CalibrationCurve.steps - 1) }

    private func scores(_ outcomes: [(probability: Float, isRight: Bool)]) -> [Float] {
        TaggerMeasure.scores(outcomes, otherwise: Self.plain, weighing: 4)
    }

    @Test("is what is said of it without findings")
    func none() {
        #expect(scores([]) == Self.plain)
    }

    @Test("is the share of right findings where there are many")
    func many() {
        let found = (0..<1000).map { (probability: Float(1), isRight: $0 % 4 == 0) }
        #expect(abs((scores(found).last ?? 0) - 0.25) < 0.03)
    }

    @Test("never falls as the probability grows, whatever was found", arguments: 1...20)
    func rising(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let found = (0..<500).map { _ in
            (probability: Float(random.next() % 1001) / 1000, isRight: random.next() % 3 == 0)
        }
        let values = scores(found)
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(values.allSatisfy { (0...1).contains($0) })
    }
}
