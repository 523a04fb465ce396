/// Makes texts as careless as people's: works on pieces, so that labels stay exact.
struct Noise {
    let shares: NoiseShares

    func apply(to pieces: inout [Piece], _ section: TemplateSection, _ random: inout SeededRandom) {
        guard !section.isMachine else { return }
        let factor = section.isLoose ? shares.looseFactor : 1
        if random.chance(shares.typos * factor) {
            for index in pieces.indices { addTypos(to: &pieces[index], &random) }
        }
        if random.chance(shares.withoutPunctuation * factor) {
            for index in pieces.indices where pieces[index].isLiteral {
                let plain = Self.withoutPunctuation(pieces[index].text)
                // A comma that alone parts two names stays: without it nobody could tell them apart.
                if !plain.allSatisfy(\.isWhitespace) { pieces[index].text = plain }
            }
        }
        if random.chance(shares.withoutMarks * factor) {
            for index in pieces.indices where !pieces[index].isCaseSensitive {
                pieces[index].text = Latin.withoutMarks(pieces[index].text)
            }
        }
        if random.chance(shares.lowerCase * factor) {
            for index in pieces.indices where !pieces[index].isCaseSensitive {
                pieces[index].text = pieces[index].text.lowercased()
            }
        } else if random.chance(shares.upperCase) {
            for index in pieces.indices where !pieces[index].isCaseSensitive {
                pieces[index].text = pieces[index].text.uppercased()
            }
        } else if random.chance(shares.namesInCapitals) {
            for index in pieces.indices where pieces[index].isPerson {
                pieces[index].text = pieces[index].text.uppercased()
            }
        } else if random.chance(shares.namesInSmallLetters * factor) {
            for index in pieces.indices where pieces[index].isPerson {
                pieces[index].text = pieces[index].text.lowercased()
            }
        }
        if !section.isLoose, random.chance(shares.wrapped) { Self.wrap(&pieces, at: random.number(in: 40...76)) }
        if section == .email, random.chance(shares.quoted) { Self.quote(&pieces) }
    }

    private func addTypos(to piece: inout Piece, _ random: inout SeededRandom) {
        guard piece.isLiteral else { return }
        let words = piece.text.split(separator: " ", omittingEmptySubsequences: false)
        piece.text = words.map { word in
            guard word.count >= 4, word.allSatisfy({ $0.isLetter }), random.chance(shares.typosPerWord) else {
                return String(word)
            }
            return Self.typo(in: word, &random)
        }.joined(separator: " ")
    }

    /// Two letters swapped, one left out or one doubled; the first letter stays.
    private static func typo(in word: Substring, _ random: inout SeededRandom) -> String {
        var letters = Array(word)
        let place = random.number(in: 1...(letters.count - 2))
        switch random.below(3) {
        case 0: letters.swapAt(place, place + 1)
        case 1: letters.remove(at: place)
        default: letters.insert(letters[place], at: place)
        }
        return String(letters)
    }

    /// Marks at the end of words go; those inside, and colons, stay.
    private static func withoutPunctuation(_ text: String) -> String {
        var out = ""
        var rest = Substring(text)
        while let first = rest.popFirst() {
            let endsWord = rest.first.map { $0 == " " || $0 == "\n" } ?? true
            if endsWord, ".,!?;".contains(first) { continue }
            out.append(first)
        }
        return out
    }

    /// Lines of about `width` characters: blanks of literal text become line ends.
    private static func wrap(_ pieces: inout [Piece], at width: Int) {
        var column = 0
        for index in pieces.indices {
            var out = ""
            for character in pieces[index].text {
                if character == "\n" {
                    column = 0
                } else if character == " ", column >= width, pieces[index].isLiteral {
                    out.append("\n")
                    column = 0
                    continue
                } else {
                    column += 1
                }
                out.append(character)
            }
            pieces[index].text = out
        }
    }

    /// As an answer quotes a mail; not where a value holds a line's end, which would get a mark inside.
    private static func quote(_ pieces: inout [Piece]) {
        guard !pieces.contains(where: { !$0.isLiteral && $0.text.contains("\n") }) else { return }
        for index in pieces.indices where pieces[index].isLiteral {
            pieces[index].text = pieces[index].text.split(separator: "\n", omittingEmptySubsequences: false)
                .joined(separator: "\n> ")
        }
        pieces.insert(Piece(text: "> ", role: .literal), at: 0)
    }
}

extension Piece {
    var isPerson: Bool { if case .labelled(let label) = role { label.isPerson } else { false } }

    var isLiteral: Bool { if case .literal = role { true } else { false } }

    var isCaseSensitive: Bool { if case .labelled(let label) = role { label.isCaseSensitive } else { false } }
}
