extension AddressScan {
    /// "742 Evergreen Terrace", "12 Baker St.", "350 5th Ave, Suite 3".
    func englishStreet(_ at: Int) -> (Piece, Float)? {
        guard let number = houseNumber(at, digits: 6), !isAmount(at), words.gap(after: number.next - 1) == .space else {
            return nil
        }
        var index = number.next
        // At most five words, the last a street word; capitals, ordinals and points of the compass.
        var names = 0
        while index < number.next + 6 {
            let word = words[index]
            let isOrdinal = word.shape == .code && words.byte(Int(word.start)).isDigit && word.range.count <= 5
            guard word.isCapital || isOrdinal else { return nil }
            if names > 0, AddressCues.englishStreets.value(word.hash) != 0, !continuesStreet(index) {
                var piece = Piece(next: index + 1, end: Int(word.end))
                if words.byte(piece.end) == 0x2E, Self.abbreviations.value(word.hash) != 0 { piece.end += 1 }
                if let direction = compass(piece) { piece = direction }
                guard !isThing(piece) else { return nil }
                return (units(piece), 0.85)
            }
            names += 1
            let gap = words.gap(after: index)
            guard gap == .space || gap == .hyphen || gap == .apostrophe || gap == .dot && word.range.count <= 2 else {
                return nil
            }
            // "O'Connell", "St. John's": an s after an apostrophe belongs to the word.
            if gap == .apostrophe, words[index + 1].isLetter, words[index + 1].shape == .small { index += 1 }
            index += 1
        }
        return nil
    }

    /// Another street word follows: "Park Avenue", "Broadway Street".
    private func continuesStreet(_ index: Int) -> Bool {
        words.gap(after: index) == .space && words[index + 1].isCapital
            && AddressCues.englishStreets.value(words[index + 1].hash) != 0
    }

    private func compass(_ piece: Piece) -> Piece? {
        guard words.gap(after: piece.next - 1) == .space, words[piece.next].isCapital,
            words[piece.next].range.count <= 2
        else {
            return nil
        }
        let first = words.byte(Int(words[piece.next].start))
        // "St NE, Atlanta" is north-east, "NE 68102" is Nebraska.
        let isState = AddressCues.states.value(words[piece.next].hash) != 0 && words[piece.next + 1].shape == .number
        guard [0x4E, 0x53, 0x45, 0x57].contains(first),
            AddressCues.states.value(words[piece.next].hash) == 0
                || words[piece.next].hash == Self.northEast && !isState
        else { return nil }
        return Piece(next: piece.next + 1, end: Int(words[piece.next].end))
    }

    /// A noun follows in small letters and the street is no street: "5 Street food stalls", "12 Green Way of …".
    private func isThing(_ piece: Piece) -> Bool {
        words.gap(after: piece.next - 1) == .space && words[piece.next].shape == .small
            && words[piece.next].hash == Self.of
    }

    /// "12 bis, rue de la Paix", "5 avenue Foch".
    func frenchStreet(_ at: Int) -> (Piece, Float)? {
        guard let number = houseNumber(at) else { return nil }
        let gap = words.gap(after: number.next - 1)
        guard gap == .space || gap == .comma, sorts.value(words[number.next].hash) & 1 != 0 else {
            return nil
        }
        // An English street starts with a capital ("12 Avenue Road"): this one, too, if a name follows.
        guard let name = streetName(after: number.next, limit: 6) else { return nil }
        return (units(name), 0.9)
    }

    /// "Calle Mayor 5, 3º B", "C/ Mayor, 5", "Via Roma 12", "rue de la Paix 12" (Belgium, Switzerland).
    func romanceStreet(_ at: Int) -> (Piece, Float)? {
        let word = words[at]
        let sort = sorts.value(word.hash)
        let isFrench = sort & 1 != 0
        let isIberian = sort & 2 != 0 || isSlashed(at)
        let isItalian = sort & 4 != 0
        guard isIberian || isItalian || isFrench,
            let name = streetName(after: at, limit: 7) ?? (isIberian ? smallName(after: at) : nil)
        else { return nil }
        var number: Piece?
        var index = name.next
        let gap = words.gap(after: index - 1)
        if gap == .space || gap == .comma {
            // nº, núm., n., n°, numero
            let sign = words[index].range
            let isOrdinal =
                sign.count == 3 && words.byte(sign.lowerBound) | 0x20 == 0x6E && words.byte(sign.lowerBound + 1) == 0xC2
            if isOrdinal || Self.numberSigns.value(words[index].hash) != 0
                || words[index].isLetter && words.byte(Int(words[index].start)) | 0x20 == 0x6E
            {
                if Int(words[index + 1].start) - Int(words[index].end) <= 4 { index += 1 }
            }
            // "n.º 45": the sign is a word of its own.
            if words.bytes[words[index].range].elementsEqual([0xC2, 0xBA]), words.gap(after: index) == .space {
                index += 1
            }
            number = houseNumber(index)
            if number == nil, isWithoutNumber(index) { number = Piece(next: index + 2, end: Int(words[index + 1].end)) }
            // "Via Tuscolana snc" (senza numero civico)
            if number == nil, isItalian, words[index].hash == Self.snc {
                number = Piece(next: index + 1, end: Int(words[index].end))
            }
        }
        if let number {
            let isProse = word.shape == .small && !isClosed(number.end)
            return (iberianDoor(units(number), isIberian), isProse ? 0.6 : 0.9)
        }
        // Without a number: only what is nothing else, or a postcode after it.
        guard word.isCapital, !(isItalian && !isIberian && word.hash == Self.via) else {
            return tail(name) != nil && hasPostcode(after: name) ? (name, 0.9) : nil
        }
        if hasPostcode(after: name) { return (name, 0.9) }
        return isIberian && !isFrench && word.shape == .capital ? (name, 0.4) : nil
    }

