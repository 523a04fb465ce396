import TacitPrivacy
import Testing

@Suite("Gazetteer")
struct GazetteerTests {
    private func entry(_ word: String) -> Gazetteer.Entry {
        let bytes = Array(word.utf8)
        return Gazetteer.shared.entry(of: 0..<bytes.count, in: bytes)
    }

    @Test(
        "knows given names in any case and with or without accents",
        arguments: ["Anna", "ANNA", "José", "jose", "Jürgen", "Łukasz"])
    func given(word: String) {
        #expect(entry(word).given == .strong)
    }

    @Test(
        "knows names that are also words as weak",
        arguments: ["Will", "Mark", "May", "Rose", "Hope", "Bill", "Grace", "April", "Jack", "Paris"])
    func weak(word: String) {
        #expect(entry(word).given == .weak)
    }

    @Test("knows family names and towns", arguments: ["Weber", "Smith", "García", "Rossi"])
    func family(word: String) {
        #expect(entry(word).family != .none)
        #expect(
            entry("New York City").isTown && entry("münchen").isTown == entry("Munchen").isTown
                && entry("Berlin").isCity)
    }

    @Test("holds no common words as names", arguments: ["the", "and", "und", "der", "los", "xyzzyq", "", "12"])
    func none(word: String) {
        #expect(entry(word).given == .none && entry(word).family == .none)
    }
}
