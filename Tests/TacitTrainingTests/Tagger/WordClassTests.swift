import TacitPrivacy
import TacitTraining
import Testing

@Suite("Classes of words")
struct WordClassTests {
    private static func words(_ count: Int) -> [UInt32] {
        (0..<count).map { UInt32(truncatingIfNeeded: $0 &* 2_654_435_761 &+ 7 ^ $0 << 9) }
    }

    private static func tables(_ words: [(key: UInt32, class: UInt8)]) -> WordTables {
        var tables = WordTables()
        tables.classes = WordClasses.table(words)
        return tables
    }

    @Test("A table keeps the class of each word", arguments: [1, 2, 3, 10, 1000, 50_000])
    func many(count: Int) {
        let words = Self.words(count)
        let tables = Self.tables(words.map { (WordClasses.key($0, isCapital: true), UInt8($0 % 63 + 1)) })
        #expect(words.allSatisfy { tables.wordClass($0, isCapital: true) == UInt8($0 % 63 + 1) })
        #expect(tables.classes.places.count <= count * 13 / 10 + 40, "1.23 places a word")
    }

    @Test("Of words that aren't there, one in some hundreds has a class")
    func others() {
        let tables = Self.tables(Self.words(20_000).map { (WordClasses.key($0, isCapital: false), 5) })
        let others = (0..<20_000).map { UInt32(truncatingIfNeeded: $0 &* 40_503 ^ 0x5EED_0000) }
        let found = others.count { tables.wordClass($0, isCapital: false) > 0 }
        #expect(found < 100, "two look-ups, 1 in 1,024 each")
    }

    @Test("A word has the class of its writing, and that of the other one where there is none")
    func writing() throws {
        let list = try #require(WordClassList(Array("3 brandt Weber\n12 weber\n63 Møller\n".utf8)))
        let tables = Self.tables(list.words)
        func wordClass(_ word: String) -> UInt8? {
            TaggerInput(Array(word.utf8), hints: [], tables: WordTables()).writing(of: 0).map {
                tables.wordClass($0.word, isCapital: $0.1 != .small)
            }
        }
        #expect(wordClass("Weber") == 3)
        #expect(wordClass("weber") == 12)
        #expect(wordClass("WEBER") == 3)
        #expect(wordClass("Brandt") == 3)
        #expect(wordClass("møller") == 63)
    }

    @Test("A list of another form is none", arguments: ["Weber\n", "0 Weber\n", "64 Weber\n", "-1 Weber\n"])
    func wrong(list: String) {
        #expect(WordClassList(Array(list.utf8)) == nil)
    }

    @Test("The same words give the same table")
    func deterministic() {
        let words = Self.words(500).map { (key: $0, class: UInt8(7)) }
        #expect(WordClasses.table(words).places == WordClasses.table(words).places)
    }
}
