extension PersonScan {
    /// "Best regards,⏎Anna Weber", "Thanks, Anna".
    mutating func takeSignature(_ at: Int) -> Bool {
        // A comma, an exclamation mark, a dash, newlines: at most twelve bytes between.
        let start = Int(words[at].end)
        let next = at + 1
        guard next < words.count else { return false }
        let end = Int(words[next].start)
        guard end - start <= 12 else { return false }
        var newline = false
        var comma = false
        for byte in words.bytes[start..<end] {
            switch byte {
            case 0x0A: newline = true
            case 0x2C, 0x21, 0x2E: comma = true
            case 0x20, 0x0D, 0x09, 0x2D, 0x2A, 0x3E, 0x5F, 0xE2, 0x80, 0x93, 0x94, 0xC2, 0xA0: break
            default: return false
            }
        }
        return newline ? takeSigner(next) : takeSignerInLine(next, comma: comma)
    }

    /// A line of its own that holds a name and nothing else, or a name and a comma.
    private mutating func takeSigner(_ start: Int) -> Bool {
        var next = start
        while next < start + 3, next + 1 < words.count, grammar.cue(next).contains(.title),
            words[next].entry.given < .listed,
            words.gap(after: next) == .space || words.gap(after: next) == .dot
        {
            next += 1
        }
        let word = words[next]
        if word.shape == .small {
            guard word.entry.given == .strong, !word.entry.isCommon else { return false }
            let name = smallName(from: next, limit: 2)
            guard endsLine(name) else { return false }
            add(name, 0.85)
            return true
        }
        guard grammar.isPart(next) || grammar.isInitial(next), !grammar.isGlued(next) else { return false }
        let name = grammar.name(from: next)
        guard name.parts + name.initials <= 5, endsLine(name), !endsInFirm(name) else { return false }
        let known = word.entry.given != .none || name.family != .none
        guard known || !word.entry.isTown else { return false }
        add(name, 0.9)
        return true
    }

    private mutating func takeSignerInLine(_ next: Int, comma: Bool) -> Bool {
        let word = words[next]
        guard word.entry.given != .none, !grammar.isGlued(next) else { return false }
        if word.shape == .small {
            guard comma, word.entry.given == .strong, !word.entry.isCommon else { return false }
            let name = smallName(from: next, limit: 2)
            guard endsLine(name) else { return false }
            add(name, 0.8)
            return true
        }
        guard word.isCapital, comma || word.entry.given >= .listed else { return false }
        let name = grammar.name(from: next)
        guard closesClause(name) || word.entry.given == .strong, !endsInFirm(name) else { return false }
        guard word.entry.given >= .listed || closesClause(name) else { return false }
        add(name, 0.85)
        return true
    }

    /// Nothing but punctuation follows on the line.
    private func endsLine(_ name: NameGrammar.Name) -> Bool {
        var at = name.end
        let ceiling = at + 4
        while at < ceiling {
            switch words.byte(at) {
            case 0, 0x0A, 0x0D, 0x2C, 0x28, 0x7C, 0x3C: return true
            case 0x20, 0x2E, 0x2A, 0x21: at += 1
            default: return false
            }
        }
        return false
    }
}
