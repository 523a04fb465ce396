/// How names are put together: given names, initials, particles, family names, suffixes.
///
/// Looks at a bounded number of words from a place on.
struct NameGrammar {
    /// Words of a name, and what speaks for it.
    struct Name {
        /// Word indices, half-open.
        var words: Range<Int>
        /// Best given name among the words.
        var given = Gazetteer.Strength.none
        /// Best family name among the words after the first.
        var family = Gazetteer.Strength.none
        /// Words that are neither initials nor particles.
        var parts = 0
        var initials = 0
        /// Words that the gazetteer doesn't hold as names.
        var unlisted = 0
        /// All words in capitals.
        var shouted = true
        /// Where the name ends, with the dot of an initial or suffix.
        var end = 0
    }

    /// Longest name, in words.
    static let limit = 8

    let words: Words

    private let cues = PersonCues.words

    init(words: Words) {
        self.words = words
    }

    func cue(_ index: Int) -> PersonCue {
        PersonCue(rawValue: cues.value(words[index].hash))
    }

    /// A word that may be a part of a name because of how it is written and because it is hardly anything else.
    func isPart(_ index: Int) -> Bool {
        let word = words[index]
        guard word.shape == .caseless || (word.isCapital && !word.isLetter) else { return false }
        let entry = word.entry
        if cue(index).contains(.suffix) && index > 0 { return false }
        // Spanish "Niña", "Niño": five bytes with the tilde; "Nina" has four.
        if word.range.count == 5, PersonWords.children.value(word.hash) != 0 { return false }
        if entry.given == .none && entry.family == .none {
            return !entry.isCommon && !entry.isNoun && cue(index).isDisjoint(with: [.title, .greeting, .afterFirm])
        }
        return entry.given >= .listed || entry.family == .strong || !(entry.isCommon && cue(index).contains(.greeting))
    }

    /// A single letter that stands for a name: with a dot, or before a capitalised word.
    func isInitial(_ index: Int) -> Bool {
        let word = words[index]
        guard word.isLetter, word.isCapital else { return false }
        if words.byte(Int(word.end)) == 0x2E { return true }
        return words.gap(after: index) == .space && words[index + 1].isCapital && !words[index + 1].isLetter
            && word.hash != PersonWords.i && word.hash != PersonWords.a
    }

    /// The name that starts with word `start`, which is taken as a part of it whatever it is.
    ///
    /// What is not `announced` by a title, a field or the like begins with a hyphen only if both sides are given names.
    func name(from start: Int, announced: Bool = true) -> Name {
        var name = Name(words: start..<start + 1)
        add(start, to: &name, first: true)
        var at = start
        while at + 1 < words.count, at - start < Self.limit, let next = successor(of: at) {
            if !announced, at == start, words.gap(after: at) == .hyphen,
                words[at].entry.given == .none || words[next].entry.given == .none
            {
                break
            }
            for index in at + 1...next {
                add(index, to: &name, first: false)
            }
            at = next
        }
        name.words = start..<at + 1
        name.end = Int(words[at].end)
        if words[at].isLetter && isInitial(at) && words.byte(name.end) == 0x2E { name.end += 1 }
        takeSuffix(&name)
        return name
    }

    private func add(_ index: Int, to name: inout Name, first: Bool) {
        let word = words[index]
        if word.isLetter {
            name.initials += 1
            return
        }
        if word.shape != .capitals { name.shouted = false }
        if !first && word.shape == .small { return }
        name.parts += 1
        name.given = max(name.given, word.entry.given)
        if !first || word.entry.given == .none { name.family = max(name.family, word.entry.family) }
        if word.entry.given == .none && word.entry.family == .none { name.unlisted += 1 }
    }

    /// The word up to which the name goes on after word `at`, or nil where it ends.
    private func successor(of at: Int) -> Int? {
        let next = at + 1
        switch words.gap(after: at) {
        case .space:
            if isElided(next) { return next + 1 }
            if isPart(next) || isInitial(next) { return isGlued(next) || startsAnother(next) ? nil : next }
            if mayBeFamily(next) { return next }
            return afterParticles(from: next)
        case .dot:
            guard words[at].isLetter else { return nil }
            if words[next].isLetter { return isInitial(next) ? next : nil }
            if isPart(next) { return next }
            return words[next].shape == .small ? afterParticles(from: next) : nil
        case .hyphen:
            // Anna-Maria, Weber-Lang; not Weber-Haus, which isGlued() cuts.
            return isPart(next) && words[at].isCapital && !cue(next).contains(.afterFirm) ? next : nil
        case .apostrophe:
            // O'Neill, D'Angelo, Dell'Acqua: a capital with more letters after it.
            let prefix = words[at]
            guard words[next].isCapital, !words[next].isLetter, words[next].range.count > 2 else { return nil }
            return prefix.isLetter || prefix.range.count <= 4 ? next : nil
        default: return nil
        }
    }

    /// O'Neill, D'Angelo.
    func isElided(_ index: Int) -> Bool {
        guard words[index].isLetter, words[index].isCapital, words.gap(after: index) == .apostrophe else {
            return false
        }
        return words[index + 1].isCapital && words[index + 1].range.count > 2
    }