    /// "Calle puente nuevo 16": after a sort with a capital, small words with a number right after.
    private func smallName(after sort: Int) -> Piece? {
        guard words[sort].isCapital, words[sort].shape == .capital || isSlashed(sort) else { return nil }
        var index = sort + 1
        while index <= sort + 5, words[index].shape == .small || words[index].shape == .capital {
            let entry = words[index].entry
            guard AddressCues.particles.value(words[index].hash) != 0 || !(entry.isCommon && entry.isNoun) else {
                return nil
            }
            let gap = words.gap(after: index)
            if gap == .space || gap == .comma, let number = houseNumber(index + 1) {
                return isClosed(number.end) ? Piece(next: index + 1, end: Int(words[index].end)) : nil
            }
            guard gap == .space else { return nil }
            index += 1
        }
        return nil
    }

    /// Whether it is the "C" of "C/".
    private func isSlashed(_ at: Int) -> Bool {
        words[at].isLetter && words[at].isCapital && words.byte(Int(words[at].start)) == 0x43
            && words.byte(Int(words[at].end)) == 0x2F
    }

    /// Whether "s/n" (sin número) starts here.
    private func isWithoutNumber(_ at: Int) -> Bool {
        words[at].isLetter && words[at + 1].isLetter && words.byte(Int(words[at].end)) == 0x2F
            && words.byte(Int(words[at].start)) | 0x20 == 0x73 && words.byte(Int(words[at + 1].start)) | 0x20 == 0x6E
    }

    /// The words of a street's name after its sort: capitals and particles, at least one capital or ordinal.
    private func streetName(after sort: Int, limit: Int) -> Piece? {
        var piece: Piece?
        var index = sort
        for _ in 0..<limit {
            let gap = words.gap(after: index)
            let isFirst = index == sort
            let slash = isFirst && gap == .other && isSlashed(sort)
            guard
                gap == .space || gap == .hyphen || gap == .apostrophe || slash
                    || gap == .dot && (isFirst || words[index].range.count <= 4 || words[index].isLetter)
            else { break }
            if gap == .dot, !isFirst, !words[index].isCapital { break }
            let word = words[index + 1]
            if word.isCapital || word.shape == .number && gap == .space && isDated(index + 1) {
                piece = Piece(next: index + 2, end: Int(word.end))
            } else if AddressCues.particles.value(word.hash) == 0 {
                break
            }
            index += 1
        }
        guard let last = piece else { return nil }
        // A single capital that is no name: "Via E-mail".
        let word = words[last.next - 1]
        if last.next == sort + 2,
            word.isLetter
                || word.entry.isCommon && word.entry.isNoun && word.entry.family == .none
                    && Self.streetSaints.value(word.hash) == 0 && words[sort].shape == .small
        {
            return nil
        }
        return last
    }

    /// "Calle 2 de Mayo", "rue du 8 Mai 1945": a day of a month.
    private func isDated(_ index: Int) -> Bool {
        words[index].range.count <= 2 && words.gap(after: index) == .space
            && (AddressCues.particles.value(words[index + 1].hash) != 0 || words[index + 1].isCapital)
            && words[index + 2].isCapital
    }

    private static let abbreviations = WordTable(
        "st rd ave av blvd ln dr ct ter pl sq hwy pkwy cres gdns cir trl alley")
    static let of = WordHash("of").value
    private static let northEast = WordHash("ne").value
    static let via = WordHash("via").value
    private static let snc = WordHash("snc").value
    private static let numberSigns = WordTable("no num numero n nro nr civico")
    private static let streetSaints = WordTable("mayor real nueva gran roma dante verdi")
}
