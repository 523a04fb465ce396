import Yams

/// Reading one value: noted where it stands, or what is wrong with it.
extension Section {
    typealias Parse<Value> = (String) throws(WrongValue) -> Value

    func read<Value>(_ key: String, into target: inout Value, _ parse: Parse<Value>) {
        if let value = value(key, parse) { target = value }
    }

    func read<Value>(_ key: String, into target: inout Value?, _ parse: Parse<Value>) {
        if let value = value(key, parse) { target = value }
    }

    func value<Value>(_ key: String, _ parse: Parse<Value>) -> Value? {
        guard let entry = entry(key), let text = scalar(entry.node, entry) else { return nil }
        return parsed(text, line: entry.line, entry, parse)
    }

    /// A sequence of plain values.
    func list<Value>(_ key: String, _ parse: Parse<Value>) -> [Value]? {
        guard let entry = entry(key) else { return nil }
        guard case .sequence(let sequence) = entry.node else {
            reading.wrong(entry.path, line: entry.line, "must be a list, as in [one, two]")
            return nil
        }
        var values: [Value] = []
        for node in sequence {
            guard let text = scalar(node, entry),
                let value = parsed(text, line: node.mark?.line ?? entry.line, entry, parse)
            else { continue }
            values.append(value)
        }
        reading.note(entry.path, line: entry.line)
        return values
    }

    /// A mapping below; `nil` if the key isn't there.
    func section(_ key: String) -> Section? {
        entry(key).flatMap { section($0) }
    }

    func section(_ entry: Entry) -> Section? {
        Section(entry.node, entry.path, line: entry.line, reading)
    }

    /// Text of an entry that isn't a mapping or a list.
    func scalar(_ node: Node, _ entry: Entry) -> String? {
        let line = node.mark?.line ?? entry.line
        guard case .scalar(let scalar) = node else {
            reading.wrong(entry.path, line: line, "must be one value, not a list or mapping")
            return nil
        }
        guard !scalar.string.isEmpty else {
            reading.wrong(entry.path, line: line, "has no value; give one or take the key out")
            return nil
        }
        return scalar.string
    }

    private func parsed<Value>(_ text: String, line: Int, _ entry: Entry, _ parse: Parse<Value>) -> Value? {
        do {
            let value = try parse(text)
            reading.note(entry.path, line: entry.line)
            return value
        } catch {
            reading.wrong(entry.path, line: line, error.message)
            return nil
        }
    }
}
