/// The numbers that start with one group of a run of digits, and how sure each is a phone number.
struct PhoneCandidate {
    enum Label { case none, phone, other }

    let run: DigitRun
    let text: ScanText
    let words: PhoneWords
    let label: Label
    /// The cell of a table that the run fills.
    let cell: PhoneTable.Cell?
    var first = 0
    /// Where the phone number before ends.
    var lastFound = 0

    init(run: DigitRun, text: ScanText, words: PhoneWords, label: Label, cell: PhoneTable.Cell?) {
        self.run = run
        self.text = text
        self.words = words
        self.label = label
        self.cell = cell
    }

    /// The likeliest number, the longer one of equals.
    ///
    /// Looks at no more than 8 groups.
    var best: (range: Range<Int>, last: Int, score: Float)? {
        let digitStart = run.groups[first].start
        let prefix = PhonePrefix(before: digitStart, in: text)
        guard startsFree(prefix), run.groups[first].count <= 15 else { return nil }
        var end = first + 1
        while end < min(run.groupCount, first + 8), !isWide(end), run.count(first, end) <= 16 { end += 1 }
        guard run.count(first, end - 1) >= 6 else { return nil }
        let digits = run.values(first, end - 1, in: text)
        // What no word can make a phone number is sorted out before words are looked for.
        var possible: UInt8 = 0
        for last in first..<end where run.count(first, last) >= 6 && endsFree(last, hasPlus: prefix.hasPlus) {
            if prefix.hasPlus || !shape(last, prefix, digits).isOther { possible |= 1 << UInt8(last - first) }
        }
        guard possible != 0 else { return nil }
        let context = self.context(prefix.start, run.groups[end - 1].end)
        // Without a word near, a single digit starts a number only in `1-212-555-0143`.
        if case .phone = context {
        } else if case .own = context {
        } else if !prefix.hasPlus, run.groups[first].count == 1,
            text.byte(digitStart) != UInt8(ascii: "1")
        {
            return nil
        }
        var best: (last: Int, score: Float)?
        for last in first..<end where possible >> UInt8(last - first) & 1 == 1 {
            if let score = score(last, shape(last, prefix, digits), prefix, context), score >= best?.score ?? 0 {
                best = (last, score)
            }
        }
        guard let best else { return nil }
        var start = prefix.start
        if !prefix.hasPlus {
            start = isArea(prefix) && best.last > first ? start : digitStart
        }
        end = run.groups[best.last].end
        if text.byte(end) == UInt8(ascii: ")"), text.bytes[digitStart..<end].contains(UInt8(ascii: "(")),
            !text.bytes[digitStart..<end].contains(UInt8(ascii: ")"))
        {
            end += 1
        }
        return (start..<PhoneExtension.end(after: end, in: text), best.last, best.score)
    }

    private func score(_ last: Int, _ shape: PhoneShape, _ prefix: PhonePrefix, _ context: Context) -> Float? {
        let isContext: Bool
        switch context {
        case .phone, .own, .weak, .number: isContext = true
        case .none, .other: isContext = false
        }
        if prefix.hasPlus {
            guard let score = international(shape.digits) else {
                return isContext && shape.digits.count >= 8 ? 0.5 : nil
            }
            return isContext ? min(0.98, score + 0.03) : score
        }
        if shape.digits.count >= 10, shape.digits[0] == 0, shape.digits[1] == 0,
            let score = international(shape.digits.withoutFirst(2))
        {
            if isContext { return 0.95 }
            return shape.groups > 1 ? score - 0.1 : score - 0.35
        }
        switch context {
        case .phone(let distance):
            let formed = shape.score.map { min(0.95, $0 + 0.2) }
            guard shape.digits.count <= 15, shape.groups <= 6, distance <= 30 else { return formed }
            return max(formed ?? 0, distance <= 12 ? 0.75 : 0.6)
        case .own:
            guard 7...12 ~= shape.digits.count, shape.groups <= 6, !shape.endsInZeros, !isAmount(last) else {
                return nil
            }
            // Of the numbers of seven digits in a column, those in one piece may be counts: "mobile" of page views.
            if cell != nil, shape.digits.count == 7, shape.groups == 1 { return nil }
            return max(0.75, shape.score.map { min(0.95, $0 + 0.2) } ?? 0)
        case .weak, .number:
            if isAmount(last) || isInsideTable(last, shape) { return nil }
            let score = shape.score.map { min(0.95, $0 + 0.2) }
            if case .number = context, shape.groups == 1, !(shape.isItalianMobile && shape.digits.count == 10) {
                return shape.score
            }
            return shape.isMobile ? max(score ?? 0, 0.6) : score
        case .other: return nil
        case .none: return isAmount(last) || isInsideTable(last, shape) ? nil : bareScore(last, shape)
        }
    }