    /// A given name after a family name: the next person, in a list without commas.
    private func startsAnother(_ next: Int) -> Bool {
        let before = words[next - 1].entry
        return words[next].entry.given == .strong && words[next].entry.family == .none && before.family == .strong
            && before.given < .listed
    }

    /// After a strong given name, also a word that is usual in small letters ("Anna Cloud") or a small town.
    private func mayBeFamily(_ next: Int) -> Bool {
        let word = words[next]
        guard words[next - 1].entry.given == .strong, words[next - 1].shape == word.shape, word.shape == .capital,
            word.range.count > 2, cue(next).isEmpty, !isGlued(next)
        else { return false }
        if word.entry.isNoun { return word.entry.isTown && !word.entry.isCity && !word.entry.isCommon }
        return word.entry.isCommon
    }

    /// After one to three particles a capitalised word follows.
    private func afterParticles(from start: Int) -> Int? {
        var at = start
        while at < words.count, at < start + 3, cue(at).contains(.particle),
            words[at].shape == .small || at > start
                || words[at].shape == .capital || words[at].shape == .capitals
        {
            let gap = words.gap(after: at)
            guard gap == .space || gap == .hyphen || gap == .apostrophe else { return nil }
            let next = at + 1
            // "y" joins names, "vom", "den" mostly don't: only where the next is known for a family name.
            let joins = at == start && PersonWords.joining.value(words[at].hash) != 0
            if words[next].isCapital, !words[next].isLetter, !cue(next).contains(.particle) {
                let entry = words[next].entry
                let known = entry.family != .none
                if joins {
                    return known && entry.given == .none && !entry.isNoun && start > 0 && words[start - 1].isCapital
                        && !isGlued(next) ? next : nil
                }
                guard isPart(next) || known && !entry.isNoun else { return nil }
                // "Frau Schulz von der Sparkasse": after a family name only known ones.
                if !known, start > 0, words[start].hash == PersonWords.von, words[start - 1].entry.given == .none {
                    return nil
                }
                return entry.isCity && at == start || isGlued(next) ? nil : next
            }
            at = next
        }
        return nil
    }

    private func takeSuffix(_ name: inout Name) {
        let last = name.words.upperBound - 1
        let gap = words.gap(after: last)
        guard gap == .space || gap == .comma, cue(last + 1).contains(.suffix) else { return }
        let word = words[last + 1]
        guard gap == .space || word.range.count == 2 else { return }
        name.words = name.words.lowerBound..<last + 2
        name.end = Int(word.end)
        if words.byte(name.end) == 0x2E && word.range.count == 2 { name.end += 1 }
    }

    /// Part of a path, handle, call, address or compound.
    func isGlued(_ index: Int) -> Bool {
        let word = words[index]
        switch words.before(index) {
        case 0x2F, 0x5C, 0x40, 0x23, 0x24, 0x26, 0x25, 0x7E, 0x5F: return true
        // After a dot without a blank: a host or a field; an initial's dot is none.
        case 0x2E where index > 0 && !words[index - 1].isLetter && words.gap(after: index - 1) == .dot:
            return !cue(index - 1).contains(.title)
        default: break
        }
        let end = Int(word.end)
        switch words.byte(end) {
        case 0x2F, 0x40, 0x5F, 0x28: return true
        case 0x5C: return words.byte(end + 1).isWord
        case 0x2E: return words.byte(end + 1).isAlphanumeric && !word.isLetter
        case 0x3D: return true
        case 0x3A: return words.byte(end + 1) == 0x3A || words.byte(end + 1) == 0x2F
        case 0x2D:
            // A compound (Merkel-Rede) or a slug (anna-1).
            guard words.gap(after: index) == .hyphen else { return false }
            return !isPart(index + 1)
        default: return false
        }
    }
}

/// Single words that the grammar treats alone.
enum PersonWords {
    static let i = WordHash("i").value
    static let a = WordHash("a").value
    static let d = WordHash("d").value
    static let m = WordHash("m").value
    static let p = WordHash("p").value
    static let s = WordHash("s").value
    static let von = WordHash("von").value
    static let hr = WordHash("hr").value
    static let fr = WordHash("fr").value
    static let dr = WordHash("dr").value
    static let jan = WordHash("jan").value
    static let mm = WordHash("mm").value
    static let mw = WordHash("mw").value
    static let dna = WordHash("dna").value
    static let don = WordHash("don").value
    /// Forms of address that hardly anything but a name follows.
    static let addresses = WordTable(
        """
        mr mrs ms miss mister herr herrn frau fraulein frl senor senora senorita mme mlle monsieur madame mademoiselle
        signor signora signorina sig senhor senhora dhr mevr mevrouw meneer mw mej
        dott dottor dottoressa dottore
        """)
    static let articles = WordTable("la le los las les")
    static let children = WordTable("nina nino")
    static let joining = WordTable("y vom den das zum zur zu der des")
}
