extension Chain {
    /// How much a token's score of being outside must exceed all its others for it to be taken as surely outside. Scores of
    /// transitions and neighbours seldom make up half of it.
    private static let sure: Float = 12

    /// Probabilities as `marginals` has them, but tokens that are surely outside cut the chain, so that only the stretches
    /// between them cost anything: most words of most texts are nobody's name.
    func settle(
        _ emissions: UnsafeMutableBufferPointer<LabelScores>, scratch: UnsafeMutablePointer<LabelScores>
    ) {
        var index = 0
        while index < emissions.count {
            guard !isOutside(emissions[index]) else {
                emissions[index] = Self.outside
                index += 1
                continue
            }
            var end = index + 1
            while end < emissions.count, !isOutside(emissions[end]) { end += 1 }
            marginals(
                UnsafeMutableBufferPointer(rebasing: emissions[index..<end]), scratch: scratch,
                after: index == 0 ? .edge : .outside, before: end == emissions.count ? .edge : .outside)
            index = end
        }
    }

    private static let outside: LabelScores = {
        var row = LabelScores.zero
        row[0] = 1
        return row
    }()

    @inline(__always)
    private func isOutside(_ row: LabelScores) -> Bool {
        var others = row
        others[0] = -.greatestFiniteMagnitude
        others[15] = -.greatestFiniteMagnitude
        return row[0] - Self.most(others) > Self.sure
    }
}
