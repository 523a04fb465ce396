/// Characters that look like an id, at their place in a text.
struct IDCandidate {
    let start: Int
    let window: IDWindow
    let text: ScanText

    /// Score of a right number with its name right before it.
    static let announced: Float = 0.95
    /// Score of a right number with its name near.
    static let nearby: Float = 0.85
    /// Score of a number with its name right before it that fails its check.
    static let mistyped: Float = 0.6

    func context(phrases: PhraseTable, labelTopics: UInt64) -> IDContext {
        IDContext(of: start..<window.end, in: text, phrases: phrases, labelTopics: labelTopics)
    }

    /// How sure it is that this is the id of a spec; `nil`: it isn't.
    func score(form: IDForm, spec: IDSpec, isDirect: Bool, isNear: Bool) -> Float? {
        guard form.alone != nil || isNear else { return nil }
        let characters = form.skip == 0 ? window.characters : Array(window.characters.dropFirst(form.skip))
        guard spec.check(characters) else {
            return isDirect && spec.masksMistyped && window.characters.count >= 7 ? Self.mistyped : nil
        }
        if isDirect { return Self.announced }
        guard !isAttached else { return nil }
        let alone = form.alone.map { window.hasSmallLetter ? $0 - 0.3 : $0 }
        return isNear ? max(Self.nearby, alone ?? 0) : alone
    }

    /// Whether the characters are a part of something longer: a phone number, a decimal, a path, an address.
    private var isAttached: Bool {
        let end = window.end
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
        guard window.separators.contains(0x20) else { return false }
        return (text.byte(start - 1) == 0x20 && text.byte(start - 2).isDigit)
            || (text.byte(end) == 0x20 && text.byte(end + 1).isDigit)
    }
}
