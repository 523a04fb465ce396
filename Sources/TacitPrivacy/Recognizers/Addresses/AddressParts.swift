extension AddressScan {
    /// All flats, floors and staircases after a street, at most four: ", scala B, piano 3".
    func units(_ street: Piece) -> Piece {
        var piece = street
        for _ in 0..<4 {
            guard let next = unit(piece) else { break }
            piece = next
        }
        return piece
    }

    /// "102 A 5", "4 A,": a staircase's letter and a flat, as in the North.
    func letterDoor(_ number: Piece) -> Piece {
        let letter = words[number.next]
        guard words.gap(after: number.next - 1) == .space, letter.isLetter, letter.isCapital else { return number }
        let end = Int(letter.end)
        if isClosed(end) { return Piece(next: number.next + 1, end: end) }
        let flat = words[number.next + 1]
        guard words.gap(after: number.next) == .space, flat.shape == .number, flat.range.count <= 3,
            isClosed(Int(flat.end)), !isAmount(number.next + 1)
        else { return number }
        return Piece(next: number.next + 2, end: Int(flat.end))
    }

    /// Flat, floor, staircase after a street: ", Apt 4B", ", 3º B", ", 1D", " // Top 4".
    func unit(_ street: Piece) -> Piece? {
        let next = street.next
        guard next < words.count else { return nil }
        let gap = Int(words[next].start) - street.end
        guard gap > 0, gap <= 4 else { return nil }
        let separators = words.bytes[street.end..<Int(words[next].start)]
        guard
            separators.allSatisfy({
                $0 == 0x20 || $0 == 0x2C || $0 == 0x23 || $0 == 0x2E || $0 == 0x2F || $0 == 0xC2 || $0 == 0xBA
            })
        else {
            return nil
        }
        let word = words[next]
        // "#4", "# 4"
        if separators.contains(0x23) {
            return word.shape == .number || word.shape == .code ? Piece(next: next + 1, end: Int(word.end)) : nil
        }
        if AddressCues.units.value(word.hash) != 0 {
            let value = words[next + 1]
            guard Int(value.start) - Int(word.end) <= 3, value.range.count <= 4, !value.range.isEmpty,
                value.shape == .number || value.shape == .code || value.isLetter
            else { return nil }
            return Piece(next: next + 2, end: Int(value.end))
        }
        // "3rd Floor", "2º andar"
        if word.shape == .code, words.byte(Int(word.start)).isDigit, words.gap(after: next) == .space,
            AddressCues.units.value(words[next + 1].hash) != 0, words[next + 1].range.count >= 4
        {
            return Piece(next: next + 2, end: Int(words[next + 1].end))
        }
        // "3.º Esq."
        if separators.contains(0x2C), word.shape == .number, word.range.count <= 2, words.byte(Int(word.end)) == 0x2E,
            words[next + 1].start == word.end + 1,
            words.bytes[words[next + 1].range].elementsEqual([0xC2, 0xBA])
        {
            let door = words[next + 2]
            if words.gap(after: next + 1) == .space, Self.doors.value(door.hash) != 0 || door.isLetter {
                return Piece(next: next + 3, end: Int(door.end))
            }
            return Piece(next: next + 2, end: Int(words[next + 1].end))
        }
        // "3º B", "1D", "3F": after a comma only.
        guard separators.contains(0x2C), word.shape == .number || word.shape == .code, word.range.count <= 4,
            words.byte(Int(word.start)).isDigit
        else { return nil }
        var piece = Piece(next: next + 1, end: Int(word.end))
        let isFloor = word.shape == .code
        if words.byte(piece.end) == 0xC2, words.byte(piece.end + 1) == 0xBA || words.byte(piece.end + 1) == 0xAA {
            piece.end += 2
        }
        let door = words[piece.next]
        if door.isLetter, door.isCapital, Int(door.start) - Int(word.end) <= 3 {
            return Piece(next: piece.next + 1, end: Int(door.end))
        }
        return isFloor ? piece : nil
    }

    /// "Flat 3, " before a house number: where it starts.
    func flatBefore(_ at: Int) -> Int? {
        guard at >= 2, words.gap(after: at - 1) == .comma, words.gap(after: at - 2) == .space,
            words[at].shape == .number || words[at].shape == .code, words[at - 2].isCapital,
            Self.flats.value(words[at - 2].hash) != 0, words[at - 1].range.count <= 4,
            words[at - 1].shape == .number || words[at - 1].shape == .code || words[at - 1].isLetter
        else { return nil }
        return Int(words[at - 2].start)
    }

    /// " - 5º 2ª", " 6º A", ", 3 izda": floors and doors as Spain writes them, up to four.
    func iberianDoor(_ street: Piece, _ isIberian: Bool) -> Piece {
        guard isIberian else { return street }
        var piece = street
        for _ in 0..<4 {
            let word = words[piece.next]
            let gap = Int(word.start) - piece.end
            guard gap > 0, gap <= 3,
                words.bytes[piece.end..<piece.end + gap].allSatisfy({ byte in
                    byte == 0x20 || byte == 0x2C || byte == 0x2D || byte == 0x2E
                })
            else { break }
            let end = Int(word.end)
            let isOrdinal =
                word.shape == .code && word.range.count <= 5 && words.byte(word.range.lowerBound).isDigit
                && word.range.contains { words.byte($0) == 0xC2 }
            let isDoor = Self.doors.value(word.hash) != 0
            guard isOrdinal || isDoor || word.isLetter && word.isCapital && piece.end > street.end else { break }
            piece = Piece(next: piece.next + 1, end: end)
        }
        return piece
    }

    private static let flats = WordTable("flat apartment apt unit suite room floor level lvl shop")
    private static let doors = WordTable(
        "dcha izq izda izqda derecha izquierda bajo ent entlo atico esq dto frente fte")

    /// A post-office box in any of the languages, as "PO Box 123" or "Postfach 12 34 56".
    func postBox(_ at: Int) -> (Piece, Float)? {
        let word = words[at]
        guard word.isCapital else { return nil }
        var index: Int
        if word.hash == Self.postfach {
            index = at + 1
        } else if Self.boxes.value(word.hash) != 0 {
            // "Box 114" and "BP 20" are also other things: only with a postcode and a town.
            return Self.boxes.value(word.hash) == 2 ? weakBox(at) : plainBox(at + 1)
        } else if word.hash == Self.po, words.gap(after: at) == .space, words[at + 1].hash == Self.box {
            index = at + 2
        } else if word.hash == Self.p, words[at + 1].hash == Self.o, words.gap(after: at) == .dot,
            words[at + 2].hash == Self.box
        {
            index = at + 3
        } else if word.hash == Self.apartado, words.gap(after: at) == .space {
            index = at + 1
            for skip in [Self.de, Self.correos] where words[index].hash == skip { index += 1 }
        } else if word.hash == Self.casella, words[at + 1].hash == Self.postale {
            index = at + 2
        } else {
            return nil
        }
        return plainBox(index)
    }

    private func weakBox(_ at: Int) -> (Piece, Float)? {
        guard let box = plainBox(at + 1), words.gap(after: box.0.next - 1) != .space, hasPostcode(after: box.0) else {
            return nil
        }
        return box
    }

    /// The number of a box, at word `index`.
    private func plainBox(_ index: Int) -> (Piece, Float)? {
        var index = index
        guard words.gap(after: index - 1) == .space, words[index].shape == .number, words[index].range.count <= 6 else {
            return nil
        }
        let at = index
        // "Postfach 12 34 56": pairs of digits.
        while words.gap(after: index) == .space, words[index].range.count == 2, words[index + 1].shape == .number,
            words[index + 1].range.count == 2
        {
            index += 1
            if index > at + 4 { break }
        }
        return (Piece(next: index + 1, end: Int(words[index].end)), 0.85)
    }

    /// Postcode and town without a street, where the form proves it.
    func placeAlone(_ at: Int) -> (Piece, Float)? {
        let word = words[at]
        if word.shape == .code {
            return britishPostcode(at).map { ($0, 0.75) }
        }
        if word.shape == .number {
            if let code = dividedPostcode(at) { return dividedPlace(at, code) }
            guard word.range.count == 5, !isAmount(at), words.gap(after: at) == .space,
                let town = knownTown(at + 1)
            else { return nil }
            let closed = isClosed(town.end) || words.before(at) == 0x0A
            let isRound = words.byte(Int(word.end) - 1) == 0x30 && words.byte(Int(word.end) - 2) == 0x30
            return (wholeTown(town), closed ? 0.8 : isRound ? 0.3 : 0.6)
        }
        guard word.isCapital else { return nil }
        if word.range.count <= 3, words.gap(after: at) == .hyphen, Self.countrySigns.value(word.hash) != 0,
            let town = postcodeAndTown(at)
        {
            return (town, 0.9)
        }
        // "New York, NY 10001": the town's words and the state.
        if word.shape == .capital,
            at == 0
                || !(words.gap(after: at - 1) == .space && words[at - 1].shape == .capital
                    && !words[at - 1].entry.isCommon),
            let place = townAndState(at), words.gap(after: at) != .dot
        {
            return (place, 0.85)
        }
        return nil
    }

    /// "118 60 Stockholm", "01-031 Warszawa", "1250-099 Lisboa": a known town after it.
    private func dividedPlace(_ at: Int, _ code: Piece) -> (Piece, Float)? {
        guard !isAmount(at), code.next == at + 2, words.gap(after: at + 1) == .space,
            words[code.next].shape == .capital,
            words[at + 1].shape == .number, let town = knownTown(code.next)
        else { return nil }
        return (wholeTown(town), isClosed(town.end) || words.before(at) == 0x0A ? 0.8 : 0.6)
    }

    /// The longest known town of up to four words.
    private func knownTown(_ at: Int) -> Piece? {
        guard words[at].isCapital else { return nil }
        for count in [4, 3, 2, 1] where at + count <= words.count {
            let last = words[at + count - 1]
            guard Int(last.end) - Int(words[at].start) <= 40 else { continue }
            let piece = Piece(next: at + count, end: Int(last.end))
            if isKnownTown(at, piece) { return piece }
        }
        return nil
    }

    /// "Frankfurt am Main" where the list has "Frankfurt".
    private func wholeTown(_ town: Piece) -> Piece {
        let next = town.next
        guard words.gap(after: next - 1) == .space, Self.river.value(words[next].hash) != 0 else { return town }
        var index = next
        while index < next + 2, Self.river.value(words[index].hash) != 0, words.gap(after: index) == .space {
            index += 1
        }
        guard words[index].shape == .capital else { return town }
        return Piece(next: index + 1, end: Int(words[index].end))
    }

    /// 1 surely a post box, 2 with a postcode only.
    private static let boxes = WordTable([("postbus postboks pobox", 1), ("box bp pl boks case", 2)])
    private static let postfach = WordHash("postfach").value
    private static let po = WordHash("po").value
    private static let box = WordHash("box").value
    private static let p = WordHash("p").value
    private static let o = WordHash("o").value
    private static let apartado = WordHash("apartado").value
    private static let correos = WordHash("correos").value
    private static let de = WordHash("de").value
    private static let casella = WordHash("casella").value
    private static let postale = WordHash("postale").value
    private static let countrySigns = WordTable("d de a at ch f fr i it e es nl b be l lu")
    private static let river = WordTable("am an der im ob bei")
}
