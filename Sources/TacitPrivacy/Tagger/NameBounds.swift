/// Where the name of a person begins and ends, by the signs between its words: what the chain of labels gets wrong where it
/// has seen a word for the first time.
struct NameBounds {
    let tokens: UnsafeBufferPointer<Token>
    let bytes: UnsafeBufferPointer<UInt8>
    /// "M. Weber" is a form of address in French, and so perhaps where the language is not known.
    let mayBeFrench: Bool

    /// Whether a name can't go on over what stands before a token.
    ///
    /// - Parameter goesOn: how many times as probable it is that the name goes on as that another begins.
    func isBroken(before index: Int, goesOn: Float) -> Bool {
        let before = tokens[index - 1]
        var stops = false
        var blanks = 0
        for offset in Int(before.end)..<Int(tokens[index].start) {
            switch bytes[offset] {
            case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""),
                UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "="):
                return true
            // « and »; “, ” and „.
            case 0xAB where bytes[offset - 1] == 0xC2, 0xBB where bytes[offset - 1] == 0xC2,
                0x9C...0x9E where bytes[offset - 1] == 0x80:
                return true
            case UInt8(ascii: "\t"): return true
            // "Weber, Anna" seldom, "Weber, Berger, Kunz" often.
            case UInt8(ascii: ","): if goesOn < 4 || stops { return true }
            case UInt8(ascii: "-"): if blanks > 0 { return true }
            case UInt8(ascii: " "): blanks += 1
            case UInt8(ascii: "."): stops = true
            default: continue
            }
        }
        // Names in columns, names in lists.
        if blanks > 2 { return true }
        // "J. Weber", "Jr. Weber", "Fco. Javier", but no new sentence.
        return stops && before.end - before.start > 3
    }

    /// Whether only a blank or a hyphen stands before a token, or what stands after an initial.
    func isClose(before index: Int) -> Bool {
        let gap = bytes[Int(tokens[index - 1].end)..<Int(tokens[index].start)]
        if gap.elementsEqual([0x20]) || gap.elementsEqual([0x2D]) { return true }
        return tokens[index - 1].shape == TagShape.initial && isAfterInitial(gap)
    }

    /// ". ", "." and ".-".
    private func isAfterInitial(_ gap: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        gap.elementsEqual([0x2E, 0x20]) || gap.elementsEqual([0x2E]) || gap.elementsEqual([0x2E, 0x2D])
    }

    private func isBlank(before index: Int) -> Bool {
        tokens[index].start - tokens[index - 1].end == 1 && bytes[Int(tokens[index].start) - 1] == 0x20
    }

    /// The first token of a name that begins at a token: initials before it are part of it ("J.-P. Lemaire"), and what an
    /// apostrophe joins ("O'Brien", "D'Alò").
    func start(from index: Int, after least: Int) -> Int {
        var first = index
        while first > least, isInitial(first - 1, before: first) || isJoined(first - 1, to: first) { first -= 1 }
        return first
    }

    /// The first token of a name that isn't a form of address: "dr.", "Lieve", "Maître".
    func withoutTitles(_ tokensOfName: Range<Int>) -> Int {
        var first = tokensOfName.lowerBound
        while first < tokensOfName.upperBound - 1, isTitle(first) { first += 1 }
        return first
    }

    private func isTitle(_ index: Int) -> Bool {
        guard PersonCues.addresses.contains(tokens[index].word) else { return false }
        // "Don-Pedro" is a name.
        return bytes[Int(tokens[index].end)] == 0x20 || bytes[Int(tokens[index].end)] == 0x2E
    }

    /// "LENOIR HUGUETTE" in a form: of a line's or a field's words in capitals all are the name, if they are few.
    ///
    /// - Parameter mayBe: whether a token is not surely something else.
    func startInCapitals(from index: Int, after least: Int, mayBe: (Int) -> Bool) -> Int {
        guard tokens[index].shape == TagShape.capitals else { return index }
        var first = index
        while first > least, first > 0, isBlank(before: first), first > index - 3 {
            let shape = tokens[first - 1].shape
            guard shape == TagShape.capitals || shape == TagShape.shortCapitals, mayBe(first - 1),
                !isTitle(first - 1)
            else { break }
            first -= 1
        }
        // More words in capitals before them: a line in capitals, where a name may begin anywhere.
        let goesOn = first > 0 && isBlank(before: first) && tokens[first - 1].shape != TagShape.small
        return goesOn ? index : first
    }

    /// The token after the last of a name: what an apostrophe joins is part of it ("Le Floc'h"), a possessive is not.
    func end(from index: Int, before most: Int) -> Int {
        var end = index
        while end < most, isApostrophe(between: end - 1, and: end), !isPossessive(end) { end += 1 }
        return end
    }

    /// "J. ", "J.", "J.-".
    private func isInitial(_ index: Int, before next: Int) -> Bool {
        let token = tokens[index]
        guard isLetter(token, before: tokens[next]), isPlainStart(index),
            !mayBeFrench || bytes[Int(token.start)] | 0x20 != UInt8(ascii: "m")
        else { return false }
        return isAfterInitial(bytes[Int(token.end)..<Int(tokens[next].start)])
    }

    /// One letter, of one or two bytes; small only before a name in small letters.
    private func isLetter(_ token: Token, before name: Token) -> Bool {
        switch token.end - token.start {
        case 1:
            token.shape == TagShape.initial || token.shape == TagShape.shortSmall && name.shape <= TagShape.shortSmall
        case 2: bytes[Int(token.start)] >= 0xC3 && token.shape != TagShape.caseless
        default: false
        }
    }

    private func isJoined(_ index: Int, to next: Int) -> Bool {
        let token = tokens[index]
        guard isApostrophe(between: index, and: next), token.end - token.start == 1,
            token.shape == TagShape.initial, isPlainStart(index)
        else { return false }
        // "L'Anna" at the start of a sentence is an article.
        return bytes[Int(token.start)] != UInt8(ascii: "L") || !token.traits.contains(.startsSentence)
    }

    /// Nothing but a blank, a bracket or a quotation mark right before a token.
    private func isPlainStart(_ index: Int) -> Bool {
        let start = Int(tokens[index].start)
        guard start > 0 else { return true }
        switch bytes[start - 1] {
        case 0x20, 0x0A, 0x09, UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "."): return true
        default: return bytes[start - 1] >= 0x80
        }
    }

    /// U+0027 or U+2019 alone.
    private func isApostrophe(between index: Int, and next: Int) -> Bool {
        guard index >= 0 else { return false }
        let gap = bytes[Int(tokens[index].end)..<Int(tokens[next].start)]
        return gap.elementsEqual([0x27]) || gap.elementsEqual([0xE2, 0x80, 0x99])
    }

    private func isPossessive(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.end - token.start == 1 && bytes[Int(token.start)] | 0x20 == UInt8(ascii: "s")
            || token.end - token.start > 1 && Self.contractions.contains(token.word)
    }

    private static let contractions: Set<UInt32> = Set(
        (["ll", "re", "ve", "em"] as [StaticString]).map { UInt32(truncatingIfNeeded: WordHash($0).value >> 16) })
}