    /// Without any word near.
    private func bareScore(_ last: Int, _ shape: PhoneShape) -> Float? {
        let score = shape.score
        if let score, score >= 0.5 { return score }
        if let lone = shape.loneScore, isLone(last, shape) { return lone }
        // (09 612 4480)
        let start = run.groups[first].start
        let end = run.groups[last].end
        if let score, shape.digits[0] == 0, shape.groups > 1, text.byte(start - 1) == UInt8(ascii: "("),
            text.byte(end) == UInt8(ascii: ")")
        {
            return max(score, 0.5)
        }
        // In one piece, only where no header tells what else it is.
        if let cell, first == 0, last == run.groupCount - 1, shape.isRowMobile, shape.groups > 1 || !cell.hasHeader,
            PhoneTable.hasPerson(around: start..<end, separator: cell.separator, in: text)
        {
            return 0.6
        }
        return score
    }

    /// 0.95 with the right count of digits for the country, 0.6 with one or two more or fewer.
    private func international(_ digits: Digits) -> Float? {
        guard 8...15 ~= digits.count, let match = CallingCodes.match(digits) else { return nil }
        var national = digits.count - match.codeLength
        // A trunk prefix that was left in: +44 (0)20.
        if digits[match.codeLength] == 0, match.code != 39 { national -= 1 }
        if match.national.contains(national) { return 0.95 }
        return (match.national.lowerBound - 2)...(match.national.upperBound + 2) ~= national ? 0.6 : nil
    }

    private func shape(_ last: Int, _ prefix: PhonePrefix, _ digits: Digits) -> PhoneShape {
        var sizes = 0
        var separators: DigitSeparators = []
        for group in first...last {
            sizes = sizes << 4 | min(15, run.groups[group].count)
            if group > first { separators.formUnion(run.groups[group].separators) }
        }
        return PhoneShape(
            digits: digits.first(run.count(first, last)), sizes: sizes, groups: last - first + 1,
            separators: separators,
            hasArea: isArea(prefix) && last > first)
    }
}

/// Borders.
extension PhoneCandidate {
    /// Two blanks are the gap of a table.
    private func isWide(_ group: Int) -> Bool {
        run.groups[group].separators == .blank && run.groups[group].start - run.groups[group - 1].end > 1
            && text.byte(run.groups[group].start - 2) == 0x20
    }

    private func startsFree(_ prefix: PhonePrefix) -> Bool {
        if prefix.hasPlus { return !text.isWordCharacter(before: prefix.start) || isUnspaced(before: prefix.start) }
        if first > 0 {
            let separators = run.groups[first].separators
            return separators.contains(.blank) || separators == .slash || separators.contains(.bracket)
        }
        let start = prefix.start
        if text.isWordCharacter(before: start) {
            return isUnspaced(before: start) || words.phone.ends(at: start, within: 16, in: text)
        }
        let (before, second) = (text.byte(start - 1), text.byte(start - 2))
        switch before {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): return !second.isDigit
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"):
            return !second.isAlphanumeric || words.phone.ends(at: start - 1, within: 16, in: text)
        case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "^"), UInt8(ascii: "~"): return false
        case 0xA3, 0xA5, 0xAC:  // Pound, yen and the end of the euro sign.
            return false
        default: return true
        }
    }

    /// Whether the first group stands in brackets of its own: `(212) 555-0143`.
    private func isArea(_ prefix: PhonePrefix) -> Bool {
        prefix.opensBracket && !prefix.hasPlus && text.byte(run.groups[first].end) == UInt8(ascii: ")")
    }

    private func isUnspaced(before offset: Int) -> Bool {
        isUnspacedScript(text.scalar(before: offset).value)
    }

    private func endsFree(_ last: Int, hasPlus: Bool) -> Bool {
        if last + 1 < run.groupCount {
            let next = run.groups[last + 1].separators
            // In the middle of a run only where a blank stands, or a slash between two numbers.
            guard next.contains(.blank) || (next == .slash && run.groups[last + 1].count > 2) else { return false }
            return true
        }
        let end = run.groups[last].end
        if text.isWordCharacter(at: end) {
            return isUnspacedScript(text.scalar(at: end).value) || PhoneExtension.end(after: end, in: text) > end
        }
        let (after, second) = (text.byte(end), text.byte(end + 1))
        switch after {
        case UInt8(ascii: ":"), UInt8(ascii: ","): return !second.isDigit || hasPlus
        case UInt8(ascii: "."), UInt8(ascii: "/"): return !second.isDigit
        case UInt8(ascii: "-"), UInt8(ascii: "="): return !second.isAlphanumeric
        case UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "$"): return false
        default: return !(after == 0xE2 && second == 0x82)
        }
    }

    private func isAmount(_ last: Int) -> Bool {
        words.units.occurs(after: run.groups[last].end, within: 14, in: text)
            || words.units.distance(before: run.groups[first].start, within: 8, in: text) ?? .max < 2
    }

    /// A number of blanks only, with more such groups before or after, is part of a row of figures.
    private func isInsideTable(_ last: Int, _ shape: PhoneShape) -> Bool {
        guard shape.separators == .blank || shape.groups == 1 else { return false }
        return (first > 0 && run.groups[first].separators == .blank)
            || (last + 1 < run.groupCount && run.groups[last + 1].separators == .blank)
    }
}
