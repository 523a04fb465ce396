/// An answer of the instance.
struct ProofAnswer {
    let status: Int
    let fields: [(name: String, value: String)]
    /// Without chunk framing.
    var body: [UInt8] = []
    /// The body came to the end that its framing tells.
    var isComplete = false
    /// Head and body as received.
    var raw: [UInt8] = []

    var isStream: Bool {
        fields.contains { $0.name == "content-type" && $0.value.hasPrefix("text/event-stream") }
    }
}

/// A caller's connection to the instance. Kept open after the answer, as clients do.
final class ProofConnection {
    private let socket: Socket
    private var buffer: [UInt8] = []

    init(port: Int) throws {
        socket = try Socket.connect(port: port)
    }

    /// False if the instance has closed it; it may have answered before.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool { socket.write(bytes) }

    func close() { socket.close() }

    /// Returns when the first bytes of an answer are there.
    func waitForAnswer() -> Bool { !buffer.isEmpty || fill() }

    /// The next answer; `nil` if none comes.
    func answer() -> ProofAnswer? {
        while true {
            if let head = ProofHead(of: buffer) { return answer(head) }
            guard fill() else { return nil }
        }
    }

    private func answer(_ head: ProofHead) -> ProofAnswer {
        let status = head.firstLine.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        var answer = ProofAnswer(status: status, fields: head.fields)
        let start = head.length
        var end = start
        if let length = head.contentLength {
            while buffer.count < start + length, fill() {}
            answer.isComplete = buffer.count >= start + length
            end = min(buffer.count, start + length)
            answer.body = Array(buffer[start..<end])
        } else {
            while let size = chunkSize(at: end) {
                let content = size.start..<size.start + size.count
                while buffer.count < content.upperBound + 2, fill() {}
                guard buffer.count >= content.upperBound + 2 else { break }
                answer.body += buffer[content]
                end = content.upperBound + 2
                if size.count == 0 {
                    answer.isComplete = true
                    break
                }
            }
            if !answer.isComplete { end = buffer.count }
        }
        answer.raw = Array(buffer[..<end])
        buffer.removeFirst(end)
        return answer
    }

    /// Size and start of the chunk whose size line begins at an offset; `nil` if the connection ends before.
    private func chunkSize(at offset: Int) -> (count: Int, start: Int)? {
        while true {
            if let end = buffer[min(offset, buffer.count)...].firstIndex(of: 10) {
                let line = String(decoding: buffer[offset..<end].filter { $0 != 13 }, as: UTF8.self)
                return Int(line, radix: 16).map { ($0, end + 1) }
            }
            guard fill() else { return nil }
        }
    }

    private func fill() -> Bool {
        guard let bytes = socket.read() else { return false }
        buffer += bytes
        return true
    }
}
