/// All forms of a set of canaries, masked, and which canary each belongs to.
struct CanarySearch: Sendable {
    private(set) var patterns: MaskedPatterns
    private var owners: [Int] = []
    private let canaries: [Canary]

    init(for canaries: [Canary]) {
        self.canaries = canaries
        patterns = MaskedPatterns(mask: UInt8.random(in: 0x80...0xFF))
        for (index, canary) in canaries.enumerated() {
            for form in CanaryForms.all(of: canary.text) {
                patterns.add(form)
                owners.append(index)
            }
        }
    }

    /// The canaries of which any form was found.
    func found(_ hits: [UInt32]) -> [Canary] {
        let indices = Set(zip(owners, hits).filter { $0.1 > 0 }.map(\.0))
        return indices.sorted().map { canaries[$0] }
    }

    func found(in bytes: [UInt8]) -> [Canary] {
        found(patterns.search(bytes))
    }
}
