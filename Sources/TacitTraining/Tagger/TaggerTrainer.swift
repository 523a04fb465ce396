package import TacitPrivacy

/// Trains the tagger: a conditional random field by stochastic gradient with a step for each feature (AdaGrad; Duchi, Hazan,
/// Singer 2011). The same texts in the same order with the same seed give the same model, bit for bit.
package struct TaggerTrainer {
    package struct Options: Sendable {
        package var epochs = 10
        package var rate: Float = 2
        /// Share of features that a token goes without, so that none is relied on alone.
        package var dropout: Float = 0.5
        /// Added to the sum of squared gradients: the greater, the smaller the first steps of rare features.
        package var damping: Float = 100
        package var minimumCount: UInt8 = 2
        package var seed: UInt64 = 1

        package init() {}
    }

    private struct Source {
        let text: LabelledText
        let types: Set<TagType>
        let weight: Float
        let isCopy: Bool
    }

    private let options: Options
    private let finder = Finder(model: .none)
    private let words: WordLists
    private var sources: [Source] = []

    package init(options: Options = Options(), words: WordLists = WordLists()) {
        self.options = options
        self.words = words
    }

    /// A text to learn from; of types that aren't named nothing is learned.
    ///
    /// - Parameter isCopy: of another text, in another case: says nothing of how words are written.
    package mutating func add(
        _ text: LabelledText, types: Set<TagType>, weight: Float = 1, isCopy: Bool = false
    ) {
        sources.append(Source(text: text, types: types, weight: weight, isCopy: isCopy))
    }

    /// - Parameter progress: called after each epoch with its number, the loss by token, and the weights so far.
    package func train(progress: (Int, Float, TaggerWeights) -> Void) -> TaggerWeights {
        var counts = WordCounts(frequencies: words.frequencies.bands)
        let hints = sources.map { finder.evidence(in: ScanText($0.text.text)) }
        for (source, hints) in zip(sources, hints) where !source.isCopy {
            let input = TaggerInput(source.text.text, hints: hints, tables: WordTables())
            counts.add(input, Example.labels(of: input, source.text, types: source.types))
        }
        var tables = WordTables()
        tables.uses = counts.table
        tables.classes = WordClasses.table(words.classes.words)
        var index = FeatureIndex(minimum: options.minimumCount)
        for (source, hints) in zip(sources, hints) {
            TaggerInput(source.text.text, hints: hints, tables: tables)
                .forEachToken { _, keys in keys.forEach { index.see($0) } }
        }
        let examples = zip(sources, hints).map { source, hints in
            example(source, TaggerInput(source.text.text, hints: hints, tables: tables), &index)
        }
        var weights = TaggerWeights(keys: index.allKeys(), tables: tables)
        var descent = Descent(options: options, features: weights.keys.count)
        var order = Array(examples.indices)
        var random = SeededRandom(seed: options.seed)
        var mean = WeightMean()
        for epoch in 1...options.epochs {
            order.shuffle(using: &random)
            descent.begin(epoch: epoch, transitions: weights.transitions)
            for number in order { descent.learn(examples[number], &weights, &random) }
            if epoch * 2 > options.epochs { mean.add(weights) }
            progress(epoch, descent.loss, mean.value ?? weights)
        }
        return mean.value ?? weights
    }

    private func example(_ source: Source, _ input: TaggerInput, _ index: inout FeatureIndex) -> Example {
        var features: [Int32] = []
        var offsets: [Int32] = []
        features.reserveCapacity(input.count * 36)
        input.forEachToken { _, keys in
            offsets.append(Int32(features.count))
            for key in keys {
                let number = index.number(of: key)
                if number >= 0 { features.append(number) }
            }
        }
        offsets.append(Int32(features.count))
        return Example(
            segments: input.segments, labels: Example.labels(of: input, source.text, types: source.types),
            features: features, offsets: offsets, ruledOut: Example.ruledOut(except: source.types),
            weight: source.weight)
    }
}

/// Weights of features and transitions.
package struct TaggerWeights {
    package let keys: [UInt64]
    package let tables: WordTables
    package var rows: [LabelScores]
    /// By label; last the start's.
    package var transitions: [LabelScores]

    init(keys: [UInt64], tables: WordTables) {
        self.keys = keys
        self.tables = tables
        rows = [LabelScores](repeating: .zero, count: keys.count)
        transitions = [LabelScores](repeating: .zero, count: 16)
    }
}

/// The mean of the weights after several epochs, which errs less than any one of them.
private struct WeightMean {
    private var count: Float = 0
    private(set) var value: TaggerWeights?

    mutating func add(_ weights: TaggerWeights) {
        count += 1
        guard var mean = value else {
            value = weights
            return
        }
        value = nil
        for index in mean.rows.indices { mean.rows[index] += (weights.rows[index] - mean.rows[index]) / count }
        for index in mean.transitions.indices {
            mean.transitions[index] += (weights.transitions[index] - mean.transitions[index]) / count
        }
        value = mean
    }
}
