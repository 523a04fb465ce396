import TacitPrivacy

/// How common words are, of lists that `Scripts/words.sh` makes: lines of a band, 1 to 3, and its words, blanks between.
package struct WordFrequencies: Sendable {
    /// By the hash that tokens have. The more common of two words with one hash counts.
    package private(set) var bands: [UInt32: UInt8] = [:]

    package static let none = WordFrequencies()

    private init() {}

    /// - Returns: `nil` for a text of another form.
    package init?(_ text: [UInt8]) {
        for line in text.split(separator: 0x0A) {
            guard let first = line.first, (0x31...0x33).contains(first), line.dropFirst().first == 0x20 else {
                return nil
            }
            for word in line.dropFirst(2).split(separator: 0x20) {
                let input = TaggerInput(Array(word), hints: [], tables: WordTables())
                guard input.count == 1, let hash = input.writing(of: 0)?.word else { continue }
                bands[hash] = max(bands[hash] ?? 0, first - 0x30)
            }
        }
    }
}
