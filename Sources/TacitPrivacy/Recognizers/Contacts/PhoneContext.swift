/// What stands around a number.
extension PhoneCandidate {
    enum Context {
        /// A word for phones, so many bytes before.
        case phone(distance: Int)
        /// "My number is", or the header of the column.
        case own
        /// A word that makes a mobile number one: "Kontakt:", "cel.".
        case weak
        /// "Numero:", which makes one only of an Italian mobile number or of one in groups.
        case number
        case none
        case other
    }

    func context(_ start: Int, _ end: Int) -> Context {
        if label == .phone { return .phone(distance: 0) }
        if cell?.isPhone == true { return .own }
        // Words in the header are for their own columns.
        let floor = max(lastFound, cell?.rowStart ?? 0)
        let reach = min(40, start - floor)
        let phone = words.phone.distance(before: start, within: reach, in: text)
        let other = words.other.distance(before: start, within: min(reach, 24), in: text)
        if let phone, phone <= other ?? .max { return .phone(distance: phone) }
        if let hint = hint(start, reach, nearer: other ?? .max) { return hint }
        if other != nil || label == .other { return .other }
        if words.after.occurs(after: end, within: 20, in: text) { return .phone(distance: 0) }
        if lastFound > 0, cell?.rowStart == nil, start - lastFound <= 8, isLink(lastFound..<start) {
            return .phone(distance: 0)
        }
        return .none
    }

    /// What the weaker words say, if one is nearer than a word for other numbers.
    private func hint(_ start: Int, _ reach: Int, nearer: Int) -> Context? {
        guard words.hints.occurs(before: start, within: reach, in: text) else { return nil }
        if isRightBehind(words.own, start, reach, nearer) { return .own }
        if isRightBehind(words.direct, start, reach, nearer) { return .weak }
        if let weak = words.weak.distance(before: start, within: reach, in: text), weak < nearer { return .weak }
        return nearer == .max && isRightBehind(words.number, start, reach, nearer) ? .number : nil
    }

    /// Whether a word of a list stands before an offset with no more than a verb or a colon between, and nearer than
    /// another word.
    private func isRightBehind(_ list: ContextWords, _ start: Int, _ reach: Int, _ nearer: Int) -> Bool {
        guard let distance = list.distance(before: start, within: reach, in: text), distance < nearer else {
            return false
        }
        return PhoneGap.isEmpty(start - distance..<start, in: text)
    }

    /// "and", ", ", " / ", " o " between two numbers.
    private func isLink(_ range: Range<Int>) -> Bool {
        var letters = 0
        for offset in range {
            let byte = text.bytes[offset]
            if byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "\n") { return false }
            letters += byte.isASCIILetter ? 1 : 0
        }
        return letters <= 4
    }

    /// Whether groups of digits are the only ones around, in a sentence or on a line of their own: not in a log, a
    /// table, code, or behind what names another number.
    func isLone(_ last: Int, _ shape: PhoneShape) -> Bool {
        guard first == 0, last == run.groupCount - 1, !run.isCut else { return false }
        let start = run.groups[0].start
        let end = run.groups[last].end
        guard !hasDigits(start - 12..<start), !hasDigits(end..<end + 12),
            !words.amounts.occurs(before: start, within: 24, in: text),
            !words.amounts.occurs(after: end, within: 16, in: text), !words.amounts.occursInLabel(of: text)
        else { return false }
        let isTriple = shape.sizes == 0x333
        if text.byte(end) == 0x20, text.byte(end + 1).isASCIILetter || text.byte(end + 1) >= 0x80,
            isTriple || shape.separators != .dot && shape.groups == 2 && isLineStart(start)
                || shape.separators == .slash
        {
            // Quantities with what they count: 655 129 840 habitants; 347/1234567 files.
            return false
        }
        let isCode = shape.separators != .blank && shape.groups < 4
        // A value of JSON that is nothing else.
        if isCode, start == 0, text.label != nil { return false }
        return isOpening(start, isQuantity: isTriple, isCode: isCode)
    }

    private func isLineStart(_ offset: Int) -> Bool { offset == 0 || text.byte(offset - 1) == 0x0A }

    private func hasDigits(_ range: Range<Int>) -> Bool {
        for offset in range.clamped(to: 0..<text.count) where text.bytes[offset].isDigit { return true }
        return false
    }

    /// Whether before a number stands what may stand before one in a sentence.
    private func isOpening(_ start: Int, isQuantity: Bool, isCode: Bool) -> Bool {
        var offset = start - 1
        while start - offset <= 4, text.byte(offset) == 0x20 || text.byte(offset) == UInt8(ascii: "(") { offset -= 1 }
        let byte = text.byte(offset)
        switch byte {
        case 0, 0x0A, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        // Fields of which nothing is known hold quantities and codes.
        case UInt8(ascii: ":"), UInt8(ascii: ";"): return !isQuantity && !isCode
        default:
            guard byte >= 0x80 || byte.isASCIILetter else { return false }
            // "wyniosła 655 129 840" is a quantity, "Ana 655 129 840" is none.
            return isQuantity ? isCapital(offset) && !isAcronym(offset) : !isAcronym(offset)
        }
    }

    /// Whether the word that ends at a byte starts with a capital letter, or with one beyond ASCII.
    private func isCapital(_ last: Int) -> Bool {
        var offset = last
        while last - offset < 32, text.byte(offset - 1).isASCIILetter || text.byte(offset - 1) >= 0x80 { offset -= 1 }
        return text.byte(offset) < 0x60 || text.byte(offset) >= 0x80
    }

    /// Two to six capitals, or letters after `_`: RCS, ACN, PID.
    private func isAcronym(_ last: Int) -> Bool {
        var offset = last
        while last - offset < 7, text.byte(offset).isASCIILetter, text.byte(offset) < 0x60 { offset -= 1 }
        return 2...6 ~= last - offset && !text.isWordCharacter(at: offset) || text.byte(offset) == UInt8(ascii: "_")
    }
}
