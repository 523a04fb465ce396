/// What stands right before the digits of a phone number: `+`, `(`, `(+`, `+(`.
struct PhonePrefix {
    var start: Int
    var hasPlus = false
    var opensBracket = false

    init(before digits: Int, in text: ScanText) {
        start = digits
        scan: while digits - start < 2 {
            switch text.byte(start - 1) {
            case UInt8(ascii: "+") where !hasPlus: hasPlus = true
            case UInt8(ascii: "(") where !opensBracket: opensBracket = true
            default: break scan
            }
            start -= 1
        }
        finish(digits, in: text)
    }

    /// A bracket before `+` belongs to the number only if it closes right after the code: `(+49) 30 …`.
    private mutating func finish(_ digits: Int, in text: ScanText) {
        guard hasPlus, opensBracket, text.byte(start) == UInt8(ascii: "(") else { return }
        var end = digits
        while end - digits < 4, text.byte(end).isDigit { end += 1 }
        if text.byte(end) != UInt8(ascii: ")") { start += 1 }
    }
}

/// An extension after a phone number: `ext. 12`, `x12`, `Durchwahl 12`.
enum PhoneExtension {
    private static let words: [[UInt8]] = [
        "extension", "extensión", "ext", "x", "durchwahl", "dw", "poste", "int", "interno", "ramal", "toestel",
        "wew", "app",
    ].map { Array($0.utf8) }

    /// Behind the extension that follows at an offset, or that offset if none does.
    static func end(after offset: Int, in text: ScanText) -> Int {
        var position = offset
        if text.byte(position) == UInt8(ascii: ",") { position += 1 }
        if text.byte(position) == 0x20 { position += 1 }
        if text.byte(position) == UInt8(ascii: "#"), position > offset {
            position += 1
        } else {
            guard
                let word = words.first(where: { word in
                    word.indices.allSatisfy { text.folded(position + $0) == word[$0] }
                })
            else { return offset }
            position += word.count
            if text.byte(position) == UInt8(ascii: ".") || text.byte(position) == UInt8(ascii: ":") { position += 1 }
            if text.byte(position) == 0x20 { position += 1 }
        }
        let digits = position
        while position - digits < 7, text.byte(position).isDigit { position += 1 }
        return 1...6 ~= position - digits && !text.isWordCharacter(at: position) ? position : offset
    }
}
