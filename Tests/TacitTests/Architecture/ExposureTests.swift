import Testing

@Suite("Who may look at content")
struct ExposureTests {
    /// Every file that calls `expose(for:)`, and for what. A new one is a decision: what does it do with the bytes?
    private static let allowed: [String: Set<String>] = [
        "Sources/TacitCore/Content/Confined.swift": [],
        "Sources/TacitPrivacy/Rendering/TextProtector.swift": ["finding", "printing"],
        "Sources/TacitPrivacy/Restoring/AnswerRestorer.swift": ["restoring"],
        "Sources/TacitPrivacy/Restoring/Restorer.swift": ["restoring"],
        "Sources/TacitPrivacy/Restoring/StreamRestorer.swift": ["restoring"],
        "Sources/TacitGateway/Exchange/Reading.swift": ["finding"],
        "Sources/TacitGateway/Exchange/Answering.swift": ["restoring"],
        "Sources/TacitGateway/Loopback/LoopbackProvider.swift": ["sending"],
        "Sources/TacitConnectors/HTTPProvider.swift": ["sending"],
        "Sources/TacitServer/Answers/ConnectionSink.swift": ["returning"],
        "Sources/TacitServer/HTTPFace.swift": ["returning"],
        "Sources/tacit/Commands/Protect.swift": ["printing"],
        "Sources/tacit/Commands/Restore.swift": ["printing"],
        "Sources/tacit/Commands/TableFile.swift": ["printing"],
    ]

    private static func purposes(in text: String) -> Set<String> {
        Set(
            text.split(separator: "expose(for: .").dropFirst().map { rest in
                String(rest.prefix { $0.isLetter })
            })
    }

    @Test("Content is exposed in the listed files only, for the listed purposes only")
    func list() throws {
        for file in try Repository.swiftFiles(under: "Sources") {
            let isMentioned = file.text.contains("expose(for:")
            guard isMentioned else { continue }
            let allowed = Self.allowed[file.path]
            #expect(allowed != nil, "\(file.path) looks at content and is not in the list")
            let purposes = Self.purposes(in: file.text)
            #expect(purposes.isSubset(of: allowed ?? []), "\(file.path) looks at content for \(purposes)")
        }
    }

    @Test("The list holds no file that no longer looks", arguments: allowed.keys.sorted())
    func noStaleEntry(path: String) throws {
        #expect(
            try Repository.swiftFiles(under: "Sources").contains { $0.path == path && $0.text.contains("expose(for:") })
    }

    @Test("Only TacitPrivacy makes protected bodies")
    func makers() throws {
        for file in try Repository.swiftFiles(under: "Sources") where file.text.contains("ProtectedBody(") {
            #expect(file.target == "TacitPrivacy", "\(file.path) makes a ProtectedBody")
        }
    }
}
