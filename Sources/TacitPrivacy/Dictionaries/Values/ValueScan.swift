import TacitCore

/// One pass of a text through a `ValueIndex`.
struct ValueScan {
    private let index: ValueIndex
    private let entries: UnsafePointer<ValueIndex.Entry>
    /// Those of the index.
    private let values: UnsafeBufferPointer<UInt8>
    private let text: UnsafeBufferPointer<UInt8>
    /// The compact form from the start of a word on.
    private let compact: UnsafeMutableBufferPointer<UInt8>
    /// Bytes that were hashed.
    private(set) var steps = 0

    /// A value of words that is at least as long may be written as one word.
    private static let gluedLetters = 8

    private struct Match {
        var range: Range<Int>
        var entry: Int32
        var evidence: Evidence
    }

    /// Where a word starts, and what has been read from there on.
    private struct Reading {
        let start: Int
        var end: Int
        var count = 0
        var breaks: UInt64 = 0
        var startsCapital = false
        /// Has a letter that isn't a capital, behind the first.
        var hasSmall = false
        var endsUnspaced = false
    }

    /// Appends what is found, in order of start. Returns the number of bytes that were hashed.
    @discardableResult
    static func run(_ index: ValueIndex, over text: ScanText, into findings: inout [Finding]) -> Int {
        let marks = text.marks
        return index.entries.withUnsafeBufferPointer { entries in
            guard let entries = entries.baseAddress, !index.isEmpty else { return 0 }
            return index.bytes.withUnsafeBufferPointer { values in
                text.bytes.withUnsafeBufferPointer { text in
                    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FoldedValue.maximumCompact + 4) { compact in
                        var scan = ValueScan(
                            index: index, entries: entries, values: values, text: text, compact: compact)
                        scan.run(marks, into: &findings)
                        return scan.steps
                    }
                }
            }
        }
    }

    private init(
        index: ValueIndex, entries: UnsafePointer<ValueIndex.Entry>, values: UnsafeBufferPointer<UInt8>,
        text: UnsafeBufferPointer<UInt8>, compact: UnsafeMutableBufferPointer<UInt8>
    ) {
        self.index = index
        self.entries = entries
        self.values = values
        self.text = text
        self.compact = compact
    }

    private mutating func run(_ marks: ByteMarks, into findings: inout [Finding]) {
        var covered = 0
        ValueWords.forEachStart(in: text, marks) { start in
            guard mayStart(at: start), let match = longest(from: start), match.range.upperBound > covered else {
                return
            }
            let entry = entries[Int(match.entry)]
            covered = match.range.upperBound
            findings.append(
                Finding(
                    range: match.range, kind: entry.kind, subtype: entry.subtype, score: entry.score,
                    recognizer: entry.evidence.contains(.caller) ? "known-value" : "echo",
                    evidence: entry.evidence.union(match.evidence)))
        }
    }

    /// Whether a value may start with the word at `start`, by its first four folded bytes: it doesn't for most words.
    @inline(__always)
    private mutating func mayStart(at start: Int) -> Bool {
        let (opening, count) = ValueWords.opening(at: start, in: text)
        steps += count
        if index.shortLengths == 0, count < ValueIndex.prefix || !index.mayStart(with: opening) { return false }
        var hash = WordHash.ofValue
        for place in 0..<count {
            hash.add(UInt8(truncatingIfNeeded: opening >> UInt32(8 * place)))
            if place + 1 == ValueIndex.prefix { return index.lengths(startingWith: hash.value) != 0 }
            if index.shortLengths >> UInt64(place + 1) & 1 == 1, index.head(hash.value) >= 0 { return true }
        }
        return false
    }

    /// The longest value that starts with the word at `start`.
    private mutating func longest(from start: Int) -> Match? {
        var best: Match?
        var hash = WordHash.ofValue
        var lengths = index.shortLengths
        var reading = Reading(start: start, end: start)
        var gap = 0
        while reading.end < text.count {
            let scalar = FoldedScalar(at: reading.end, in: text)
            if scalar.role != .word {
                gap += scalar.role == .separator ? scalar.length : 0
                if gap > ValueWords.maximumGap { return best }
                reading.end += scalar.length
                continue
            }
            if gap > 0, reading.count < 64 { reading.breaks |= 1 << UInt64(reading.count) }
            gap = 0
            if reading.count == 0 { reading.startsCapital = scalar.isCapital }
            if reading.count > 0, !scalar.isCapital { reading.hasSmall = true }
            reading.endsUnspaced = scalar.isUnspaced
            for index in 0..<scalar.count {
                let byte = UInt8(truncatingIfNeeded: scalar.bytes >> UInt32(8 * index))
                hash.add(byte)
                compact[reading.count] = byte
                reading.count += 1
                steps += 1
                if reading.count == ValueIndex.prefix { lengths = self.index.lengths(startingWith: hash.value) }
            }
            reading.end += scalar.length
            let count = reading.count
            if count >= ValueIndex.prefix, lengths == 0 { return best }
            let isLength = count < 63 ? lengths >> UInt64(count) & 1 == 1 : index.longLengths.contains(count)
            if isLength, let match = match(hash.value, reading) { best = match }
            if count >= min(index.longest, FoldedValue.maximumCompact) { return best }
            if count >= ValueIndex.prefix, count < 63, lengths >> UInt64(count + 1) == 0 { return best }
        }
        return best
    }

    private func match(_ hash: UInt64, _ reading: Reading) -> Match? {
        var best: Match?
        var next = index.head(hash)
        while next >= 0 {
            let entry = entries + Int(next)
            // Of several, the one that was added first.
            if let (range, evidence) = stands(entry, reading) {
                best = Match(range: range, entry: next, evidence: evidence)
            }
            next = entry.pointee.next
        }
        return best
    }

    private func stands(_ entry: UnsafePointer<ValueIndex.Entry>, _ reading: Reading) -> (Range<Int>, Evidence)? {
        let form = entry.pointee.form
        guard values[entry.pointee.compact].elementsEqual(compact[..<reading.count]) else { return nil }
        if form == .literal { return literal(entry, reading) }
        if form == .words, reading.breaks != entry.pointee.breaks {
            guard reading.breaks == 0, entry.pointee.letters >= Self.gluedLetters else { return nil }
        }
        var core = reading.start..<reading.end
        var evidence: Evidence = []
        if !isBorder(reading.end, after: reading) {
            guard let end = inflected(entry, reading) else { return nil }
            core = core.lowerBound..<end
            evidence.insert(.inflected)
        } else if entry.pointee.isStem {
            return nil
        }
        let written = values[entry.pointee.written]
        let isSame = text[core].elementsEqual(UnsafeBufferPointer(rebasing: written)[entry.pointee.core])
        if !isSame {
            guard hasFittingCase(entry, reading, isInflected: evidence.contains(.inflected)) else { return nil }
            if evidence.isEmpty { evidence.insert(.otherSpelling) }
        }
        return (withPunctuation(core, of: entry), evidence)
    }

    /// The value as it is, but for the case of ASCII letters, punctuation around it included.
    private func literal(_ entry: UnsafePointer<ValueIndex.Entry>, _ reading: Reading) -> (Range<Int>, Evidence)? {
        let written = values[entry.pointee.written]
        let core = entry.pointee.core
        let start = reading.start - core.lowerBound
        let end = start + written.count
        guard start >= 0, end <= text.count else { return nil }
        var isSame = true
        for (offset, byte) in written.enumerated() where text[start + offset] != byte {
            guard text[start + offset].lowered == byte.lowered else { return nil }
            isSame = false
        }
        guard core.upperBound < written.count || isBorder(end, after: reading) else { return nil }
        guard isSame || entry.pointee.followsSmall || reading.startsCapital else { return nil }
        return (start..<end, isSame ? [] : .otherSpelling)
    }

    private func isBorder(_ at: Int, after reading: Reading) -> Bool {
        guard at < text.count, !reading.endsUnspaced else { return true }
        let next = FoldedScalar(at: at, in: text)
        return next.role == .separator || next.isUnspaced
    }

    /// The end of the word, if what follows the value there is an ending that it may take.
    private func inflected(_ entry: UnsafePointer<ValueIndex.Entry>, _ reading: Reading) -> Int? {
        guard !entry.pointee.endings.isEmpty else { return nil }
        var at = reading.end
        var packed: UInt64 = 0
        var bytes = 0
        var letters = 0
        while at < text.count {
            let scalar = FoldedScalar(at: at, in: text)
            if scalar.role == .separator { break }
            at += scalar.length
            guard scalar.role == .word else { continue }
            letters += 1
            guard letters <= NameEndings.maximumFolded, bytes + scalar.count <= 8 else { return nil }
            packed |= UInt64(scalar.bytes) << UInt64(8 * bytes)
            bytes += scalar.count
        }
        guard NameEndings.contains(folded: packed, of: entry.pointee.endings) else { return nil }
        var start = reading.end
        while start > reading.start {
            let before = text[start - 1]
            guard before.isAlphanumeric || before >= 0x80 else { break }
            start -= 1
        }
        let known = Gazetteer.shared.entry(of: 0..<at - start, in: Array(text[start..<at]))
        return known.isCommon || known.isNoun ? nil : at
    }

    private func hasFittingCase(
        _ entry: UnsafePointer<ValueIndex.Entry>, _ reading: Reading, isInflected: Bool
    ) -> Bool {
        guard entry.pointee.form == .words else { return true }
        if reading.startsCapital { return reading.hasSmall || !entry.pointee.isShortAndCommon }
        return entry.pointee.followsSmall && (!isInflected || entry.pointee.letters >= 5)
    }

    /// With the value's own punctuation around it, where that stands in the text too.
    private func withPunctuation(_ core: Range<Int>, of entry: UnsafePointer<ValueIndex.Entry>) -> Range<Int> {
        let written = UnsafeBufferPointer(rebasing: values[entry.pointee.written])
        let before = written[..<entry.pointee.core.lowerBound]
        let behind = written[entry.pointee.core.upperBound...]
        var range = core
        if !before.isEmpty, core.lowerBound >= before.count,
            text[core.lowerBound - before.count..<core.lowerBound].elementsEqual(before)
        {
            range = range.lowerBound - before.count..<range.upperBound
        }
        if !behind.isEmpty, core.upperBound + behind.count <= text.count,
            text[core.upperBound..<core.upperBound + behind.count].elementsEqual(behind)
        {
            range = range.lowerBound..<range.upperBound + behind.count
        }
        return range
    }
}
