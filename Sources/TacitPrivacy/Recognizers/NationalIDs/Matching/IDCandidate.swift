/// How sure it is that characters that look like an id are one, at their place in a text.
enum IDCandidate {
    /// Score of a right number with its name right before it.
    static let announced: Float = 0.95
    /// Score of a right number with its name near.
    static let nearby: Float = 0.85
    /// Score of a number with its name right before it that fails its check.
    static let mistyped: Float = 0.6

    /// How sure it is that the window that starts at `start` is the id of a spec; `nil`: it isn't.
    static func score(
        _ window: inout IDWindow, from start: Int, in text: ScanText, form: IDTable.Form, spec: IDSpec,
        isDirect: Bool, isNear: Bool
    ) -> Float? {
        let isNear = spec.isNamedOnly ? isDirect : isNear
        guard form.alone != nil || isNear else { return nil }
        let characters = window.characters(in: text)
        guard spec.check(form.skip == 0 ? characters : Array(characters.dropFirst(form.skip))) else {
            return isDirect && spec.masksMistyped && characters.count >= 7 ? mistyped : nil
        }
        if isDirect { return announced }
        guard !isAttached(start..<window.end, hasBlank: window.hasBlank, in: text) else { return nil }
        // Small letters make a form doubtful; below 0.3 no policy would mask it.
        let alone = form.alone.flatMap { !window.hasSmallLetter(in: text) ? $0 : $0 >= 0.6 ? $0 - 0.3 : nil }
        return isNear ? max(nearby, alone ?? 0) : alone
    }

    /// Whether the characters are a part of something longer: a phone number, a decimal, a path, an address.
    private static func isAttached(_ range: Range<Int>, hasBlank: Bool, in text: ScanText) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        let before = text.byte(start - 1)
        switch before {
        case UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "_"): return true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"):
            let wordBefore = text.byte(start - 2).isAlphanumeric
            if wordBefore, before != UInt8(ascii: ":") || text.byte(start - 2).isDigit { return true }
        default: break
        }
        switch text.byte(end) {
        case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "%"): return true
        case UInt8(ascii: "-"), UInt8(ascii: "/"): if text.byte(end + 1).isAlphanumeric { return true }
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): if text.byte(end + 1).isDigit { return true }
        default: break
        }
        guard hasBlank else { return false }
        return (text.byte(start - 1) == 0x20 && text.byte(start - 2).isDigit)
            || (text.byte(end) == 0x20 && text.byte(end + 1).isDigit)
    }
}
