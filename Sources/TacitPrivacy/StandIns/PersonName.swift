/// A person's name, cut into the parts that get a stand-in and what stays around them: blanks, commas, hyphens, full
/// stops, particles, titles.
struct PersonName {
    struct Piece {
        let range: Range<Int>
        /// Gets a stand-in; others stay.
        var isPart = true
        var isInitial = false
        var isFamily = false
        /// A hyphen stands right before it.
        var isJoined = false
    }

    private(set) var pieces: [Piece] = []
    /// Where the comma of "Family, Given" stands.
    private var comma: Int?

    /// `nil` for what isn't built like a name in Latin or Cyrillic letters.
    init?(_ value: [UInt8]) {
        let text = ScanText(value)
        var position = 0
        var isJoined = false
        while position < value.count {
            let (scalar, length) = text.scalar(at: position)
            if Self.isNameLetter(scalar) {
                let end = Self.end(ofWordAt: position, in: text)
                var piece = Piece(range: position..<end, isJoined: isJoined)
                classify(&piece, in: value)
                pieces.append(piece)
                position = end
                isJoined = false
                continue
            }
            switch scalar {
            case 0x2C:
                guard comma == nil, !pieces.isEmpty else { return nil }
                comma = position
            case 0x2D: isJoined = true
            case 0x20, 0x09, 0x0A, 0x0D, 0x2E, 0xA0: isJoined = false
            default: return nil
            }
            position += length
        }
        let initials = pieces.count { $0.isPart && $0.isInitial }
        guard pieces.contains(where: { $0.isPart && !$0.isInitial }), initials <= 1 else { return nil }
        guard initials == 0 || isInitialBeforeFamily else { return nil }
    }

    /// Only an initial right before the last part can be told from others in an answer.
    private var isInitialBeforeFamily: Bool {
        let parts = pieces.filter(\.isPart)
        guard comma == nil, parts.count > 1, let index = parts.firstIndex(where: \.isInitial) else { return false }
        return index == parts.count - 2 && parts[index + 1].range.lowerBound - parts[index].range.upperBound <= 3
            && pieces.last.map(\.isPart) == true
    }

    private static func end(ofWordAt start: Int, in text: ScanText) -> Int {
        var end = start
        while end < text.count {
            let (scalar, length) = text.scalar(at: end)
            if isNameLetter(scalar) {
                end += length
                continue
            }
            // O'Neil, D’Angelo
            guard scalar == 0x27 || scalar == 0x2019, end > start, isNameLetter(text.scalar(at: end + length).value)
            else {
                break
            }
            end += length
        }
        return end
    }

    private static func isNameLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0xC0...0x24F, 0x1E00...0x1EFF: scalar != 0xD7 && scalar != 0xF7
        case 0x400...0x481, 0x48A...0x52F: true
        default: false
        }
    }

    private func classify(_ piece: inout Piece, in value: [UInt8]) {
        let word = Array(value[piece.range])
        let lower = NameCase.lowered(word)
        if String(decoding: word, as: UTF8.self).unicodeScalars.count == 1 {
            let isStopped = piece.range.upperBound < value.count && value[piece.range.upperBound] == 0x2E
            piece.isInitial = true
            piece.isPart = isStopped || word != lower
        } else if Self.titles.contains(lower) || Self.particles.contains(lower) && (word == lower || !pieces.isEmpty) {
            piece.isPart = false
        }
    }

    private static let particles = words(
        """
        von van vom zu zum zur der den dem de del della delle dei degli di da do dos das du des la le les los las el al y e i
        und and et ter ten te op af av bin ibn bint abu san santa
        """)
    private static let titles = words(
        """
        dr prof professor mr mrs ms miss mister herr herrn frau hr fr dipl ing mag phd md mba ba ma msc bsc llm jr sr ii iii
        iv sir lady lord dame madame monsieur mme mlle signor signora sig señor señora sra don doña pan pani fru med jur
        """)

    private static func words(_ text: String) -> Set<[UInt8]> {
        Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) })
    }
}

/// Which parts are family names.
extension PersonName {
    /// - Parameters:
    ///   - isFamilyFirst: as in Hungarian.
    ///   - isAddressed: a title stands before the name: a part alone is the family name then.
    mutating func assignRoles(in value: [UInt8], isFamilyFirst: Bool, isAddressed: Bool) {
        let parts = pieces.indices.filter { pieces[$0].isPart && !pieces[$0].isInitial }
        guard let first = parts.first, let last = parts.last else { return }
        func entry(_ index: Int) -> Gazetteer.Entry { Gazetteer.shared.entry(of: pieces[index].range, in: value) }
        var families: Set<Int> = []
        if let comma {
            families = Set(parts.filter { pieces[$0].range.lowerBound < comma })
        } else if parts.count == 1 {
            let hasGiven = pieces.contains { $0.isPart && $0.isInitial }
            let entry = entry(first)
            let isGiven = entry.given > .weak || entry.given == .weak && entry.family < .strong
            if hasGiven || isAddressed || !isGiven { families = [first] }
        } else if isFamilyFirst {
            families = [first]
        } else {
            families = [last]
            // Müller-Schmidt, García López, von der Heide.
            if let particle = pieces.indices.first(where: { !pieces[$0].isPart && $0 > first && $0 < last }) {
                families.formUnion(parts.filter { $0 > particle })
            }
            for index in parts.dropFirst().reversed().dropFirst() {
                guard families.contains(index + 1), pieces[index + 1].isJoined || entry(index).given == .none else {
                    break
                }
                families.insert(index)
            }
            let isFamily = entry(first).given == .none || isAddressed && entry(first).given <= .weak
            if parts.count == 2, first == last - 1, isFamily, pieces[last].isJoined || isAddressed {
                families.insert(first)
            }
        }
        for index in families { pieces[index].isFamily = true }
    }
}
