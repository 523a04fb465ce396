/// Mail addresses whose `@` and dots are words, to keep harvesters off: `name [at] example [dot] com`,
/// `name(at)example.com`, `name at example dot com`.
struct SpelledEmail: Sendable {
    static let ats: [[UInt8]] = ["at", "arroba", "arobase", "chiocciola", "małpa", "ät", "@"].map { Array($0.utf8) }
    private let dots: [[UInt8]] = ["dot", "punkt", "point", "punto", "ponto", "kropka", "."].map { Array($0.utf8) }
    private let endings = WordTable(
        """
        com org net edu gov info io de at ch fr es it nl be pt br
        pl uk eu us ca in dk se no fi cz ie au co me app dev
        """)

    private let mailWords = ContextWords([
        "mail", "e-mail", "email", "mails", "emails", "write", "contact", "reach", "address", "mailto", "*mail",
        "correo", "courriel", "posta", "schreib*", "kontakt*", "adresse", "escrib*", "gmail", "adres",
    ])

    /// Whether a word for `@`, or an `@`, may begin with this byte.
    @inline(__always)
    static func mayStart(_ first: UInt8) -> Bool {
        switch first | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "m"), 0x60: true
        default: first == 0xC3
        }
    }

    /// The address whose word for `@`, bracketed or between blanks, starts at an offset.
    func address(at offset: Int, floor: Int, in text: ScanText) -> (range: Range<Int>, score: Float)? {
        // A blank before a bracket is looked at with the bracket.
        let isBracket = text.byte(offset) != 0x20
        guard let host = skip(Self.ats, at: offset, in: text) else { return nil }
        let end = isBracket && text.byte(offset - 1) == 0x20 ? offset - 1 : offset
        guard var start = MailLocalPart.start(endingAt: end, floor: floor, in: text), start < end else { return nil }
        var spelledBefore = 0
        while spelledBefore < 3, let dot = dotEnding(at: start, in: text),
            let earlier = MailLocalPart.start(endingAt: dot, floor: floor, in: text), earlier < dot
        {
            start = earlier
            spelledBefore += 1
        }
        guard text.isWordCharacter(before: end) else { return nil }
        var position = host
        var labels = 0
        var spelled = 0
        var last = position
        while labels < 6 {
            last = position
            while text.byte(position).isAlphanumeric || text.byte(position) == UInt8(ascii: "-") { position += 1 }
            guard position > last, position - last < 64 else { return nil }
            labels += 1
            if text.byte(position) == UInt8(ascii: "."), text.byte(position + 1).isAlphanumeric {
                position += 1
            } else if let next = skip(dots, at: position, in: text), text.byte(next).isAlphanumeric {
                position = next
                spelled += 1
            } else {
                break
            }
        }
        let ending = text.bytes[last..<position]
        guard labels > 1, ending.count >= 2, ending.allSatisfy(\.isASCIILetter) else { return nil }
        if isBracket { return (start..<position, 0.9) }
        // Between blanks all of it has to be spelled out, with a common ending. "Look at shops dot com" is left.
        guard spelled > 0, endings.value(WordHash(lowering: ending).value) != 0 else { return nil }
        if spelledBefore > 0 { return (start..<position, 0.8) }
        return (start..<position, mailWords.occurs(before: start, within: 48, in: text) ? 0.7 : 0.45)
    }

    /// Where the word for a dot starts, with the blank before it, that ends with a blank right before an offset: "anna dot weber".
    private func dotEnding(at offset: Int, in text: ScanText) -> Int? {
        guard text.byte(offset - 1) == 0x20 else { return nil }
        for word in dots where word.count > 1 {
            let start = offset - 1 - word.count
            if start > 1, text.byte(start - 1) == 0x20,
                word.indices.allSatisfy({ text.folded(start + $0) == word[$0] })
            {
                return start - 1
            }
        }
        return nil
    }

    /// Behind one of the words at an offset with brackets or blanks around; `nil` if none is there.
    private func skip(_ words: [[UInt8]], at offset: Int, in text: ScanText) -> Int? {
        var position = offset
        let blankBefore = text.byte(position) == 0x20
        if blankBefore { position += 1 }
        let close: UInt8
        switch text.byte(position) {
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        case UInt8(ascii: "["): close = UInt8(ascii: "]")
        case UInt8(ascii: "{"): close = UInt8(ascii: "}")
        case UInt8(ascii: "<"): close = UInt8(ascii: ">")
        default: close = 0
        }
        guard close != 0 || blankBefore else { return nil }
        if close != 0 { position += 1 }
        if close != 0, text.byte(position) == 0x20 { position += 1 }
        guard
            let word = words.first(where: { word in
                word.indices.allSatisfy { text.folded(position + $0) == word[$0] }
            })
        else { return nil }
        if close == 0, word.count < 2 { return nil }
        position += word.count
        if close != 0 {
            if text.byte(position) == 0x20 { position += 1 }
            guard text.byte(position) == close else { return nil }
            position += 1
            return text.byte(position) == 0x20 ? position + 1 : position
        }
        return text.byte(position) == 0x20 ? position + 1 : nil
    }
}
