import Foundation

/// Answers searches of this process's memory over an inherited descriptor, in a thread of its own; never over the network.
/// When the other end goes, whoever started this process for a proof has gone: it ends too.
///
/// Question: count, mask, lengths (32 bits each, this machine's byte order), masked bytes. Answer: bytes searched (64
/// bits), one counter a pattern (32 bits).
enum MemorySearchPort {
    static func open(_ descriptor: Int32) {
        Thread.detachNewThread {
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            defer { kill(getpid(), SIGTERM) }
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

    /// Asks the process at the other end. Throws if it doesn't answer or could not search.
    static func ask(_ handle: FileHandle, _ patterns: MaskedPatterns) throws -> (hits: [UInt32], bytes: Int) {
        var question = [UInt32(patterns.lengths.count), UInt32(patterns.mask)].withUnsafeBytes { Array($0) }
        question += patterns.lengths.withUnsafeBytes { Array($0) }
        try handle.write(contentsOf: question + patterns.bytes)
        guard let head = read(handle, 8), let counters = read(handle, patterns.lengths.count * 4) else {
            throw CocoaError(.fileReadUnknown)
        }
        let searched = head.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
        guard searched > 0 else { throw CocoaError(.fileReadUnknown) }
        return (patterns.lengths.indices.map { word(counters, $0 * 4) }, Int(searched))
    }

    private static func read(_ handle: FileHandle, _ count: Int) -> [UInt8]? {
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
