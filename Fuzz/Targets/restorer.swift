import TacitPrivacy
import TacitWire

/// The restorer: the same text whatever the cuts, at most 64 bytes held, JSON that stays JSON, and no value in a link to
/// a host that nobody named.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    var cuts = FuzzCuts(seed: input.choice(below: 256))
    let isArgument = input.choice(below: 2) == 1
    let bytes = input.text
    for mode in [ReplyLeaf.Mode.text, .json] {
        let whole = restore([bytes], mode, isArgument)
        let pieces = restore(cuts.pieces(of: bytes), mode, isArgument)
        promise(whole == pieces, "the text doesn't depend on the cuts")
        if (try? JSONParser.parse(bytes)) != nil, !bytes.contains(UInt8(ascii: "[")) {
            // Brackets outside of strings are JSON's own: a placeholder of them may be an array.
            promise(mode == .text || (try? JSONParser.parse(whole)) != nil, "JSON stays JSON")
        }
    }
    if bytes.starts(with: "https://".utf8), !bytes.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "<") }) {
        promise(restore([bytes], .text, isArgument) == bytes, "nothing is restored in a link to a strange host")
    }
    return 0
}

private func restore(_ pieces: [[UInt8]], _ mode: ReplyLeaf.Mode, _ isArgument: Bool) -> [UInt8] {
    var restorer = Restorer(RestoringFixture.context, mode: mode, isArgument: isArgument)
    var output: [UInt8] = []
    for piece in pieces {
        output += restorer.feed(piece)
        promise(restorer.heldCount <= 64, "at most 64 bytes are held")
    }
    return output + restorer.feed([], isFinal: true)
}
