/// Makes the index of a document in one pass: strict RFC 8259, valid UTF-8, bounded depth and number of values.
///
/// Linear in the length; recursion-free, so that nesting can't exhaust the stack.
package struct JSONParser {
    /// Containers within containers.
    package static let maximumDepth = 192
    /// Values in one document: a bound on the memory of the index.
    package static let maximumValues = 2_000_000

    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var nodes: [JSONDocument.Node] = []
    /// Open containers, innermost last.
    private var open: [Int] = []

    private init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        nodes.reserveCapacity(min(text.count / 16 + 8, 1 << 16))
    }

    package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONDocument {
        guard bytes.count < Int(Int32.max) else { throw JSONError(code: .tooManyValues, offset: 0) }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw JSONError(code: .notUTF8, offset: error.byteOffsets.lowerBound)
        }
        let result = bytes.withUnsafeBufferPointer { text -> Result<[JSONDocument.Node], JSONError> in
            var parser = JSONParser(text)
            do throws(JSONError) {
                try parser.document()
                return .success(parser.nodes)
            } catch {
                return .failure(error)
            }
        }
        return JSONDocument(bytes: bytes, nodes: try result.get())
    }

    private func fail(_ code: JSONError.Code) -> JSONError {
        JSONError(code: position >= text.count && code == .unexpectedByte ? .unexpectedEnd : code, offset: position)
    }

    private mutating func document() throws(JSONError) {
        skipBlanks()
        try value()
        while let container = open.last {
            skipBlanks()
            try proceed(in: container)
        }
        skipBlanks()
        guard position == text.count else { throw fail(.trailingBytes) }
    }

    /// One step inside an open container: its end, or its next member or element.
    private mutating func proceed(in container: Int) throws(JSONError) {
        let isObject = nodes[container].kind == .object
        let isEmpty = nodes.count == container + 1
        if peek() == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            position += 1
            nodes[container].end = Int32(position)
            nodes[container].next = Int32(nodes.count)
            open.removeLast()
            return
        }
        if !isEmpty {
            guard peek() == UInt8(ascii: ",") else { throw fail(.unexpectedByte) }
            position += 1
            skipBlanks()
        }
        guard isObject else { return try value() }
        guard peek() == UInt8(ascii: "\"") else { throw fail(.unexpectedByte) }
        let keyStart = position + 1
        let keyIsEscaped = try string()
        let keyEnd = position - 1
        skipBlanks()
        guard peek() == UInt8(ascii: ":") else { throw fail(.unexpectedByte) }
        position += 1
        skipBlanks()
        let member = nodes.count
        try value()
        nodes[member].keyStart = Int32(keyStart)
        nodes[member].keyEnd = Int32(keyEnd)
        nodes[member].keyIsEscaped = keyIsEscaped
    }

    private mutating func value() throws(JSONError) {
        guard nodes.count < Self.maximumValues else { throw fail(.tooManyValues) }
        let index = nodes.count
        var node = JSONDocument.Node(kind: .null, start: Int32(position), parent: Int32(open.last ?? -1))
        switch peek() {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard open.count < Self.maximumDepth else { throw fail(.tooDeep) }
            node.kind = peek() == UInt8(ascii: "{") ? .object : .array
            position += 1
            nodes.append(node)
            open.append(index)
            return
        case UInt8(ascii: "\""):
            node.kind = .string
            node.isEscaped = try string()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            node.kind = .number
            try number()
        case UInt8(ascii: "t"):
            node.kind = .true
            try literal("true")
        case UInt8(ascii: "f"):
            node.kind = .false
            try literal("false")
        case UInt8(ascii: "n"):
            node.kind = .null
            try literal("null")
        default:
            throw fail(.unexpectedByte)
        }
        node.end = Int32(position)
        node.next = Int32(index + 1)
        nodes.append(node)
    }

    /// Passes a string, its quotes included; returns whether it holds an escape.
    private mutating func string() throws(JSONError) -> Bool {
        position += 1
        var isEscaped = false
        while position < text.count {
            let byte = text[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return isEscaped
            }
            guard byte >= 0x20 else { throw fail(.controlCharacter) }
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                try escape()
            } else {
                position += 1
            }
        }
        throw fail(.unexpectedEnd)
    }

    private mutating func escape() throws(JSONError) {
        guard position + 1 < text.count else { throw fail(.unexpectedEnd) }
        switch text[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"):
            guard position + 5 < text.count else { throw fail(.unexpectedEnd) }
            for offset in 2...5 where JSONString.hexValue(text[position + offset]) == nil { throw fail(.badEscape) }
            position += 6
        default:
            throw fail(.badEscape)
        }
    }

    private mutating func number() throws(JSONError) {
        if peek() == UInt8(ascii: "-") { position += 1 }
        if peek() == UInt8(ascii: "0") {
            position += 1
        } else {
            try digits()
        }
        if peek() == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if peek() | 0x20 == UInt8(ascii: "e") {
            position += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
    }

    private mutating func digits() throws(JSONError) {
        let start = position
        while peek() &- UInt8(ascii: "0") < 10 { position += 1 }
        guard position > start else { throw fail(.badNumber) }
    }

    private mutating func literal(_ word: StaticString) throws(JSONError) {
        for offset in 0..<word.utf8CodeUnitCount {
            guard peek() == word.utf8Start[offset] else { throw fail(.unexpectedByte) }
            position += 1
        }
    }

    @inline(__always)
    private func peek() -> UInt8 {
        position < text.count ? text[position] : 0
    }

    @inline(__always)
    private mutating func skipBlanks() {
        while position < text.count {
            switch text[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }
}
