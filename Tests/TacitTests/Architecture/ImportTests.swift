import Testing

@Suite("The arrows between targets")
struct ImportTests {
    /// What each target may import of Tacit's own, and of others. The compiler holds the first through Package.swift; this
    /// holds both, so that a change of either list is a decision.
    private static let allowed: [String: Set<String>] = [
        "TacitCore": ["Glibc", "Musl", "Darwin"],
        "TacitWire": ["TacitCore"],
        "TacitPrivacy": ["TacitCore", "TacitWire", "CTacitModels", "Synchronization"],
        "TacitTraining": ["TacitCore", "TacitPrivacy", "Foundation"],
        "TacitLanguage": ["TacitCore"],
        "TacitSockets": ["NIOCore"],
        "TacitStorage": [
            "TacitCore", "CLibPQ", "GRDB", "GRDBSQLite", "Crypto", "Foundation", "FoundationEssentials",
            "Synchronization", "Glibc", "Musl", "Darwin",
        ],
        "TacitConnectors": [
            "TacitCore", "TacitWire", "TacitPrivacy", "TacitSockets", "NIOCore", "NIOExtras", "NIOHTTP1", "NIOPosix",
            "NIOSSL", "NIOTLS", "Synchronization", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin",
        ],
        "TacitGateway": ["TacitCore", "TacitWire", "TacitPrivacy", "TacitLanguage", "Synchronization"],
        "TacitServer": [
            "TacitCore", "TacitWire", "TacitGateway", "TacitSockets", "HummingbirdCore", "HTTPTypes", "Logging",
            "NIOCore", "NIOHTTP1",
            "NIOHTTPTypes", "NIOSSL", "NIOTLS", "ServiceLifecycle", "Synchronization",
        ],
    ]

    private static func imports(of text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            var words = line.split(separator: " ").map(String.init)
            words.removeAll {
                ["public", "package", "internal", "private", "@preconcurrency", "struct", "func"].contains($0)
            }
            return words.count >= 2 && words[0] == "import" ? words[1] : nil
        }
    }

    @Test("No target imports what its row doesn't list", arguments: allowed.keys.sorted())
    func imports(target: String) throws {
        let files = try Repository.swiftFiles(under: "Sources/\(target)")
        #expect(!files.isEmpty)
        for file in files {
            for module in Self.imports(of: file.text) {
                #expect(Self.allowed[target]?.contains(module) == true, "\(file.path) imports \(module)")
            }
        }
    }

    @Test("Every target of the sources has a row, but for the binary and the C shims")
    func rows() throws {
        let targets = Set(try Repository.swiftFiles(under: "Sources").map(\.target))
        #expect(targets.subtracting(Self.allowed.keys) == ["tacit"])
    }
}
