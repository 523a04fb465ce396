/// Addresses whose parts stand in another order: Colombia's grid of streets, premises in India.
extension AddressScan {
    /// "Cra 7 No. 45-12", "Calle 10 Sur #34-21": a numbered street, the crossing and the metres from it.
    func colombianStreet(_ at: Int) -> (Piece, Float)? {
        guard sorts.value(words[at].hash) & AddressCues.grid != 0 else { return nil }
        let gap = words.gap(after: at)
        guard gap == .space || gap == .dot, isGridNumber(at + 1) else { return nil }
        var index = at + 2
        if words.gap(after: index - 1) == .space, Self.directions.value(words[index].hash) != 0 { index += 1 }
        // "#", "No.", "Nº"
        let end = Int(words[index - 1].end)
        var isSigned = words.bytes[end..<min(end + 4, words.bytes.count)].prefix { $0 == 0x20 || $0 == 0x23 }.contains(
            0x23)
        if !isSigned, words.gap(after: index - 1) == .space, Self.signs.value(words[index].hash) != 0 {
            isSigned = true
            index += 1
        }
        guard isSigned, Int(words[index].start) - Int(words[index - 1].end) <= 4, isGridNumber(index),
            (1...3).contains(Int(words[index + 1].start) - Int(words[index].end)),
            words.bytes[Int(words[index].end)..<Int(words[index + 1].start)].contains(0x2D),
            words[index + 1].shape == .number, words[index + 1].range.count <= 3
        else { return nil }
        let street = Piece(next: index + 2, end: Int(words[index + 1].end))
        return (units(street), 0.9)
    }

    /// "7", "45", "34A".
    private func isGridNumber(_ at: Int) -> Bool {
        let range = words[at].range
        return (1...4).contains(range.count) && words.byte(range.lowerBound).isDigit
            && (words[at].shape == .number && range.count <= 3 || words[at].shape == .code)
    }

    /// "Plot No. 42, 3rd Floor, Phase II, Electronic City, Bengaluru – 560100": from the premises to the PIN code.
    func indianPremises(_ at: Int) -> (Piece, Float)? {
        guard words[at].shape == .capital, sorts.value(words[at].hash) & AddressCues.premises != 0 else { return nil }
        var index = at + 1
        if Self.signs.value(words[index].hash) != 0, words.gap(after: at) == .space { index += 1 }
        guard Int(words[index].start) - Int(words[index - 1].end) <= 3, words[index].range.count <= 6,
            words[index].shape == .number || words[index].shape == .code
        else { return nil }
        // At most some thirty words to the code, all of one or two sentences' capitals.
        for _ in 0..<32 {
            let length = Int(words[index + 1].start) - Int(words[index].end)
            guard length > 0, length <= 5,
                words.bytes[Int(words[index].end)..<Int(words[index + 1].start)].allSatisfy({ Self.glue.contains($0) })
            else { return nil }
            index += 1
            let word = words[index]
            if word.shape == .number, word.range.count == 6, words[index - 1].isCapital, !isAmount(index) {
                return (Piece(next: index + 1, end: Int(word.end)), 0.9)
            }
            guard
                word.isCapital || word.shape == .number || word.shape == .code || word.isLetter
                    || AddressCues.particles.value(word.hash) != 0 || Self.joiners.value(word.hash) != 0
            else { return nil }
        }
        return nil
    }

    /// Blank, comma, hyphen, dash, dot, slash, apostrophe, parentheses, line break.
    private static let glue: [UInt8] = [
        0x20, 0x2C, 0x2D, 0x2E, 0x2F, 0x27, 0x28, 0x29, 0x0A, 0x0D, 0xE2, 0x80, 0x93, 0x94, 0x99,
    ]
    private static let joiners = WordTable("near opp opposite behind off and no")
    private static let signs = WordTable("no nro num numero n number")
    private static let directions = WordTable("sur norte este oeste bis")
}
