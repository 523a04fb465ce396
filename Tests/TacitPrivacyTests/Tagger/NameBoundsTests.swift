import TacitCore
import TacitPrivacy
import Testing

@Suite("Where names begin and end")
struct NameBoundsTests {
    private static let finder = Finder(model: .shareAlike)

    private static func persons(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return finder.find(in: ScanText(bytes), under: .balanced).filter { $0.kind == .person }
            .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(
        "Initials are part of a name",
        arguments: [
            ("The ticket was opened by C. Marchand for Ulrike Brandt.", ["C. Marchand", "Ulrike Brandt"]),
            ("The letter was signed by J.-P. Lemaire last week.", ["J.-P. Lemaire"]),
        ])
    func initials(text: String, names: [String]) {
        #expect(Self.persons(text) == names)
    }

    @Test(
        "Forms of address are not",
        arguments: [
            ("Nous avons parlé avec M. Petrossian hier.", ["Petrossian"]),
            ("De brief is voor dr. Heleen Duyvendak bestemd.", ["Heleen Duyvendak"]),
            ("Gentile Avvocato Barbagallo, le scrivo per la pratica.", ["Barbagallo"]),
        ])
    func titles(text: String, names: [String]) {
        #expect(Self.persons(text) == names)
    }

    @Test(
        "What an apostrophe joins is",
        arguments: [
            ("Yesterday Maureen O'Brien signed the contract.", ["Maureen O'Brien"]),
            ("Ieri Serena D'Alò ha firmato il contratto.", ["Serena D'Alò"]),
        ])
    func apostrophes(text: String, names: [String]) {
        #expect(Self.persons(text) == names)
    }

    @Test(
        "A possessive is not",
        arguments: [("We got Angela Whitmore's letter yesterday.", ["Angela Whitmore"])])
    func possessives(text: String, names: [String]) {
        #expect(Self.persons(text) == names)
    }

    @Test(
        "Names of a list are names of their own",
        arguments: [
            ("Present: Anna Weber, Jonas Kunz, Ulrike Brandt.", ["Anna Weber", "Jonas Kunz", "Ulrike Brandt"]),
            ("Approved by:\nAnna Weber      Jonas Kunz\n", ["Anna Weber", "Jonas Kunz"]),
        ])
    func lists(text: String, names: [String]) {
        #expect(Self.persons(text) == names)
    }

    @Test(
        "Words of code and days of logs are no names",
        arguments: [
            "const pages = Math.max(1, rows)", "if (pageSize > maxLength) return",
            "Jan 21 08:00:01 app-3 worker: job done in 12 ms", "see QueueMonitor.swift:41, RebuildSearchIndex",
            "Reference: plank-rafter-mallet-sandal-ledger.", "storage = Array(repeating: nil, count: capacity)",
        ])
    func noNames(text: String) {
        #expect(Self.persons(text).isEmpty)
    }

    @Test(
        "Names that look like these are names",
        arguments: [
            ("Please call Jan 0171 5550100 about the parcel, Jan is at home.", "Jan"),
            ("Ordered by Tom McKay and Ann LaRue on Monday.", "Tom McKay"),
            ("Ordered by Tom McKay and Ann LaRue on Monday.", "Ann LaRue"),
        ])
    func names(text: String, name: String) {
        #expect(Self.persons(text).contains(name))
    }
}
