import TacitWire

/// The reader of event streams: the same events whatever the cuts, and what is written is read back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    var cuts = FuzzCuts(seed: input.choice(below: 256))
    let limit = input.choice(below: 4) == 0 ? 64 : 1 << 20
    let bytes = input.rest
    let whole = read([bytes], limit)
    let pieces = read(cuts.pieces(of: bytes), limit)
    promise((whole == nil) == (pieces == nil), "the limit doesn't depend on the cuts")
    guard let whole, let pieces else { return 0 }
    promise(whole.elementsEqual(pieces, by: isEqual), "the events don't depend on the cuts")
    var written: [UInt8] = []
    for event in whole { event.encode(into: &written) }
    let again = read([written], 4 << 20)
    promise(again?.elementsEqual(whole, by: isEqual) ?? false, "what is written is read back")
    return 0
}

private func read(_ pieces: [[UInt8]], _ limit: Int) -> [ServerSentEvent]? {
    var reader = SSEReader(maximumEventBytes: limit)
    var events: [ServerSentEvent] = []
    for piece in pieces {
        guard let more = try? reader.read(piece) else { return nil }
        events += more
    }
    return events
}

private func isEqual(_ one: ServerSentEvent, _ other: ServerSentEvent) -> Bool {
    one.name == other.name && one.data == other.data && one.isComment == other.isComment
}
