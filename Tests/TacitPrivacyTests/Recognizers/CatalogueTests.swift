import TacitCore
import TacitPrivacy
import Testing

@Suite("The catalogue of types")
struct CatalogueTests {
    @Test("has every recognizer")
    func recognizers() {
        let named = Set(Recognizers.catalogue.map(\.recognizer))
        #expect(Recognizers.all.map(\.name).filter { !named.contains($0) } == [])
    }

    @Test("tells its rows apart")
    func identity() {
        let ids = Recognizers.catalogue.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test("names each subtype once, with its check and its source")
    func rows() {
        let rows = Recognizers.catalogue
        let subtypes = rows.compactMap(\.subtype)
        #expect(Set(subtypes).count == subtypes.count)
        #expect(rows.allSatisfy { !$0.validator.isEmpty && !$0.source.isEmpty })
        #expect(rows.allSatisfy { !$0.needsContext || !$0.words.isEmpty })
    }

    @Test("has no id without examples, and there is no example of an id that it doesn't have")
    func examples() {
        let ids = Set(Recognizers.catalogue.filter { $0.recognizer == "national-id" }.compactMap(\.subtype))
        #expect(ids == Set(IDExample.all.map(\.subtype)))
    }

    @Test(
        "tells the countries",
        arguments: [("DE_TAX_ID", "DE"), ("CZ_SK_BIRTH_NUMBER", "CZ SK"), ("UK_NHS", "UK"), ("VIN", "")])
    func countries(subtype: String, countries: String) {
        #expect(Recognizers.catalogue.first { $0.subtype == subtype }?.countries == countries)
    }
}
