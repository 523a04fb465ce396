/// One line of a template file: literal text and slots.
struct Template: Sendable {
    enum Piece: Sendable {
        case literal(String)
        case slot(Slot)
    }

    let pieces: [Piece]

    var slots: [Slot] {
        pieces.compactMap { piece in
            if case .slot(let slot) = piece { slot } else { nil }
        }
    }

    /// `{name}` is a slot, `{{` and `}}` are braces, `\n` is a line's end; `nil` if a brace has no partner.
    init?(_ line: some StringProtocol) {
        var pieces: [Piece] = []
        var literal = ""
        var rest = Substring(line)
        while let first = rest.popFirst() {
            switch (first, rest.first) {
            case ("{", "{"), ("}", "}"):
                literal.append(first)
                rest.removeFirst()
            case ("\\", "n"):
                literal.append("\n")
                rest.removeFirst()
            case ("{", _):
                guard let end = rest.firstIndex(of: "}"), let slot = Slot(rest[..<end]) else { return nil }
                if !literal.isEmpty { pieces.append(.literal(literal)) }
                literal = ""
                pieces.append(.slot(slot))
                rest = rest[rest.index(after: end)...]
            case ("}", _): return nil
            default: literal.append(first)
            }
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        self.pieces = pieces
    }
}

/// `name`, `name.TIE`, `name:ARGUMENT,ARGUMENT`, or both.
struct Slot: Sendable {
    let name: String
    /// Slots of one text with the same number are of the same person, town or firm.
    let tie: Int?
    let arguments: [String]

    init?(_ text: Substring) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let head = parts.first else { return nil }
        let names = head.split(separator: ".", omittingEmptySubsequences: false)
        guard let name = names.first, !name.isEmpty, names.count <= 2 else { return nil }
        self.name = String(name)
        tie = names.count == 2 ? Int(names[1]) : nil
        if names.count == 2, tie == nil { return nil }
        arguments = parts.count == 2 ? parts[1].split(separator: ",").map(String.init) : []
    }
}
