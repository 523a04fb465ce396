import TacitPrivacy

/// Counts how texts use words.
struct WordCounts {
    private struct Count {
        var all: UInt32 = 0
        var small: UInt32 = 0
        /// With a capital inside a sentence.
        var capital: UInt32 = 0
        var named: UInt32 = 0
    }

    /// Words met less often are unknown: as many as training meets once will be new in the field.
    private static let least = 3
    /// From here on it counts whether a word was part of something.
    private static let often = 12

    private var counts: [UInt32: Count] = [:]
    private let frequencies: [UInt32: UInt8]

    init(frequencies: [UInt32: UInt8]) {
        self.frequencies = frequencies
    }

    /// - Parameter labels: by token; 0 is outside.
    mutating func add(_ input: TaggerInput, _ labels: [UInt8]) {
        for index in 0..<input.count {
            guard let (word, writing) = input.writing(of: index) else { continue }
            var count = counts[word, default: Count()]
            count.all += 1
            switch writing {
            case .small: count.small += 1
            case .capital: count.capital += 1
            case .other: break
            }
            if labels[index] != 0 { count.named += 1 }
            counts[word] = count
        }
    }

    /// Sorted, so that the same texts give the same table.
    var table: [UInt16] {
        WordUses.table(
            Set(counts.keys).union(frequencies.keys).sorted().compactMap { word in
                let use = counts[word].map { Self.use($0) } ?? .unknown
                let frequency = frequencies[word] ?? 0
                return use == .unknown && frequency == 0 ? nil : (word, use, frequency)
            })
    }

    private static func use(_ count: Count) -> WordUse {
        guard count.all >= least else { return .unknown }
        if count.named == 0, count.all >= 3 * UInt32(often), count.small * 20 >= count.all * 17 { return .plain }
        if count.small * 5 >= count.all * 4 { return .small }
        let written = count.small + count.capital
        if count.small > 0, written == 0 || count.small * 5 >= written { return .mixed }
        guard count.all >= UInt32(often) else { return .capital }
        return count.named * 4 >= count.all ? .name : .capitalNoun
    }
}
