/// Streets in small letters, as in a chat: weak forms, with scores near 0.5.
extension AddressScan {
    /// Whether a word in small letters may begin such a street.
    func maySmallStreetBegin(_ word: Words.Word) -> Bool {
        let end = Int(word.end)
        return word.shape == .small && word.range.count >= 7
            && lastBytes.contains(words.byte(end - 1), words.byte(end - 2))
    }

    /// "rosenstraße 5", "kerkstraat 4".
    func smallEndingStreet(_ at: Int) -> (Piece, Float)? {
        let word = words[at]
        guard maySmallStreetBegin(word), AddressCues.noStreets.value(word.hash) == 0, !word.entry.isCommon,
            words.gap(after: at) == .space, words.before(at) != 0x2D,
            AddressCues.smallEndings.contains(where: { ends(word, in: $0) }),
            let number = houseNumber(at + 1, digits: 3)
        else { return nil }
        let town = smallTown(after: number)
        guard town != nil || isClosed(number.end) || isPlaced(at) else { return nil }
        return (town ?? number, town == nil ? 0.5 : 0.6)
    }

    /// "in der", "aan de", "på" before a street.
    private func isPlaced(_ at: Int) -> Bool {
        at > 0 && words.gap(after: at - 1) == .space && Self.placing.value(words[at - 1].hash) != 0
    }

    /// "via roma 12", "calle mayor 5 madrid": the name is one of a town or a person, or a town follows.
    func smallRomanceStreet(_ at: Int) -> (Piece, Float)? {
        let word = words[at]
        guard word.shape == .small, Self.smallSorts.value(word.hash) != 0, words.gap(after: at) == .space else {
            return nil
        }
        var index = at + 1
        var isNamed = false
        for _ in 0..<4 {
            guard words[index].shape == .small, Self.fillers.value(words[index].hash) == 0 else { return nil }
            let entry = words[index].entry
            if AddressCues.particles.value(words[index].hash) == 0 {
                isNamed = entry.isTown || entry.given > .weak || entry.family == .strong
            }
            let gap = words.gap(after: index)
            if gap == .space || gap == .comma, let number = houseNumber(index + 1, digits: 3) {
                if let town = smallTown(after: number) { return (town, 0.6) }
                return isNamed && isClosed(number.end) ? (number, 0.5) : nil
            }
            guard gap == .space || gap == .apostrophe else { return nil }
            index += 1
        }
        return nil
    }

    /// "5 rue des lilas à lyon", "23 av du général leclerc 92340 bourg la reine".
    func smallFrenchStreet(_ at: Int) -> (Piece, Float)? {
        guard let number = houseNumber(at, digits: 3) else { return nil }
        let sort = number.next
        let gap = words.gap(after: sort - 1)
        guard gap == .space || gap == .comma, words[sort].shape == .small,
            Self.smallFrenchSorts.value(words[sort].hash) != 0
        else { return nil }
        var index = sort
        var name: Piece?
        var hasParticle = false
        for _ in 0..<5 {
            let gap = words.gap(after: index)
            guard gap == .space || gap == .apostrophe || gap == .hyphen || gap == .dot && index == sort else { break }
            let word = words[index + 1]
            guard word.shape == .small || word.shape == .capital, Self.fillers.value(word.hash) == 0 else { break }
            if AddressCues.particles.value(word.hash) == 0 {
                // A name without "de" ends with its first word, unless a town or an end comes after more of them.
                let piece = Piece(next: index + 2, end: Int(word.end))
                if let town = smallTown(after: piece) { return (town, 0.6) }
                if name == nil { name = piece }
                if isClosed(piece.end), !word.isLetter { name = piece }
            } else {
                hasParticle = true
            }
            index += 1
        }
        guard let name, !words[name.next - 1].isLetter else { return nil }
        // "page 12, rue barrée"
        let isRue = words[sort].hash == Self.rue && gap == .space
        return isRue && (hasParticle || isClosed(name.end)) || hasParticle && isClosed(name.end) ? (name, 0.5) : nil
    }

    /// "22 arkwright st": one or two words that are no common ones.
    func smallEnglishStreet(_ at: Int) -> (Piece, Float)? {
        guard words[at].shape == .number, let number = houseNumber(at, digits: 3), number.next == at + 1 else {
            return nil
        }
        var index = number.next
        for step in 0..<3 {
            guard words.gap(after: index - 1) == .space, words[index].shape == .small else { return nil }
            let word = words[index]
            if step > 0, Self.smallEnglishSorts.value(word.hash) != 0 {
                let piece = Piece(next: index + 1, end: Int(word.end))
                if let town = smallTown(after: piece) { return (town, 0.6) }
                return isClosed(piece.end) ? (piece, 0.5) : nil
            }
            guard !word.entry.isCommon, word.range.count >= 4 else { return nil }
            index += 1
        }
        return nil
    }

    /// "à lyon", "te aalter", "92340 bourg la reine", "madrid": a known town in small letters.
    private func smallTown(after street: Piece) -> Piece? {
        var index = street.next
        let gap = words.gap(after: index - 1)
        guard gap == .space || gap == .comma else { return nil }
        var isSure = false
        if words[index].shape == .number, words[index].range.count == 5 {
            index += 1
            isSure = true
        } else if Self.connectors.value(words[index].hash) != 0 {
            index += 1
        }
        guard index == street.next || words.gap(after: index - 1) == .space, words[index].shape == .small else {
            return nil
        }
        for count in [3, 2, 1] {
            let last = words[index + count - 1]
            guard last.shape == .small, Int(last.end) - Int(words[index].start) <= 40 else { continue }
            let piece = Piece(next: index + count, end: Int(last.end))
            if words[index].range.count >= 4, isKnownTown(index, piece), isSure || count > 1 || !last.entry.isCommon {
                return piece
            }
        }
        return nil
    }

    private static let rue = WordHash("rue").value
    private static let placing = WordTable("der die den dem de in auf am an aan op pa i")
    private static let connectors = WordTable("a in te en")
    /// Words that end a street's name in small letters, or are what a message comes "via".
    private static let fillers = WordTable(
        """
        a au aux avec c dans depuis e en est et etc fax il in ist j je mail merci ne ou par pas post pour puis qui si sms son
        sont stp svp tu un una une und vous web
        """)
    private static let smallSorts = WordTable(
        "via viale piazza corso calle avenida avda plaza paseo rua rue avenue boulevard carrer praca")
    private static let smallFrenchSorts = WordTable("rue avenue av bd boulevard chemin impasse allee quai")
    private static let smallEnglishSorts = WordTable(
        "st street rd road ave avenue ln lane drive close terrace crescent")
}
