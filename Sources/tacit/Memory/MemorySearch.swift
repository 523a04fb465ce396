import CTacitMemory

/// What to search for, held masked, so that a search doesn't find its own question.
struct MaskedPatterns: Sendable {
    let mask: UInt8
    private(set) var lengths: [UInt32] = []
    private(set) var bytes: [UInt8] = []

    init(mask: UInt8) {
        self.mask = mask
    }

    /// Patterns shorter than eight bytes are not found.
    mutating func add(_ pattern: [UInt8]) {
        lengths.append(UInt32(pattern.count))
        bytes += pattern.map { $0 ^ mask }
    }

    init(mask: UInt8, lengths: [UInt32], bytes: [UInt8]) {
        self.mask = mask
        self.lengths = lengths
        self.bytes = bytes
    }

    /// Searches a run of bytes; hits by pattern.
    func search(_ text: [UInt8]) -> [UInt32] {
        withPatterns { patterns, hits in
            text.withUnsafeBufferPointer { text in
                if let start = text.baseAddress { tacit_bytes_search(patterns, start, text.count, hits) }
            }
        }.hits
    }

    /// Searches this process's writable memory.
    func searchMemory() -> (hits: [UInt32], bytes: UInt64) {
        let (hits, searched) = withPatterns { patterns, hits in tacit_memory_search(patterns, hits) }
        return (hits, searched)
    }

    private func withPatterns<Result>(
        _ body: (tacit_patterns, UnsafeMutablePointer<UInt32>?) -> Result
    ) -> (hits: [UInt32], result: Result) {
        var hits = [UInt32](repeating: 0, count: lengths.count + 1)
        let result = hits.withUnsafeMutableBufferPointer { hits in
            bytes.withUnsafeBufferPointer { masked in
                lengths.withUnsafeBufferPointer { lengths in
                    body(
                        tacit_patterns(
                            masked: masked.baseAddress, lengths: lengths.baseAddress, count: UInt32(lengths.count),
                            mask: mask), hits.baseAddress)
                }
            }
        }
        hits.removeLast()
        return (hits, result)
    }
}
