extension Snippet {
    static let all = making + changing + writingDown + passingOn

    /// A protected type made from clear bytes.
    private static let making = [
        Snippet("make a ProtectedBody", .stranger, "let body = ProtectedBody([1])", "inaccessible due to 'internal'"),
        Snippet(
            "make a ProtectedBody inside the package", .member, "let body = ProtectedBody([1])",
            "inaccessible due to 'internal'"),
        Snippet("make a ProtectedBody from text", .member, "let body = ProtectedBody(ClearText(\"x\"))", "error:"),
        Snippet("make ProtectedText", .member, "let text = ProtectedText([1])", "inaccessible due to 'internal'"),
        Snippet("convert clear text", .member, "let body: ProtectedBody = ClearText(\"x\")", "cannot convert value"),
        Snippet(
            "convert provider bytes", .member, "let body: ProtectedBody = ProviderBytes([1])", "cannot convert value"),
        Snippet(
            "make a ProtectedBody in an extension", .member,
            "extension ProtectedBody { init(x: [UInt8]) { self.init(x) } }", "missing argument label"),
        Snippet(
            "make one field by field in an extension", .member,
            "extension ProtectedBody { init(x: [UInt8]) { self.bytes = x } }", "error:"),
        Snippet(
            "decode a ProtectedBody", .member, "func make<T: Decodable>(_: T.Type) {}\nmake(ProtectedBody.self)",
            "Decodable"),
        Snippet("make leave for media out of nothing", .member, "let media = UnmaskedMedia(count: 1)", "error:"),
        Snippet(
            "make a restoring context with strange hosts", .stranger,
            "let context = RestoringContext(table: EntityTable())", "error:"),
    ]

    /// A protected type whose bytes are replaced.
    private static let changing = [
        Snippet(
            "set the bytes", .member, "func f(_ body: inout ProtectedBody) { body.bytes = [1] }",
            "inaccessible due to 'private'"),
        Snippet(
            "read the bytes past the accessor", .member, "func f(_ body: ProtectedBody) -> [UInt8] { body.bytes }",
            "inaccessible due to 'private'"),
        Snippet(
            "read clear bytes past the accessor", .member, "func f(_ text: ClearText) -> [UInt8] { text.bytes }",
            "inaccessible due to 'private'"),
        Snippet(
            "write through a key path", .member, "let path = \\ProtectedBody.bytes", "inaccessible due to 'private'"),
        Snippet(
            "append to a body", .member, "func f(_ body: inout ProtectedBody) { body.append(1) }",
            "has no member 'append'"),
        Snippet("expose for no purpose", .member, "let bytes = ClearText(\"x\").expose()", "missing argument"),
        Snippet(
            "expose for logging", .member, "let bytes = ClearText(\"x\").expose(for: .logging)",
            "has no member 'logging'"),
        Snippet(
            "expose for storing", .member, "let bytes = ClearText(\"x\").expose(for: .storing)",
            "has no member 'storing'"),
    ]

    /// Content written down.
    private static let writingDown = [
        Snippet(
            "encode clear text", .member, "func write(_ value: some Encodable) {}\nwrite(ClearText(\"x\"))", "Encodable"
        ),
        Snippet(
            "encode a body", .member,
            "func f(_ body: ProtectedBody) { func write(_ value: some Encodable) {}; write(body) }", "Encodable"),
        Snippet("encode an answer", .member, "func write(_ value: some Encodable) {}\nwrite(Return([1]))", "Encodable"),
        Snippet(
            "encode a table of entities", .member, "func write(_ value: some Encodable) {}\nwrite(EntityTable())",
            "Encodable"),
        Snippet("hash clear text", .member, "let set: Set<ClearText> = []", "Hashable"),
        Snippet("use clear text as text", .member, "let text: String = ClearText(\"x\")", "cannot convert value"),
        Snippet(
            "log clear text", .member, "let event = LogEvent.storageFailed(code: ClearText(\"x\"))",
            "cannot convert value"),
        Snippet("log a free line", .member, "let event = LogEvent.message(\"x\")", "has no member 'message'"),
        Snippet("put text into a warning", .member, "let warning = LogEvent.Warning(\"x\")", "error:"),
        Snippet(
            "put text into a record", .member,
            "func f(_ record: inout RequestRecord) { record.model = ClearText(\"x\") }", "cannot assign value"),
        Snippet(
            "add a field to a record", .member, "func f(_ record: inout RequestRecord) { record.text = \"x\" }",
            "has no member 'text'"),
        Snippet("name a route freely", .member, "let route: Route = \"GET /x\"", "cannot convert value"),
        Snippet("name an error freely", .member, "let error = TacitError(\"x\", \"y\")", "cannot convert value"),
        Snippet(
            "carry content in an error", .member, "let error = TacitError(.invalidRequest, ClearText(\"x\"))",
            "cannot convert value"),
        Snippet(
            "hide content in a JSON error", .member, "let error = JSONError(code: .notUTF8, offset: 1, text: \"x\")",
            "error:"),
    ]

    /// Clear text handed to a processor.
    private static let passingOn = [
        Snippet(
            "send clear text", .member,
            "func f(_ provider: any Provider) async throws { try await provider.call(.openai, ClearText(\"x\"), isStreamed: false) { _ in } }",
            "cannot convert value"),
        Snippet(
            "send bytes", .member,
            "func f(_ provider: any Provider) async throws { try await provider.call(.openai, [1], isStreamed: false) { _ in } }",
            "error:"),
        Snippet(
            "send protected text of another kind", .member,
            "func f(_ provider: any Provider, _ text: ProtectedText) async throws { try await provider.call(.openai, text, isStreamed: false) { _ in } }",
            "cannot convert value"),
        Snippet(
            "return a provider's bytes unrestored", .member, "let answer: Return = ProviderBytes([1])",
            "cannot convert value"),
        Snippet("render with a closure", .member, "func f(_ renderer: Renderer) { renderer.render { $0 } }", "error:"),
        Snippet(
            "edit a body with a closure", .member,
            "let edits = RequestEdits(model: { $0 }, instruction: nil, pseudonym: { _ in \"\" })", "error:"),
    ]
}
