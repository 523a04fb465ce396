import TacitPrivacy

/// The classes of words, of a list that `Scripts/words.sh` makes: lines of a class, 1 to 63, and its words as they are written,
/// blanks between.
package struct WordClassList: Sendable {
    /// By the keys of `WordClasses`, in the order of the list.
    package private(set) var words: [(key: UInt32, class: UInt8)] = []

    package static let none = WordClassList()

    private init() {}

    /// - Returns: `nil` for a text of another form.
    package init?(_ text: [UInt8]) {
        for line in text.split(separator: 0x0A) {
            let parts = line.split(separator: 0x20)
            guard let first = parts.first, let number = UInt8(String(decoding: first, as: UTF8.self)),
                (1..<WordClasses.count).contains(number)
            else { return nil }
            for word in parts.dropFirst() {
                let input = TaggerInput(Array(word), hints: [], tables: WordTables())
                guard input.count == 1, let (hash, writing) = input.writing(of: 0) else { continue }
                words.append((WordClasses.key(hash, isCapital: writing != .small), number))
            }
        }
    }
}

/// What is known of words beforehand.
package struct WordLists: Sendable {
    package var frequencies: WordFrequencies
    package var classes: WordClassList

    package init(frequencies: WordFrequencies = .none, classes: WordClassList = .none) {
        self.frequencies = frequencies
        self.classes = classes
    }
}
