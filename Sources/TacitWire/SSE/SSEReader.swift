/// Frames events out of bytes that arrive in any cuts: inside a line end, a field, a character.
///
/// Linear; holds one unfinished event, of at most `maximumEventBytes`.
package struct SSEReader: Sendable {
    package enum Failure: Error, Sendable, Equatable {
        /// An event grew beyond the limit.
        case eventTooLarge
    }

    package static let maximumEventBytes = 16 << 20

    private let maximumEventBytes: Int
    private var line: [UInt8] = []
    private var name: [UInt8]?
    private var data: [UInt8] = []
    private var hasData = false
    private var hasComment = false
    private var size = 0
    /// The last byte was CR: a following LF belongs to it.
    private var afterReturn = false
    private var isFirstLine = true

    package init(maximumEventBytes: Int = SSEReader.maximumEventBytes) {
        self.maximumEventBytes = maximumEventBytes
    }

    /// Whether bytes of an unfinished event are held.
    package var isMidEvent: Bool { !line.isEmpty || hasData || name != nil }

    /// Takes bytes in and returns the events that they complete.
    package mutating func read(_ bytes: [UInt8]) throws(Failure) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        var start = bytes.startIndex
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte == 0x0A || byte == 0x0D else {
                afterReturn = false
                continue
            }
            if byte == 0x0A, afterReturn {
                afterReturn = false
                start = index + 1
                continue
            }
            afterReturn = byte == 0x0D
            try grow(bytes[start..<index])
            start = index + 1
            if let event = endLine() { events.append(event) }
        }
        try grow(bytes[start...])
        return events
    }

    private mutating func grow(_ part: ArraySlice<UInt8>) throws(Failure) {
        size += part.count
        guard size <= maximumEventBytes else { throw .eventTooLarge }
        line += part
    }

    private mutating func endLine() -> ServerSentEvent? {
        defer { line.removeAll(keepingCapacity: true) }
        if isFirstLine {
            isFirstLine = false
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        }
        guard !line.isEmpty else { return endEvent() }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            field(line[...], value: [])
            return nil
        }
        guard colon > 0 else {
            hasComment = true
            return nil
        }
        let valueStart = colon + 1 < line.count && line[colon + 1] == 0x20 ? colon + 2 : colon + 1
        field(line[..<colon], value: line[valueStart...])
        return nil
    }

    private mutating func field(_ field: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
        if field.elementsEqual("data".utf8) {
            if hasData { data.append(0x0A) }
            data += value
            hasData = true
        } else if field.elementsEqual("event".utf8) {
            name = Array(value)
        }
        // `id`, `retry` and unknown fields carry nothing that an answer needs.
    }

    private mutating func endEvent() -> ServerSentEvent? {
        defer {
            name = nil
            data = []
            hasData = false
            hasComment = false
            size = 0
        }
        if hasData { return ServerSentEvent(name: name, data: data) }
        return hasComment ? .keepAlive : nil
    }
}
