/// Streets of Poland, Czechia and Slovakia, and names with a number that only what follows proves to be streets.
extension AddressScan {
    /// "ul. Długa 5/7 m. 3", "al. Jana Pawła II 61", "Os. Piastowskie 21", "nám. Míru 14".
    func slavicStreet(_ at: Int) -> (Piece, Float)? {
        let word = words[at]
        guard word.shape != .capitals, sorts.value(word.hash) & AddressCues.slavic != 0 else { return nil }
        let isAbbreviated = word.range.count <= 3 || words.byte(Int(word.end)) == 0x2E
        guard words.gap(after: at) == (isAbbreviated ? .dot : .space) else { return nil }
        // "et al. Nature 12"
        guard at == 0 || words[at - 1].hash != Self.et else { return nil }
        var index = at + 1
        // "ul. 3 Maja 5"
        if words[index].shape == .number, words[index].range.count <= 2, words.gap(after: index) == .space,
            words[index + 1].isCapital
        {
            index += 1
        }
        guard let (number, _) = namedNumber(index, limit: 5) else { return nil }
        return (units(number), 0.85)
    }

    /// "Na Stráni 418/7", "Pod Kaštany 5, Praha 6": a preposition and a name, with two numbers or a town after it.
    func czechStreet(_ at: Int) -> (Piece, Float)? {
        guard words[at].shape == .capital, sorts.value(words[at].hash) & AddressCues.preposition != 0,
            words.gap(after: at) == .space, let (number, first) = namedNumber(at + 1, limit: 3)
        else { return nil }
        if hasPostcode(after: number) { return (number, 0.85) }
        if let next = segment(after: number), words.gap(after: number.next - 1) == .comma,
            let town = capitalWords(next, limit: 3), isKnownTown(next, town)
        {
            return (number, 0.8)
        }
        // "418/7" is no date; "12/5" may be one.
        let isPair = number.next == first + 2 && words.byte(Int(words[first].end)) == 0x2F
        guard isPair, words[first].range.count >= 3, words[first + 1].range.count <= 3 else { return nil }
        return (number, isClosed(number.end) ? 0.7 : 0.55)
    }

    /// "Wola Duża 33, 23-400 Biłgoraj": any name with a number, a postcode and a town right after it.
    func namedPlace(_ at: Int) -> (Piece, Float)? {
        guard words[at].shape == .capital, words[at].range.count >= 3,
            !words[at].entry.isCommon || words[at].entry.isTown,
            let (number, _) = namedNumber(at, limit: 3), let next = segment(after: number),
            words.gap(after: number.next - 1) != .space
        else { return nil }
        // Digits in one group are also amounts; "12-400 Stück" isn't one of these.
        let divided = dividedPostcode(next)
        let code =
            divided
            ?? (words[next].shape == .number && words[next].range.count == 5 ? Piece(next: next + 1, end: 0) : nil)
        guard let code, let town = capitalWords(code.next, limit: 3), words.gap(after: code.next - 1) == .space,
            words[code.next].shape == .capital,
            isKnownTown(code.next, town) || isKnownTown(code.next, first(code.next))
                || divided != nil && isClosed(town.end) && !words[code.next].entry.isCommon
                    && !words[code.next].entry.isNoun
        else { return nil }
        return (number, 0.85)
    }

    private func first(_ at: Int) -> Piece { Piece(next: at + 1, end: Int(words[at].end)) }

    /// Capitals and the house number after them; with the word that holds the number.
    private func namedNumber(_ at: Int, limit: Int) -> (Piece, Int)? {
        guard words[at].isCapital else { return nil }
        var index = at
        for _ in 0..<limit {
            let gap = words.gap(after: index)
            guard gap == .space || gap == .hyphen || gap == .dot && words[index].range.count <= 4 else { return nil }
            index += 1
            if gap == .space, let number = houseNumber(index) { return (letterDoor(number), index) }
            guard words[index].isCapital else { return nil }
        }
        return nil
    }

    private static let et = WordHash("et").value
}
