/// Names and strings of a document.
extension JSONDocument {
    /// The bytes of a member's key between its quotes; `nil` for the root and for elements of an array.
    package func keyRange(_ index: Index) -> Range<Int>? {
        let node = nodes[index]
        return node.keyStart < 0 ? nil : Int(node.keyStart)..<Int(node.keyEnd)
    }

    /// The key, decoded.
    package func key(_ index: Index) -> [UInt8]? {
        guard let range = keyRange(index) else { return nil }
        return nodes[index].keyIsEscaped ? JSONString.decode(bytes[range]) : Array(bytes[range])
    }

    package func keyText(_ index: Index) -> String? {
        key(index).map { String(decoding: $0, as: UTF8.self) }
    }

    package func hasKey(_ index: Index, _ name: StaticString) -> Bool {
        guard let range = keyRange(index) else { return false }
        if nodes[index].keyIsEscaped {
            return key(index).map {
                $0.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
            } ?? false
        }
        return bytes[range].elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// The last member of that name (what most readers take), or `nil`.
    package func member(_ index: Index, _ name: StaticString) -> Index? {
        var found: Index?
        guard kind(index) == .object else { return nil }
        for child in children(index) where hasKey(child, name) {
            found = child
        }
        return found
    }

    /// A string's text as UTF-8, escapes resolved; `nil` for other values.
    package func string(_ index: Index) -> [UInt8]? {
        guard kind(index) == .string else { return nil }
        let content = bytes[contentRange(index)]
        return isEscaped(index) ? JSONString.decode(content) : Array(content)
    }

    package func text(_ index: Index) -> String? {
        string(index).map { String(decoding: $0, as: UTF8.self) }
    }

    package func isString(_ index: Index, _ value: StaticString) -> Bool {
        guard let string = string(index) else { return false }
        return string.elementsEqual(UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
    }

    /// A number that is whole and fits; `nil` for others.
    package func integer(_ index: Index) -> Int? {
        guard kind(index) == .number else { return nil }
        return Int(String(decoding: bytes[range(index)], as: UTF8.self))
    }

    /// A number that fits; `nil` for others.
    package func double(_ index: Index) -> Double? {
        guard kind(index) == .number, let value = Double(String(decoding: bytes[range(index)], as: UTF8.self)),
            value.isFinite
        else { return nil }
        return value
    }

    package func isTrue(_ index: Index?) -> Bool {
        index.map { kind($0) == .true } ?? false
    }

    /// Whether two members of an object have the same key. Linear in the members.
    package func hasDuplicateKeys(_ index: Index) -> Bool {
        if let isFound = hasDuplicateAmongFewKeys(index) { return isFound }
        var seen: Set<[UInt8]> = []
        for child in children(index) {
            if let key = key(child), !seen.insert(key).inserted { return true }
        }
        return false
    }

    /// The same without memory of its own, for up to 16 members without escapes in their keys; `nil` for others.
    private func hasDuplicateAmongFewKeys(_ index: Index) -> Bool? {
        var count = 0
        for child in children(index) {
            count += 1
            if count > 16 || nodes[child].keyIsEscaped { return nil }
            guard let key = keyRange(child) else { continue }
            for earlier in children(index) {
                if earlier == child { break }
                if let other = keyRange(earlier), bytes[other].elementsEqual(bytes[key]) { return true }
            }
        }
        return false
    }
}
