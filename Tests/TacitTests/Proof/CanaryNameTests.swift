import TacitPrivacy
import Testing
import tacit

@Suite("Canaries' names")
struct CanaryNameTests {
    /// Else a stand-in for another name, which the provider may see, counts as a leak of a canary.
    @Test("are no stand-ins, not even as far as a search looks", arguments: NamePool.all.keys.sorted())
    func differFromStandIns(language: String) throws {
        let pool = try #require(NamePool.all[language])
        let longest = try #require(CanaryMint.givenNames.map(\.count).max())
        for family in CanaryMint.familyNames {
            let searched = Array(family.lowercased().utf8.prefix(CanaryForms.pieceLength - longest - 1))
            #expect(!pool.names.contains { $0.lowered.starts(with: searched) }, "\(family)")
        }
    }
}
