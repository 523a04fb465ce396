/// One pass over the words of a text for postal addresses; what was found is passed over.
struct AddressScan {
    /// Where a part of an address ends.
    struct Piece {
        /// The first word after it.
        var next: Int
        /// Byte offset of its end.
        var end: Int
    }

    let words: Words
    let sorts = AddressCues.sorts
    let lastBytes = AddressCues.lastBytes
    private(set) var found: [(range: Range<Int>, score: Float)] = []

    init(_ text: ScanText) {
        words = text.cutWords ?? Words(text.bytes)
    }

    mutating func run() {
        var at = 0
        while at < words.count {
            at = max(step(at), at + 1)
        }
    }

    /// Takes what starts at word `at`; the word to go on from.
    private mutating func step(_ at: Int) -> Int {
        let word = words[at]
        if let value = field(at) {
            found.append((value.range, value.score))
            return value.next
        }
        guard
            word.shape == .number || word.shape == .code || word.isCapital || word.isLetter
                || sorts.value(word.hash) != 0 || maySmallStreetBegin(word)
        else { return at + 1 }
        if isGlued(at) { return at + 1 }
        if let (piece, score) = street(at) {
            let tail = tail(piece)
            let start = flatBefore(at) ?? Int(word.start)
            let whole = tail ?? (score >= 0.8 ? unknownTown(piece) ?? piece : piece)
            let sure = tail != nil ? max(score, 0.95) : score
            if sure >= 0.3 {
                found.append((max(start, found.last?.range.upperBound ?? 0)..<whole.end, sure))
                return whole.next
            }
            return at + 1
        }
        if let (piece, score) = smallStreet(at) {
            found.append((Int(word.start)..<piece.end, score))
            return piece.next
        }
        if let (piece, score) = postBox(at) {
            let whole = tail(piece) ?? piece
            found.append((Int(word.start)..<whole.end, score))
            return whole.next
        }
        if let (piece, score) = placeAlone(at) {
            found.append((Int(word.start)..<piece.end, score))
            return piece.next
        }
        return at + 1
    }

    /// A street with its number, in the forms of all languages.
    func street(_ at: Int) -> (Piece, Float)? {
        let word = words[at]
        if word.shape == .number || word.shape == .code {
            return isAmount(at) ? nil : frenchStreet(at) ?? englishStreet(at)
        }
        let sort = sorts.value(word.hash)
        if sort & AddressCues.grid != 0, let street = colombianStreet(at) { return street }
        if let street = romanceStreet(at) { return street }
        if sort & AddressCues.slavic != 0, let street = slavicStreet(at) { return street }
        guard word.isCapital else { return nil }
        if sort & AddressCues.premises != 0, let premises = indianPremises(at) { return premises }
        if sort & AddressCues.preposition != 0, let street = czechStreet(at) { return street }
        return germanStreet(at) ?? namedPlace(at)
    }

    /// A street in small letters with its number, and its town where one follows.
    private func smallStreet(_ at: Int) -> (Piece, Float)? {
        let word = words[at]
        if word.shape == .number || word.shape == .code {
            return isAmount(at) ? nil : smallFrenchStreet(at) ?? smallEnglishStreet(at)
        }
        return word.shape == .small ? smallRomanceStreet(at) ?? smallEndingStreet(at) : nil
    }

    /// Part of a path, a mail address, a name with a dot inside.
    private func isGlued(_ at: Int) -> Bool {
        switch words.before(at) {
        case 0x2F: return !(at > 0 && words[at - 1].isLetter)
        case 0x5C, 0x40, 0x23, 0x5F, 0x3D, 0x26: return true
        case 0x2E, 0x2C: return words[at].shape == .number && words.byte(Int(words[at].start) - 2).isDigit
        default: return false
        }
    }

    /// A price, a time, a decimal: "€12", "12:30", "12.5", "12%".
    func isAmount(_ at: Int) -> Bool {
        let word = words[at]
        switch words.before(at) {
        case 0x24, 0x2B, 0x3A, 0xA3, 0xAC: return true
        default: break
        }
        switch words.byte(Int(word.end)) {
        case 0x25, 0x24: return true
        case 0x2E, 0x3A: return words.byte(Int(word.end) + 1).isDigit
        case 0x2C: return words.byte(Int(word.end) + 1).isDigit
        case 0xE2: return words.byte(Int(word.end) + 1) == 0x82  // a currency sign
        default: return false
        }
    }

    /// A house number: up to `digits` digits, a letter, a range, a door ("12a", "12-14", "12/3/4", "12 bis").
    func houseNumber(_ at: Int, digits limit: Int = 4) -> Piece? {
        guard at < words.count, isNumber(at, digits: limit), !isAmount(at) else { return nil }
        var piece = Piece(next: at + 1, end: Int(words[at].end))
        for _ in 0..<3 {
            let next = piece.next
            let length = Int(words[next].start) - piece.end
            if length == 1, words.byte(piece.end) == 0x2D || words.byte(piece.end) == 0x2F,
                isNumber(next, digits: limit)
                    || words[next].isLetter
            {
                piece = Piece(next: next + 1, end: Int(words[next].end))
            } else if length == 3, words.byte(piece.end) == 0xE2, isNumber(next, digits: limit) {
                piece = Piece(next: next + 1, end: Int(words[next].end))
            } else {
                break
            }
        }
        let next = piece.next
        if words.gap(after: next - 1) == .space {
            let word = words[next]
            if AddressCues.frenchExtras.value(word.hash) != 0 {
                return Piece(next: next + 1, end: Int(word.end))
            }
            // "12 a," but not "12 a week".
            if word.isLetter, word.shape == .small, words.gap(after: next) != .space,
                words.gap(after: next) != .apostrophe, !isUnit(next)
            {
                return Piece(next: next + 1, end: Int(word.end))
            }
        }
        return piece
    }

    /// "m. 3": a flat in Poland, no letter of the number.
    private func isUnit(_ at: Int) -> Bool {
        words.gap(after: at) == .dot && AddressCues.units.value(words[at].hash) != 0 && words[at + 1].shape == .number
    }

    private func isNumber(_ at: Int, digits limit: Int) -> Bool {
        let word = words[at]
        let range = word.range
        guard !range.isEmpty, words.byte(range.lowerBound) != 0x30, range.count <= limit + 1,
            words.byte(range.lowerBound).isDigit
        else { return false }
        if word.shape == .number { return range.count <= limit }
        guard word.shape == .code else { return false }
        return words.byte(range.upperBound - 1).isASCIILetter
            && words.bytes[range.lowerBound..<range.upperBound - 1].allSatisfy(\.isDigit)
    }

    /// Nothing of a sentence follows: an end, a newline, a mark.
    func isClosed(_ end: Int) -> Bool {
        switch words.byte(end) {
        case 0, 0x0A, 0x0D, 0x2C, 0x2E, 0x29, 0x3B, 0x22, 0x21, 0x3F, 0x7C, 0x28, 0x27: true
        default: false
        }
    }
}
