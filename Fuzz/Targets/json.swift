import TacitWire

/// The parser, the index, strings, and edits after which the document must still parse.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    var random = FuzzCuts(seed: input.choice(below: 256))
    let document: JSONDocument
    do {
        document = try JSONParser.parse(input.rest)
    } catch {
        promise(error.offset >= 0 && error.offset <= input.rest.count, "an error's offset lies in the input")
        return 0
    }
    checkIndex(document)
    for _ in 0..<4 {
        let index = random.next(below: document.count)
        let splices: [Splice]
        switch (random.next(below: 3), document.kind(index)) {
        case (0, .object):
            let gone = Set(document.children(index).filter { _ in random.next(below: 2) == 0 })
            splices = document.remove(gone, from: index)
        case (1, .object): splices = [document.append("a\"", Array("1".utf8), to: index)]
        case (_, .array):
            let elements = Array(document.children(index))
            let place = random.next(below: elements.count + 1)
            splices = [
                document.insert(Array("{}".utf8), before: place < elements.count ? elements[place] : nil, in: index)
            ]
        default: splices = [document.replace(index, with: Array("[\"x\"]".utf8))]
        }
        guard let edited = Splice.apply(splices, to: document.bytes) else {
            promise(false, "edits of one object don't overlap")
            return 0
        }
        promise((try? JSONParser.parse(edited)) != nil, "an edited document parses")
    }
    return 0
}

private func checkIndex(_ document: JSONDocument) {
    for index in 0..<document.count {
        let range = document.range(index)
        promise(!range.isEmpty && range.upperBound <= document.bytes.count, "a value lies in the document")
        if let parent = document.parent(index) {
            let outer = document.range(parent)
            promise(
                outer.lowerBound < range.lowerBound && range.upperBound < outer.upperBound, "a value lies in its parent"
            )
        }
        promise(
            document.end(of: index) > index && document.end(of: index) <= document.count,
            "what follows a value follows it")
        guard let string = document.string(index) else { continue }
        let again = try? JSONParser.parse(JSONString.quoted(string))
        promise(again?.string(JSONDocument.root) == string, "a string comes back from encoding")
        let offsets = JSONString.rawOffsets(of: [0, string.count], in: document.bytes[document.contentRange(index)])
        let content = document.contentRange(index)
        promise(offsets == [content.lowerBound, content.upperBound], "the ends of a string are its ends")
    }
}
