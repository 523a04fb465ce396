import TacitTestKit
import TacitWire
import Testing

@Suite("Changes of bytes")
struct SpliceTests {
    private let bytes = Array("0123456789".utf8)

    private func apply(_ splices: [Splice]) -> String? {
        Splice.apply(splices, to: bytes).map { string($0) }
    }

    private func splice(_ range: Range<Int>, _ text: String) -> Splice { Splice(range, Array(text.utf8)) }

    @Test("apply in any order")
    func order() {
        let splices = [splice(8..<9, "x"), splice(0..<2, "ab"), splice(4..<4, "-"), splice(10..<10, "!")]
        #expect(apply(splices) == "ab23-4567x9!")
        #expect(apply(splices.reversed()) == "ab23-4567x9!")
        #expect(apply([]) == "0123456789")
    }

    @Test("keep the order of insertions at one place, and may touch")
    func samePlace() {
        #expect(apply([splice(3..<3, "a"), splice(3..<3, "b")]) == "012ab3456789")
        #expect(apply([splice(3..<5, "x"), splice(5..<7, "y")]) == "012xy789")
        #expect(apply([splice(5..<5, "+"), splice(3..<5, "x")]) == "012x+56789")
    }

    @Test("never overlap and never reach beyond the end")
    func overlap() {
        #expect(apply([splice(1..<4, ""), splice(3..<5, "")]) == nil)
        #expect(apply([splice(1..<4, ""), splice(2..<3, "x")]) == nil)
        #expect(apply([splice(2..<2, "x"), splice(1..<4, "")]) == nil)
        #expect(apply([splice(9..<11, "")]) == nil)
    }
}

@Suite("Edits of documents")
struct JSONEditTests {
    private static let objects = [
        "{}", "{ }", #"{"a":1}"#, #"{"a":1,"b":2}"#, #"{ "a" : 1 , "b" : 2 , "c" : 3 }"#,
        #"{"a":[1,2],"b":{"x":"}"},"c":"]","d":null}"#,
    ]

    @Test("take any set of members out of an object, and leave the others as they are", arguments: objects)
    func remove(_ text: String) throws {
        let document = try parse(text)
        let members = Array(document.children(JSONDocument.root))
        for mask in 0..<(1 << members.count) {
            let gone = Set(members.indices.filter { mask >> $0 & 1 == 1 }.map { members[$0] })
            let left = members.filter { !gone.contains($0) }
            for isAppending in [false, true] {
                var splices = document.remove(gone, from: JSONDocument.root)
                if isAppending, !(left.isEmpty && !gone.isEmpty) {
                    splices.append(document.append("new", Array("0".utf8), to: JSONDocument.root))
                }
                let result = try parse(try applied(splices.reversed(), to: document))
                let kept = Array(result.children(JSONDocument.root))
                let names = left.map { document.keyText($0) } + (kept.count > left.count ? ["new"] : [])
                #expect(kept.map { result.keyText($0) } == names)
                for (before, after) in zip(left, kept) {
                    #expect(document.bytes[document.range(before)] == result.bytes[result.range(after)])
                }
            }
        }
    }

    @Test("put a value in front of any element, or at the end", arguments: ["[]", "[ ]", "[1]", "[ 1 , [2] ,\n{} ]"])
    func insert(_ text: String) throws {
        let document = try parse(text)
        let elements: [JSONDocument.Index?] = document.children(JSONDocument.root).map { $0 } + [nil]
        for (position, element) in elements.enumerated() {
            let splice = document.insert(Array("\"new\"".utf8), before: element, in: JSONDocument.root)
            let result = try parse(try applied([splice], to: document))
            let children = Array(result.children(JSONDocument.root))
            #expect(children.count == elements.count)
            #expect(result.isString(children[position], "new"))
        }
    }

    @Test("replace any value of random documents", arguments: 0..<100 as Range<UInt64>)
    func replace(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let document = try parse(Sample.random(depth: 4, using: &generator).write(using: &generator))
        for index in 0..<document.count {
            let splice = document.replace(index, with: Array("{\"x\":[]}".utf8))
            #expect(throws: Never.self) { try parse(try applied([splice], to: document)) }
        }
    }
}
