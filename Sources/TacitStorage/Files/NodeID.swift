#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import TacitCore

/// Names a server among those on one database: what it reserved is its own, also after it was started again.
package struct NodeID: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// The one that stands in the data directory, where the first start puts it.
    static func open(_ directory: DataDirectory, randomness: any Randomness) throws -> NodeID {
        let path = directory.path + "/node.id"
        do {
            let file = try PrivateFile.open(path, O_RDWR | O_CREAT | O_NOFOLLOW)
            let held = String(decoding: try file.read(limit: 64), as: UTF8.self)
            if held.hasPrefix("node_"), held.utf8.count == 17 { return NodeID(held) }
            guard held.isEmpty else {
                throw StartError(.dataDirectory, "\(path) is not as Tacit made it. Remove it; a new one is made.")
            }
            let text = "node_" + Base62.encode(randomness.bytes(9), digits: 12)
            try file.write(Array(text.utf8))
            return NodeID(text)
        } catch let failure as PrivateFile.Failure {
            throw StartError(.dataDirectory, "\(path) can't be used (\(failure.reason)).")
        }
    }

    package var description: String { text }
}
