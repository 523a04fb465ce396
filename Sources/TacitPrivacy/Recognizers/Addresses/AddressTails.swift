extension AddressScan {
    /// What follows a street: district, postcode, town, region, country, glued by commas, newlines or dashes.
    func tail(_ street: Piece) -> Piece? {
        var piece = street
        var best: Piece?
        // At most three segments before the town: district, building, county.
        for _ in 0..<4 {
            guard let next = segmentStart(piece) else { break }
            if let town = postcodeAndTown(next) ?? townAndState(next) ?? townAndBritishPostcode(next)
                ?? letterPostcode(next) ?? regionAndZip(next) ?? brazilianTown(next) ?? australianTown(next)
                ?? argentineTown(next)
            {
                best = afterTown(town)
                break
            }
            guard let name = capitalWords(next, limit: 4) else { break }
            // A known town or country counts even without a postcode.
            if isKnownTown(next, name) { best = afterTown(name) }
            piece = name
        }
        guard let best = best ?? cellTown(street) else { return nil }
        return country(best) ?? best
    }

    /// "Via Bergamo 22/C | 23807 Merate (LC)": in the next cell of a table only postcode and town.
    private func cellTown(_ street: Piece) -> Piece? {
        let start = Int(words[street.next].start)
        guard start - street.end <= 4, start > street.end,
            words.bytes[street.end..<start].allSatisfy({ $0 == 0x20 || $0 == 0x7C }),
            words.bytes[street.end..<start].contains(0x7C)
        else { return nil }
        return postcodeAndTown(street.next).map(afterTown)
    }

    /// "Hagvägen 3, Lerum": one word after the comma that is no name and no common word.
    func unknownTown(_ street: Piece) -> Piece? {
        let word = words[street.next]
        guard words.gap(after: street.next - 1) == .comma, word.shape == .capital, word.range.count >= 4,
            !word.entry.isCommon, !word.entry.isNoun, word.entry.given == .none, word.entry.family == .none,
            isClosed(Int(word.end))
        else { return nil }
        return Piece(next: street.next + 1, end: Int(word.end))
    }

    func segment(after street: Piece) -> Int? { segmentStart(street) }

    func hasPostcode(after street: Piece) -> Bool {
        guard let next = segmentStart(street) else { return false }
        return postcodeAndTown(next) != nil || townAndState(next) != nil || townAndBritishPostcode(next) != nil
    }

    /// The first word after a comma, a newline, a dash, a dot or a blank.
    private func segmentStart(_ piece: Piece) -> Int? {
        guard piece.next < words.count else { return nil }
        let start = Int(words[piece.next].start)
        guard start - piece.end <= 6, start > piece.end else { return nil }
        var newlines = 0
        for byte in words.bytes[piece.end..<start] {
            switch byte {
            case 0x20, 0x2C, 0x2D, 0x2E, 0x0D, 0xE2, 0x80, 0x93, 0x94, 0xC2, 0xB7, 0xBA, 0xAA: break
            case 0x0A: newlines += 1
            default: return nil
            }
        }
        return newlines <= 1 ? piece.next : nil
    }

    /// "10115 Berlin", "D-10115 Berlin", "8001 Zürich", "75002 Paris CEDEX 02", "00184 Roma (RM)", "1234 AB Amsterdam".
    func postcodeAndTown(_ at: Int) -> Piece? {
        var index = at
        if words[at].isCapital, words[at].range.count <= 3, words.gap(after: at) == .hyphen { index += 1 }
        guard words[index].shape == .number else { return nil }
        if let code = dividedPostcode(index),
            words[code.next - 1].shape == .number || words.gap(after: code.next - 1) == .space
        {
            index = code.next - 1
        } else if !(4...6).contains(words[index].range.count) {
            return nil
        }
        let gap = words.gap(after: index)
        guard gap == .space || gap == .comma || isDash(after: index), let town = capitalWords(index + 1, limit: 5)
        else { return nil }
        // Six digits are mostly an order's number.
        if words[index].range.count == 6, !isKnownTown(index + 1, town) { return nil }
        return town
    }

    /// A region in full and a zip code, as in "Michigan 48604".
    private func regionAndZip(_ at: Int) -> Piece? {
        guard let region = capitalWords(at, limit: 2) else { return nil }
        let zip = words[region.next]
        let gap = words.gap(after: region.next - 1)
        // "Pune 411001", "Bengaluru – 560100"
        let isIndian =
            zip.range.count == 6 && isKnownTown(at, region)
            && (gap == .space || gap == .hyphen || isDash(after: region.next - 1))
        return zip.shape == .number && (zip.range.count == 5 && gap == .space || isIndian)
            ? Piece(next: region.next + 1, end: Int(zip.end)) : nil
    }

    private func isDash(after index: Int) -> Bool {
        let end = Int(words[index].end)
        let length = Int(words[index + 1].start) - end
        return (length == 3 || length == 5) && words.byte(end) == 0x20
            && (words.byte(end + 1) == 0x2D || words.byte(end + 1) == 0xE2)
    }

    /// A town, a state of the USA and a zip code, or the last two ("Springfield, IL 62704", "NY 10001").
    func townAndState(_ at: Int) -> Piece? {
        var index = at
        for _ in 0..<5 {
            let word = words[index]
            guard word.isCapital else { return nil }
            if word.shape == .capitals, word.range.count == 2, AddressCues.states.value(word.hash) != 0,
                words.gap(after: index) == .space, words[index + 1].shape == .number, words[index + 1].range.count == 5
            {
                var piece = Piece(next: index + 2, end: Int(words[index + 1].end))
                if words.gap(after: index + 1) == .hyphen, words[index + 2].shape == .number,
                    words[index + 2].range.count == 4
                {
                    piece = Piece(next: index + 3, end: Int(words[index + 2].end))
                }
                return piece
            }
            let gap = words.gap(after: index)
            guard gap == .space || gap == .comma || gap == .dot else { return nil }
            index += 1
        }
        return nil
    }

    /// A town and a British postcode ("London NW1 6XE", "London, NW1 6XE").
    private func townAndBritishPostcode(_ at: Int) -> Piece? {
        var index = at
        for _ in 0..<4 {
            guard words[index].isCapital else { return nil }
            let gap = words.gap(after: index)
            guard gap == .space || gap == .comma || gap == .newline || gap == .hyphen else { return nil }
            index += 1
            if let code = letterPostcode(index) { return code }
        }
        return nil
    }

    /// "NW1 6XE": one or two letters, a digit, a digit or letter; a digit and two letters.
    func britishPostcode(_ at: Int) -> Piece? {
        let first = words[at].range
        let second = words[at + 1].range
        guard words[at].shape == .code, words[at + 1].shape == .code, words.gap(after: at) == .space,
            (2...4).contains(first.count),
            second.count == 3
        else { return nil }
        let bytes = words.bytes
        guard bytes[second.lowerBound].isDigit, bytes[second.lowerBound + 1].isUpper,
            bytes[second.lowerBound + 2].isUpper
        else {
            return nil
        }
        var offset = first.lowerBound
        while offset < first.upperBound, bytes[offset].isUpper {
            offset += 1
        }
        let letters = offset - first.lowerBound
        guard (1...2).contains(letters), offset < first.upperBound, bytes[offset].isDigit,
            first.upperBound - offset <= 2,
            first.upperBound - offset == 1 || bytes[offset + 1].isDigit || bytes[offset + 1].isUpper
        else { return nil }
        return Piece(next: at + 2, end: second.upperBound)
    }

    /// CEDEX, a province in parentheses, a region after the town.
    private func afterTown(_ town: Piece) -> Piece {
        let next = town.next
        let word = words[next]
        if words.gap(after: next - 1) == .space, word.hash == Self.cedex {
            let number = words[next + 1]
            guard words.gap(after: next) == .space, number.shape == .number, number.range.count <= 2 else {
                return Piece(next: next + 1, end: Int(word.end))
            }
            return Piece(next: next + 2, end: Int(number.end))
        }
        // "Praha 6", "Dublin 8"
        if words.gap(after: next - 1) == .space, word.shape == .number, word.range.count <= 2,
            AddressCues.districtTowns.value(words[next - 1].hash) != 0, !isAmount(next)
        {
            return Piece(next: next + 1, end: Int(word.end))
        }
        // "København V"
        if words.gap(after: next - 1) == .space, word.isLetter, word.isCapital, isClosed(Int(word.end)) {
            return Piece(next: next + 1, end: Int(word.end))
        }
        // "Milano MI"
        if words.gap(after: next - 1) == .space, word.shape == .capitals, word.range.count == 2,
            AddressCues.countries.value(word.hash) == 0, isClosed(Int(word.end))
        {
            return Piece(next: next + 1, end: Int(word.end))
        }
        if words.byte(town.end) == 0x20, words.byte(town.end + 1) == 0x28, word.isCapital,
            words.byte(Int(word.end)) == 0x29,
            Int(word.start) == town.end + 2
        {
            return Piece(next: next + 1, end: Int(word.end) + 1)
        }
        return town
    }

    private func country(_ piece: Piece) -> Piece? {
        let next = piece.next
        let gap = words.gap(after: next - 1)
        guard Int(words[next].start) > piece.end, gap == .comma || gap == .newline || gap == .space,
            words[next].isCapital
        else { return nil }
        if AddressCues.countries.value(words[next].hash) != 0 {
            return Piece(next: next + 1, end: Int(words[next].end))
        }
        if words[next].hash == Self.united, words.gap(after: next) == .space, words[next + 1].isCapital {
            return Piece(next: next + 2, end: Int(words[next + 1].end))
        }
        return nil
    }

    /// Capitalised words, joined by blanks, hyphens, apostrophes and particles ("Frankfurt am Main", "L'Aquila").
    func capitalWords(_ at: Int, limit: Int) -> Piece? {
        guard words[at].isCapital else { return nil }
        var piece = Piece(next: at + 1, end: Int(words[at].end))
        var index = at
        while index < at + limit {
            let gap = words.gap(after: index)
            guard gap == .space || gap == .hyphen || gap == .apostrophe || gap == .dot && words[index].range.count <= 3
            else { break }
            let word = words[index + 1]
            if word.isCapital {
                // A label after the town ("Berlin Tel.: …") or a new sentence is none of it.
                guard words.byte(Int(word.end)) != 0x3A, word.hash != Self.cedex, Self.contacts.value(word.hash) == 0
                else { break }
                let afterParticle = Self.townParticles.value(words[index].hash) != 0
                if gap == .space, !afterParticle, word.entry.isCommon, word.entry.isNoun, !word.entry.isTown { break }
                piece = Piece(next: index + 2, end: Int(word.end))
            } else if Self.townParticles.value(word.hash) == 0 {
                break
            }
            index += 1
        }
        return piece
    }

    /// The words of a piece are a known town.
    func isTown(_ at: Int, _ piece: Piece) -> Bool {
        Gazetteer.shared.isTown(Int(words[at].start)..<piece.end, in: words.bytes)
    }

    /// The words of a piece are a town, also by the name that it has at home.
    func isKnownTown(_ at: Int, _ piece: Piece) -> Bool {
        isTown(at, piece) || piece.next == at + 1 && AddressCues.endonyms.value(words[at].hash) != 0
    }

    private static let cedex = WordHash("cedex").value
    private static let united = WordHash("united").value
    private static let contacts = WordTable("tel telefon telefono telephone phone fax email mail mobil movil e")
    private static let townParticles = WordTable(
        "am an der im in ob bei vor de del la el los las les le lo sur sous en d l di sul upon on the of")
}
