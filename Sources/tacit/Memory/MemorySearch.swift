import CTacitMemory
import Foundation

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
        _ body: (tacit_patterns, UnsafeMutablePointer<UInt32>) -> Result
    ) -> (hits: [UInt32], result: Result) {
        var hits = [UInt32](repeating: 0, count: lengths.count + 1)
        let result = hits.withUnsafeMutableBufferPointer { hits in
            bytes.withUnsafeBufferPointer { masked in
                lengths.withUnsafeBufferPointer { lengths in
                    body(
                        tacit_patterns(
                            masked: masked.baseAddress, lengths: lengths.baseAddress, count: UInt32(lengths.count),
                            mask: mask), hits.baseAddress!)
                }
            }
        }
        hits.removeLast()
        return (hits, result)
    }
}

/// Answers searches of this process's memory over an inherited descriptor, in a thread of its own; never over the network.
///
/// Question: count, mask, lengths (32 bits each, this machine's byte order), masked bytes. Answer: bytes searched (64
/// bits), one counter a pattern (32 bits).
enum MemorySearchPort {
    static func open(_ descriptor: Int32) {
        Thread.detachNewThread {
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            while let head = read(handle, 8) {
                let count = Int(word(head, 0))
                let mask = UInt8(truncatingIfNeeded: word(head, 4))
                guard let lengthBytes = read(handle, count * 4) else { return }
                let lengths = (0..<count).map { word(lengthBytes, $0 * 4) }
                guard let bytes = read(handle, Int(lengths.reduce(0, +))) else { return }
                let (hits, searched) = MaskedPatterns(mask: mask, lengths: lengths, bytes: bytes).searchMemory()
                var answer = withUnsafeBytes(of: searched) { Array($0) }
                for hit in hits { answer += withUnsafeBytes(of: hit) { Array($0) } }
                guard (try? handle.write(contentsOf: answer)) != nil else { return }
            }
        }
    }

    static func read(_ handle: FileHandle, _ count: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            guard let part = try? handle.read(upToCount: count - bytes.count), !part.isEmpty else { return nil }
            bytes += part
        }
        return bytes
    }

    private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
        bytes[offset..<offset + 4].withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
    }
}
