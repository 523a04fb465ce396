/// Values whose JSON key says that they are a name.
enum PersonLabels {
    /// The whole value, trimmed, if the label names a person and the value looks like a name; with its score.
    static func name(in text: ScanText) -> (range: Range<Int>, score: Float)? {
        guard let label = text.label, text.count <= 120 else { return nil }
        let key = Array(label.utf8)
        guard let strength = PersonFieldKeys.strength(of: 0..<key.count, in: key) else { return nil }
        let words = text.cutWords ?? Words(text.bytes)
        guard words.count > 0, words.count <= 8 else { return nil }
        var named = false
        var common = 0
        var known = false
        for index in 0..<words.count {
            let word = words[index]
            switch word.shape {
            case .number, .code: return nil
            case .small, .capital, .capitals, .caseless: break
            }
            if index > 0, words.gap(after: index - 1) == .other || words.gap(after: index - 1) == .newline {
                return nil
            }
            if words.gap(after: index) == .comma, words.count > 4 { return nil }
            let cue = PersonCue(rawValue: PersonCues.words.value(word.hash))
            if index > 0 && cue.contains(.afterFirm) && word.entry.family == .none { return nil }
            if cue.contains(.particle) || cue.contains(.title) || word.isLetter { continue }
            named = true
            if word.entry.given >= .listed || word.entry.family == .strong
                || (word.entry.given == .weak && word.isCapital)
            {
                known = true
            } else if word.entry.isCommon || word.entry.isNoun, word.entry.family == .none {
                common += 1
            }
        }
        guard named, let first = words.list.first, let last = words.list.last else { return nil }
        let single = words.count == 1
        if strength == .strong {
            guard common == 0 || known || (single && first.isCapital && !first.entry.isCommon) else { return nil }
        } else {
            guard common == 0, known || words.count > 1 && first.isCapital && last.isCapital else { return nil }
            guard
                !single || first.entry.given >= .listed && first.isCapital
                    || first.entry.family == .strong && first.isCapital
            else { return nil }
        }
        var start = Int(first.start)
        var end = Int(last.end)
        // Signs before or after that no name has: not a name.
        for byte in text.bytes[0..<start] where !byte.isBlank { return nil }
        if words.byte(end) == 0x2E { end += 1 }
        for byte in text.bytes[end...] where !byte.isBlank { return nil }
        // The titles aren't in the name.
        var index = 0
        while index + 1 < words.count, PersonCue(rawValue: PersonCues.words.value(words[index].hash)).contains(.title),
            words[index].entry.given < .listed, words.gap(after: index) == .space || words.gap(after: index) == .dot
        {
            index += 1
            start = Int(words[index].start)
        }
        return (start..<end, strength == .strong ? 0.95 : 0.85)
    }
}
