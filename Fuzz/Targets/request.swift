import TacitCore
import TacitPrivacy
import TacitWire

/// The walker and the renderer: a request that is one can be rendered, and the provider reads none of the values.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    let dialect: Dialect = input.choice(below: 2) == 0 ? .openai : .anthropic
    guard let document = try? JSONParser.parse(input.rest) else { return 0 }
    let texts = dialect.texts(of: document)
    for unit in texts.units {
        promise(unit.range.upperBound <= texts.scopes[unit.scope].bytes.count, "a text lies in its scope")
    }
    guard let facts = try? dialect.facts(of: document) else { return 0 }
    let finder = Finder(recognizers: [FixedRecognizer([("qz", .person), ("7", .id), ("é", .email)])])
    let found = finder.find(in: texts, lists: TextLists())
    guard let media = try? UnmaskedMedia(of: found.texts, to: .own, under: .any),
        let rendering = try? Renderer(dialect: dialect, policy: .balanced, pseudonym: { _ in "anon" })
            .render(document, facts, found, model: "model-1", media: media),
        let rendered = try? JSONParser.parse(rendering.body.expose(for: .sending))
    else {
        promise(false, "a request can be rendered")
        return 0
    }
    for unit in dialect.texts(of: rendered).units {
        promise(!contains(unit.text, Array("qz".utf8)), "no text holds a value")
        promise(unit.form != .number || !unit.text.contains(UInt8(ascii: "7")), "no number holds a value")
    }
    return 0
}

private func contains(_ text: [UInt8], _ value: [UInt8]) -> Bool {
    guard value.count <= text.count else { return false }
    return (0...text.count - value.count).contains { text[$0..<$0 + value.count].elementsEqual(value) }
}
