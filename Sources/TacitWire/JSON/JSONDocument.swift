/// JSON text and an index of its values. Nothing is decoded or copied: a value is a range of the bytes, so that whatever
/// Tacit doesn't change goes on byte for byte (key order, number spelling, unknown fields).
///
/// Values stand in document order; the children of a container follow it. Memory: 28 bytes a value.
package struct JSONDocument: Sendable {
    package enum Kind: UInt8, Sendable {
        case object, array, string, number, `true`, `false`, null
    }

    /// Position of a value in the index. The root is 0.
    package typealias Index = Int

    struct Node: Sendable {
        var kind: Kind
        /// Whether the string holds a backslash.
        var isEscaped = false
        /// Whether the key does.
        var keyIsEscaped = false
        /// The value, quotes included.
        var start: Int32
        var end: Int32 = 0
        /// The key without its quotes; start −1 where there is none.
        var keyStart: Int32 = -1
        var keyEnd: Int32 = -1
        var parent: Int32
        /// Index of the first value after this one and all in it.
        var next: Int32 = 0
    }

    package let bytes: [UInt8]
    var nodes: [Node]

    init(bytes: [UInt8], nodes: [Node]) {
        self.bytes = bytes
        self.nodes = nodes
    }

    package static let root: Index = 0
    package var count: Int { nodes.count }

    package func kind(_ index: Index) -> Kind { nodes[index].kind }

    /// The bytes of a value; of a string with its quotes.
    package func range(_ index: Index) -> Range<Int> { Int(nodes[index].start)..<Int(nodes[index].end) }

    /// The bytes between a string's quotes, escapes and all.
    package func contentRange(_ index: Index) -> Range<Int> {
        Int(nodes[index].start) + 1..<Int(nodes[index].end) - 1
    }

    package func isEscaped(_ index: Index) -> Bool { nodes[index].isEscaped }

    package func parent(_ index: Index) -> Index? {
        let parent = Int(nodes[index].parent)
        return parent < 0 ? nil : parent
    }

    /// The values directly in a container, in order; none for other values.
    package func children(_ index: Index) -> Children {
        let isContainer = nodes[index].kind == .object || nodes[index].kind == .array
        return Children(
            document: self, current: isContainer ? index + 1 : Int(nodes[index].next), end: Int(nodes[index].next))
    }

    package struct Children: Sequence, IteratorProtocol {
        let document: JSONDocument
        var current: Int
        let end: Int

        package mutating func next() -> Index? {
            guard current < end else { return nil }
            defer { current = Int(document.nodes[current].next) }
            return current
        }
    }

    /// Index of the first value after this one and all in it.
    package func end(of index: Index) -> Index { Int(nodes[index].next) }
}
