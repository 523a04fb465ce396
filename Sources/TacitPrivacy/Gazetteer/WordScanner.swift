/// Cuts a text into words in one pass, and folds and hashes them on the way.
struct WordScanner {
    let text: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    mutating func next(_ gazetteer: Gazetteer) -> Words.Word? {
        var at = at
        defer { self.at = at }
        while at < text.count {
            let byte = text[at]
            if byte < 0x80 ? byte.isWord : LatinFolding.isLetter(scalar(at).value) { break }
            at += byte < 0x80 ? 1 : scalar(at).length
        }
        guard at < text.count else { return nil }
        let start = at
        var hash = WordHash()
        var counts = Counts()
        loop: while at < text.count {
            let byte = text[at]
            if byte.isLower {
                // Nearly all letters of nearly all texts.
                let first = at
                repeat {
                    hash.add(text[at])
                    at += 1
                } while at < text.count && text[at].isLower
                counts.letters += at - first
                continue
            }
            if byte < 0x80 {
                guard byte.isWord else { break loop }
                counts.add(ascii: byte)
                hash.add(byte.lowered)
                at += 1
                continue
            }
            let (value, length) = scalar(at)
            if !(0x300...0x36F).contains(value) {
                guard LatinFolding.isLetter(value) else { break loop }
                counts.add(value)
                fold(at, length, into: &hash)
            }
            at += length
        }
        let shape = counts.shape(firstTwo: text[start], start + 1 < at ? text[start + 1] : 0)
        let named = shape != .number && shape != .code
        return Words.Word(
            hash: hash.value, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: at),
            shape: shape, entry: named ? gazetteer.entry(hash.value) : Gazetteer.Entry(bits: 0),
            isLetter: counts.letters == 1 && named)
    }

    @inline(__always)
    private func fold(_ at: Int, _ length: Int, into hash: inout WordHash) {
        let code = length == 2 ? LatinFolding.letter(text[at], text[at + 1]) : 0
        if code == 0 {
            for offset in at..<at + length {
                hash.add(text[offset])
            }
        } else if code.isUpper {
            let (first, second) = LatinFolding.pair(code)
            hash.add(first)
            hash.add(second)
        } else {
            hash.add(code)
        }
    }

    /// The scalar at an offset of valid UTF-8, and its length.
    @inline(__always)
    private func scalar(_ offset: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(text[offset])
        func tail(_ index: Int) -> UInt32 {
            offset + index < text.count ? UInt32(text[offset + index] & 0x3F) : 0
        }
        let left = text.count - offset
        switch lead {
        case 0..<0xC0: return (lead, 1)
        case 0xC0..<0xE0: return ((lead & 0x1F) << 6 | tail(1), min(2, left))
        case 0xE0..<0xF0: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), min(3, left))
        default: return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), min(4, left))
        }
    }

    /// Counts of sorts of letters in a word.
    private struct Counts {
        var letters = 0
        var capitals = 0
        var caseless = 0
        var digits = 0
        var underscores = 0
        var startsCapital = false
        /// Place of the last capital.
        var lastCapital = 0

        @inline(__always)
        mutating func add(ascii byte: UInt8) {
            if byte.isDigit {
                digits += 1
            } else if byte == 0x5F {
                underscores += 1
            } else {
                count(capital: byte.isUpper)
            }
        }

        @inline(__always)
        mutating func add(_ scalar: UInt32) {
            count(capital: LatinFolding.isCapital(scalar))
            if !LatinFolding.isCased(scalar) { caseless += 1 }
        }

        @inline(__always)
        private mutating func count(capital: Bool) {
            letters += 1
            guard capital else { return }
            if letters == 1 { startsCapital = true }
            capitals += 1
            lastCapital = letters
        }

        func shape(firstTwo first: UInt8, _ second: UInt8) -> Words.Shape {
            if digits > 0 { return letters == 0 && underscores == 0 ? .number : .code }
            if underscores > 0 { return .code }
            if caseless > 0 { return .caseless }
            if capitals == 0 { return .small }
            if startsCapital && capitals == 1 { return .capital }
            if capitals == letters { return .capitals }
            return isPrefixed(first, second) ? .capital : .code
        }

        /// McDonald, MacLeod, DeVito, LaRue, DiCaprio, VanDyke, FitzRoy: a second capital after a name's prefix.
        private func isPrefixed(_ first: UInt8, _ second: UInt8) -> Bool {
            guard startsCapital, capitals == 2, letters > lastCapital + 1 else { return false }
            switch (first, second) {
            case (0x4D, 0x63): return lastCapital == 3
            case (0x4D, 0x61): return lastCapital == 4
            case (0x44, 0x65), (0x4C, 0x61), (0x4C, 0x65), (0x44, 0x69), (0x44, 0x75): return lastCapital == 3
            case (0x56, 0x61): return lastCapital == 4
            case (0x46, 0x69): return lastCapital == 5
            default: return false
            }
        }
    }
}
