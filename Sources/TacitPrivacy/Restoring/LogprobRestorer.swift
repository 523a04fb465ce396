import TacitWire

/// Log-probabilities of an answer: one entry a token. Entries that together spell a placeholder become one, with the
/// restored value, the sum of their log-probabilities and no alternatives; all others pass as they are.
struct LogprobRestorer: Sendable {
    private struct Entry {
        let raw: [UInt8]
        let logprob: Double
        /// Bytes of its token that the restorer hasn't let go yet.
        var remaining: Int
    }

    private var restorer: Restorer
    private var pending: [Entry] = []
    /// What came out since the first pending entry.
    private var output: [UInt8] = []
    private var isChanged = false
    private var heldBytes = 0

    init(_ context: RestoringContext) {
        restorer = Restorer(context)
    }

    /// Takes the entries of an array and returns those that are certain, joined with commas.
    mutating func feed(_ array: JSONDocument.Index, in document: JSONDocument) -> [UInt8] {
        var result: [[UInt8]] = []
        for entry in document.children(array) {
            let token = document.member(entry, "token").flatMap { document.string($0) } ?? []
            let logprob = document.member(entry, "logprob").flatMap { document.double($0) } ?? 0
            pending.append(
                Entry(raw: Array(document.bytes[document.range(entry)]), logprob: logprob, remaining: token.count))
            advance(token, isFinal: false, into: &result)
        }
        return Array(result.joined(separator: [UInt8(ascii: ",")]))
    }

    /// The entries still held.
    mutating func finish() -> [UInt8] {
        var result: [[UInt8]] = []
        advance([], isFinal: true, into: &result)
        return Array(result.joined(separator: [UInt8(ascii: ",")]))
    }

    private mutating func advance(_ token: [UInt8], isFinal: Bool, into result: inout [[UInt8]]) {
        let before = restorer.restored
        output += restorer.feed(token, isFinal: isFinal)
        isChanged = isChanged || restorer.restored > before
        var released = heldBytes + token.count - restorer.heldCount
        heldBytes = restorer.heldCount
        for index in pending.indices where released > 0 {
            let taken = min(released, pending[index].remaining)
            pending[index].remaining -= taken
            released -= taken
        }
        guard pending.allSatisfy({ $0.remaining == 0 }), !pending.isEmpty else { return }
        if isChanged {
            result.append(merged())
        } else {
            result += pending.map(\.raw)
        }
        pending = []
        output = []
        isChanged = false
    }

    private func merged() -> [UInt8] {
        // Infinity is no JSON.
        let sum = max(pending.reduce(0) { $0 + $1.logprob }, -Double.greatestFiniteMagnitude)
        var entry = Array("{\"token\":".utf8) + JSONString.quoted(output)
        entry += Array(",\"logprob\":\(sum),\"bytes\":[".utf8)
        entry += Array(output.map(String.init).joined(separator: ",").utf8)
        entry += Array("],\"top_logprobs\":[]}".utf8)
        return entry
    }
}
