import TacitWire
import Testing

@Suite("Grammars of control leaves")
struct GrammarTests {
    @Test(
        "let through what software writes",
        arguments: [
            (Grammar.word, "web_search_20250305"), (.word, "json_schema"), (.word, ""), (.identifier, "getUser$v2.1-x"),
            (.id, "call_4111111111111111"), (.id, "toolu_01:a|b"), (.schemaLiteral, "#/$defs/Name"),
            (.schemaLiteral, "date-time"),
            (.mediaType, "application/vnd.api+json"), (.sealed, "QUJD+/_-.=="),
        ])
    func good(grammar: Grammar, text: String) {
        #expect(grammar.matches(text.utf8))
    }

    @Test(
        "stop what people write",
        arguments: [
            (Grammar.word, "Anna"), (.word, "two words"), (.word, "4111111111111111"), (.word, "a@b"), (.word, "é"),
            (.identifier, "Anna Weber"), (.identifier, "user_15550100"), (.identifier, "a/b"), (.id, "call 1"),
            (.id, "a@b"),
            (.schemaLiteral, "Anna Weber"), (.schemaLiteral, "a@b"), (.schemaLiteral, "4155550"),
            (.mediaType, "text plain"),
            (.sealed, "Anna Weber"), (.sealed, "a@b"), (.word, String(repeating: "a", count: 65)),
            (.identifier, String(repeating: "a", count: 129)), (.id, String(repeating: "a", count: 257)),
        ])
    func bad(grammar: Grammar, text: String) {
        #expect(!grammar.matches(text.utf8))
    }
}
