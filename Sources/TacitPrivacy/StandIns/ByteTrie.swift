/// A map from byte strings that is walked byte by byte.
struct ByteTrie: Sendable {
    static let root = 0

    private var children: [Int: Int] = [:]
    private var nodeCount = 1
    private var values: [Int: [UInt8]] = [:]
    /// By first byte: whether a key begins so.
    private var starts = [Bool](repeating: false, count: 256)

    var isEmpty: Bool { values.isEmpty }

    @inline(__always)
    func mayBegin(_ byte: UInt8) -> Bool { starts[Int(byte)] }

    @inline(__always)
    func child(of node: Int, _ byte: UInt8) -> Int? { children[node << 8 | Int(byte)] }

    func value(at node: Int) -> [UInt8]? { values[node] }

    func value(of key: [UInt8]) -> [UInt8]? {
        var node = Self.root
        for byte in key {
            guard let next = child(of: node, byte) else { return nil }
            node = next
        }
        return values[node]
    }

    mutating func insert(_ key: [UInt8], _ value: [UInt8]) {
        guard let first = key.first else { return }
        starts[Int(first)] = true
        var node = Self.root
        for byte in key {
            let edge = node << 8 | Int(byte)
            if let next = children[edge] {
                node = next
            } else {
                children[edge] = nodeCount
                node = nodeCount
                nodeCount += 1
            }
        }
        values[node] = value
    }
}
