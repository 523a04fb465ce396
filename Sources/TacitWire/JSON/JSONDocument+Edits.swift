/// Changes to whole members of an object, as splices.
extension JSONDocument {
    /// Replaces a value.
    package func replace(_ index: Index, with value: [UInt8]) -> Splice {
        Splice(range(index), value)
    }

    /// Adds a member at the end of an object.
    package func append(_ name: String, _ value: [UInt8], to object: Index) -> Splice {
        let end = Int(nodes[object].end) - 1
        let isEmpty = object + 1 == Int(nodes[object].next)
        return Splice(
            end..<end, (isEmpty ? [] : [UInt8(ascii: ",")]) + JSONString.quoted(name) + [UInt8(ascii: ":")] + value)
    }

    /// Puts a value in front of an element of an array, or at the end where `element` is `nil`.
    package func insert(_ value: [UInt8], before element: Index?, in array: Index) -> Splice {
        if let element {
            let start = Int(nodes[element].start)
            return Splice(start..<start, value + [UInt8(ascii: ",")])
        }
        let end = Int(nodes[array].end) - 1
        let isEmpty = array + 1 == Int(nodes[array].next)
        return Splice(end..<end, (isEmpty ? [] : [UInt8(ascii: ",")]) + value)
    }

    /// Takes members out of one object, commas included.
    package func remove(_ members: Set<Index>, from object: Index) -> [Splice] {
        guard !members.isEmpty else { return [] }
        var splices: [Splice] = []
        var kept = false
        var previousEnd = Int(nodes[object].start) + 1
        for child in children(object) {
            let end = Int(nodes[child].end)
            if members.contains(child) {
                // From the end of what stands before (its comma included) if something is kept there, else to the
                // comma behind.
                splices.append(Splice(previousEnd..<end, []))
            } else {
                if !kept, !splices.isEmpty {
                    // All before it went: the comma in front of this one goes too.
                    let keyQuote = Int(nodes[child].keyStart) - 1
                    splices.append(Splice(previousEnd..<keyQuote, []))
                }
                kept = true
            }
            previousEnd = end
        }
        return splices
    }
}
