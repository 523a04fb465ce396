import TacitPrivacy
import TacitTraining
import Testing

@Suite("What training knows of words")
struct WordUseTests {
    /// Hash of a word that stands alone.
    private static func hash(_ word: String) -> UInt32? {
        TaggerInput(Array(word.utf8), hints: [], tables: WordTables()).writing(of: 0)?.word
    }

    /// Words of a text that features are made for.
    private static func looked(_ text: String, uses: [UInt16]) -> [String] {
        let bytes = Array(text.utf8)
        var tables = WordTables()
        tables.uses = uses
        let input = TaggerInput(bytes, hints: [], tables: tables)
        var words: [String] = []
        input.forEachToken { index, keys in
            if !keys.isEmpty { words.append(String(decoding: bytes[input.range(of: index)], as: UTF8.self)) }
        }
        return words
    }

    @Test("A word that was never part of anything is passed over in small letters only")
    func plain() throws {
        let uses = WordUses.table([
            (try #require(Self.hash("parcel")), .plain, 0), (try #require(Self.hash("brellow")), .small, 2),
        ])
        #expect(
            Self.looked("parcel Parcel PARCEL brellow zorvan", uses: uses) == ["Parcel", "PARCEL", "brellow", "zorvan"])
    }

    @Test("Without a table every word is looked at")
    func none() {
        #expect(Self.looked("the parcel left", uses: []) == ["the", "parcel", "left"])
    }

    @Test("A table takes many words, and keeps what is known of each", arguments: [1, 10, 1000, 50_000])
    func many(count: Int) {
        let words = (0..<count).map { UInt32(truncatingIfNeeded: $0 &* 2_654_435_761 &+ 7 ^ $0 << 9) }
        let uses = WordUses.table(words.map { ($0, .capital, UInt8($0 & 3)) })
        #expect(uses.count.nonzeroBitCount == 1)
        #expect(uses.contains(0), "a free place ends each search")
        #expect(uses.count { $0 != 0 } >= count * 97 / 100, "some words share their eleven bits with a neighbour")
        #expect(uses.count * 4 >= count * 5)
    }

    @Test("Copies in another case say nothing of how words are written")
    func copies() {
        var options = TaggerTrainer.Options()
        options.epochs = 1
        var trainer = TaggerTrainer(options: options)
        let text = LabelledText.read(marked: "mail\tparcel ⟪PERSON:Zorvan⟫ parcel\n", language: "en")[0]
        for _ in 0..<40 { trainer.add(text, types: [.person]) }
        let before = trainer.train(progress: { _, _, _ in }).tables.uses
        for _ in 0..<40 { trainer.add(text, types: [.person], isCopy: true) }
        let after = trainer.train(progress: { _, _, _ in }).tables.uses
        #expect(after == before)
        #expect(before.contains { $0 != 0 })
    }

    @Test("Bands of common words are read, and the more common of two counts")
    func frequencies() throws {
        let bands = try #require(WordFrequencies(Array("3 the of\n1 parcel the\n".utf8))).bands
        #expect(bands[try #require(Self.hash("the"))] == 3)
        #expect(bands[try #require(Self.hash("Parcel"))] == 1)
        #expect(bands[try #require(Self.hash("zorvan"))] == nil)
    }

    @Test("A list of another form is refused", arguments: ["the of", "4 the", "3the", "0 x"])
    func otherForm(text: String) {
        #expect(WordFrequencies(Array(text.utf8)) == nil)
    }
}
