import Foundation
import Testing

/// Every known way round the confinement of content, each of which must not compile.
@Suite("What does not compile", .serialized)
struct NegativeCompileTests {
    @Test("The check itself works: an allowed use compiles", arguments: [Snippet.Membership.stranger, .member])
    func control(membership: Snippet.Membership) throws {
        let snippet = Snippet("control", membership, "let text = ClearText(\"x\")\nprint(text)", "")
        #expect(try snippet.compile() == "")
    }

    @Test("Content gets nowhere by this way", arguments: Snippet.all)
    func refused(snippet: Snippet) throws {
        let output = try snippet.compile()
        #expect(output.contains("error:"), "it compiles")
        #expect(output.contains(snippet.expected), "it is refused for another reason: \(output.prefix(400))")
    }
}
