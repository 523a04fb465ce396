/// What a model knows of words, whatever stands around them.
struct WordKnowledge {
    let uses: WordUses
    let classes: WordClasses

    /// Asks for the places of a word that is looked up soon: each would otherwise be waited for.
    @inline(__always)
    func prefetch(_ word: UInt32) {
        uses.prefetch(word)
        classes.prefetch(word)
    }
}

/// The same as training makes it.
package struct WordTables: Sendable {
    package var uses: [UInt16] = []
    package var classes = WordClasses.Table()

    package init() {}

    /// The class of a word, as tokens get it.
    package func wordClass(_ word: UInt32, isCapital: Bool) -> UInt8 {
        withKnowledge { $0.classes.find(word, isCapital: isCapital) }
    }

    func withKnowledge<Result>(_ body: (WordKnowledge) -> Result) -> Result {
        uses.withUnsafeBufferPointer { uses in
            classes.places.withUnsafeBufferPointer { places in
                body(
                    WordKnowledge(
                        uses: WordUses(slots: uses), classes: WordClasses(places: places, seed: classes.seed)))
            }
        }
    }
}
