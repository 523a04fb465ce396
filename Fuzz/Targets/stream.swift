import TacitCore
import TacitPrivacy
import TacitWire

/// Streams of a provider that sends anything: no crash, the same answer whatever the cuts, and events that are JSON.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    var cuts = FuzzCuts(seed: input.choice(below: 256))
    let choice = input.choice(below: 4)
    let dialect: Dialect = choice & 1 == 0 ? .openai : .anthropic
    let identity = ReplyIdentity(request: RequestID("req_1"), model: "m", wantsUsage: choice & 2 == 0)
    let whole = restore([input.rest], dialect, identity)
    let pieces = restore(cuts.pieces(of: input.rest), dialect, identity)
    promise(whole.error == pieces.error, "how a stream fails doesn't depend on the cuts")
    guard whole.error == nil else { return 0 }
    promise(whole.bytes == pieces.bytes, "the answer doesn't depend on the cuts")
    var reader = SSEReader()
    for event in (try? reader.read(whole.bytes)) ?? [] where !event.isComment && !dialect.isTerminalMark(event.data) {
        promise((try? JSONParser.parse(event.data)) != nil, "an event is JSON")
    }
    if let answer = try? AnswerRestorer(dialect: dialect, context: RestoringFixture.context, identity: identity)
        .restore(ProviderBytes(input.rest)).0.expose(for: .returning)
    {
        promise((try? JSONParser.parse(answer)) != nil, "a whole answer is JSON")
    }
    return 0
}

private func restore(
    _ pieces: [[UInt8]], _ dialect: Dialect, _ identity: ReplyIdentity
) -> (bytes: [UInt8], error: TacitError.Code?) {
    var restorer = StreamRestorer(dialect: dialect, context: RestoringFixture.context, identity: identity)
    var output: [UInt8] = []
    do throws(TacitError) {
        for piece in pieces {
            output += try restorer.receive(ProviderBytes(piece)).expose(for: .returning)
        }
        // A stream that merely breaks off has said all it could.
        return (output + (restorer.terminal?.expose(for: .returning) ?? []), nil)
    } catch {
        return (output, error.code)
    }
}
