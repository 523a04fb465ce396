/// The forms of postcodes, by country.
extension AddressScan {
    /// A postcode of any country, as what a label names one: several forms are nothing without the label.
    func postcode(_ at: Int) -> Piece? {
        let word = words[at]
        guard !isAmount(at) else { return nil }
        if let code = letterPostcode(at) ?? dividedPostcode(at) { return code }
        if word.shape == .number {
            guard words.gap(after: at) != .hyphen else { return nil }
            return (4...6).contains(word.range.count) ? Piece(next: at + 1, end: Int(word.end)) : nil
        }
        // "1075AZ", "SW1A1AA", "C1424CEH"
        guard word.shape == .code, (5...8).contains(word.range.count) else { return nil }
        let bytes = words.bytes[word.range]
        let letters = bytes.count(where: \.isUpper)
        let digits = bytes.count(where: \.isDigit)
        guard letters + digits == bytes.count, letters >= 2, digits >= 2 else { return nil }
        return Piece(next: at + 1, end: Int(word.end))
    }

    /// Digits in two groups, or digits and letters: "602 00" (Czechia, Slovakia, Sweden, Greece), "23-400" (Poland),
    /// "01304-001" (Brazil), "1250-099" (Portugal), "62704-1234" (USA), "1234 AB" (Netherlands).
    func dividedPostcode(_ at: Int) -> Piece? {
        let (first, second) = (words[at], words[at + 1])
        guard first.shape == .number else { return nil }
        let both = Piece(next: at + 2, end: Int(second.end))
        let lengths = (first.range.count, second.range.count)
        switch words.gap(after: at) {
        case .hyphen where second.shape == .number:
            return lengths == (2, 3) || lengths == (5, 3) || lengths == (4, 3) || lengths == (5, 4) ? both : nil
        case .space where second.shape == .number:
            return lengths == (3, 2) && !isAmount(at + 1) ? both : nil
        case .space where second.shape == .capitals:
            return lengths == (4, 2) && words.byte(Int(first.start)) != 0x30 ? both : nil
        default: return nil
        }
    }

    /// Britain, Ireland ("D08 K2X9") and Canada ("K1A 0B1").
    func letterPostcode(_ at: Int) -> Piece? {
        britishPostcode(at) ?? eircode(at) ?? canadianPostcode(at)
    }

    private func eircode(_ at: Int) -> Piece? {
        let (first, second) = (words[at].range, words[at + 1].range)
        guard first.count == 3, second.count == 4, words.gap(after: at) == .space else { return nil }
        let bytes = words.bytes
        let third = bytes[first.lowerBound + 2]
        guard bytes[first.lowerBound].isUpper, bytes[first.lowerBound + 1].isDigit, third.isDigit || third == 0x57,
            bytes[second.lowerBound].isUpper, bytes[second].allSatisfy({ $0.isUpper || $0.isDigit }),
            bytes[second].contains(where: \.isDigit)
        else { return nil }
        return Piece(next: at + 2, end: second.upperBound)
    }

    private func canadianPostcode(_ at: Int) -> Piece? {
        let (first, second) = (words[at].range, words[at + 1].range)
        guard first.count == 3, second.count == 3, words.gap(after: at) == .space else { return nil }
        let bytes = Array(words.bytes[first]) + words.bytes[second]
        for (index, byte) in bytes.enumerated() where !(index % 2 == 0 ? byte.isUpper : byte.isDigit) { return nil }
        return Piece(next: at + 2, end: second.upperBound)
    }

    /// "São Paulo - SP, 01304-001", "Curitiba/PR 80010-000": town, state and postcode of Brazil.
    func brazilianTown(_ at: Int) -> Piece? {
        guard let town = capitalWords(at, limit: 4) else { return nil }
        let state = words[town.next]
        let gap = Int(state.start) - town.end
        guard state.shape == .capitals, state.range.count == 2, gap > 0, gap <= 5,
            words.bytes[town.end..<Int(state.start)].allSatisfy({
                [0x20, 0x2D, 0x2F, 0x2C, 0xE2, 0x80, 0x93].contains($0)
            })
        else { return nil }
        let place = Piece(next: town.next + 1, end: Int(state.end))
        var code = place.next
        if words[code].hash == Self.cep { code += 1 }
        let distance = Int(words[code].start) - place.end
        if distance > 0, distance <= 8, words[code].shape == .number, words[code].range.count == 5,
            let postcode = dividedPostcode(code), postcode.end - Int(words[code].start) == 9
        {
            return postcode
        }
        return isTown(at, town) && isClosed(place.end) ? place : nil
    }

    /// "C1424CEH CABA": the long postcode of Argentina and a town.
    func argentineTown(_ at: Int) -> Piece? {
        let word = words[at]
        guard word.shape == .code, word.range.count == 8, words.gap(after: at) == .space else { return nil }
        let bytes = Array(words.bytes[word.range])
        guard bytes[0].isUpper, bytes[1...4].allSatisfy(\.isDigit), bytes[5...].allSatisfy(\.isUpper) else {
            return nil
        }
        return capitalWords(at + 1, limit: 4)
    }

    /// "Coolangatta QLD 4225", "Sydney NSW 2000".
    func australianTown(_ at: Int) -> Piece? {
        var index = at
        for _ in 0..<4 {
            let word = words[index]
            guard word.isCapital else { return nil }
            let gap = words.gap(after: index)
            if word.shape == .capitals, AddressCues.australianStates.value(word.hash) != 0, gap == .space,
                words[index + 1].shape == .number, words[index + 1].range.count == 4
            {
                return Piece(next: index + 2, end: Int(words[index + 1].end))
            }
            guard gap == .space || gap == .comma else { return nil }
            index += 1
        }
        return nil
    }

    private static let cep = WordHash("cep").value
}
