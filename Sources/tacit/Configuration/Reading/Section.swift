import Yams

/// A mapping of the file, read key by key. A key that no reader has asked for is unknown.
final class Section {
    /// A key with its value, at its place.
    struct Entry {
        let key: String
        let path: String
        let line: Int
        let node: Node
    }

    /// Dotted; empty for the whole file.
    let path: String
    let line: Int
    let reading: FileReading
    let entries: [Entry]
    private var asked: [String] = []

    init(_ path: String, line: Int, _ entries: [Entry], _ reading: FileReading) {
        self.path = path
        self.line = line
        self.entries = entries
        self.reading = reading
    }

    /// `nil`, with the problem noted, if it is no mapping. A key without a value is an empty one: all that it would
    /// hold is commented out.
    convenience init?(_ node: Node, _ path: String, line: Int, _ reading: FileReading) {
        if case .scalar(let scalar) = node, scalar.string.isEmpty, scalar.style == .plain {
            self.init(path, line: line, [], reading)
            return
        }
        guard case .mapping(let mapping) = node else {
            reading.wrong(path, line: node.mark?.line ?? line, "must be a mapping of keys to values")
            return nil
        }
        var entries: [Entry] = []
        for (key, value) in mapping {
            let line = key.mark?.line ?? line
            guard let name = key.scalar?.string else {
                reading.wrong(path, line: line, "a key must be a word")
                continue
            }
            entries.append(Entry(key: name, path: path.isEmpty ? name : "\(path).\(name)", line: line, node: value))
        }
        self.init(path, line: line, entries, reading)
    }

    /// The entry of a key that the section may hold.
    func entry(_ key: String) -> Entry? {
        asked.append(key)
        reading.know(key)
        return entries.first { $0.key == key }
    }

    /// To be called once all keys have been asked for: the others are wrong.
    func refuseUnknown() {
        for entry in entries where !asked.contains(entry.key) {
            let near = NearestName.of(entry.key, among: asked)
            let known = asked.sorted().joined(separator: ", ")
            reading.wrong(
                entry.path, line: entry.line,
                "unknown key; " + (near.map { "did you mean `\($0)`?" } ?? "known here are \(known)"))
        }
    }

    func wrong(_ message: String) {
        reading.wrong(path, line: line, message)
    }
}
