/// The forms under which the parts of stand-in names come back, and what each was.
///
/// A part comes back as it was issued, with a capital letter, or in capitals. It may have got an ending: the stem becomes
/// the real one's and the ending stays ("Vogels" → "Webers"). Letters at the end of both names that are the same, three
/// at most, may have changed ("Kowalską" → "Nowicką", as "Kowalska" and "Nowicka" end alike). A longer word that is a
/// name or a usual word itself stays as it is, unless all that was added is an s.
struct NameSurfaces: Sendable {
    struct Part: Sendable, Hashable {
        /// With a capital letter.
        let standIn: [UInt8]
        let real: [UInt8]
    }

    private struct Form: Sendable {
        let real: [UInt8]
        let part: Int
        /// Went out like this, so it must come back exactly.
        let isIssued: Bool
    }

    private struct Stem: Sendable {
        let real: [UInt8]
        let part: Int
    }

    private struct Initial: Hashable {
        let part: Int
        let letter: [UInt8]
    }

    static let shortestStem = 3

    private(set) var parts: [Part] = []
    private var indices: [Part: Int] = [:]
    private var forms: [[UInt8]: Form] = [:]
    /// `nil` where two parts have the same stem.
    private var stems: [[UInt8]: Stem?] = [:]
    /// `nil` where two given names begin alike.
    private var initials: [Initial: [UInt8]?] = [:]
    private var initialLetters: Set<[UInt8]> = []
    private var issuedInitials: Set<Initial> = []
    private var beginnings: Set<[UInt8]> = []
    private var starts = [Bool](repeating: false, count: 256)
    private(set) var longest = 0

    /// Whether a form or an initial can begin with this byte.
    @inline(__always)
    func mayBegin(_ byte: UInt8) -> Bool { starts[Int(byte)] }

    /// Takes a part as it goes out. False, and nothing is taken, if that form stands for something else already.
    mutating func issue(_ part: Part, form: [UInt8], real: [UInt8]) -> Int? {
        if let known = forms[form], known.isIssued, known.real != real { return nil }
        let index = index(of: part)
        set(form, Form(real: real, part: index, isIssued: true))
        return index
    }

    private mutating func index(of part: Part) -> Int {
        if let index = indices[part] { return index }
        let index = parts.count
        parts.append(part)
        indices[part] = index
        for nameCase in [NameCase.title, .capitals] {
            let form = nameCase.applied(to: part.standIn)
            let real = nameCase.applied(to: part.real)
            if forms[form] == nil { set(form, Form(real: real, part: index, isIssued: false)) }
            addStems(of: form, real, index)
        }
        return index
    }

    private mutating func set(_ form: [UInt8], _ entry: Form) {
        forms[form] = entry
        begin(form)
    }

    private mutating func begin(_ form: [UInt8]) {
        starts[Int(form[0])] = true
        longest = max(longest, form.count)
        for end in form.indices { beginnings.insert(Array(form[...end])) }
    }

    private mutating func addStems(of form: [UInt8], _ real: [UInt8], _ part: Int) {
        var (one, other) = (String(decoding: form, as: UTF8.self)[...], String(decoding: real, as: UTF8.self)[...])
        for cut in 0...3 where one.count >= Self.shortestStem && !other.isEmpty {
            let stem = Array(one.utf8)
            let realStem = Array(other.utf8)
            if let known = stems[stem] {
                if known?.real != realStem { stems[stem] = .some(nil) }
            } else {
                stems[stem] = Stem(real: realStem, part: part)
            }
            guard cut < 3, let last = one.last, last == other.last else { break }
            one.removeLast()
            other.removeLast()
        }
    }

    /// Lets an initial before a family name be restored ("S. Vogel" → "A. Weber"). False if one that was issued already
    /// stands for another.
    mutating func addInitial(_ letter: [UInt8], real: [UInt8], before part: Int, isIssued: Bool) -> Bool {
        let key = Initial(part: part, letter: letter)
        if let known = initials[key], known != real {
            guard isIssued, !issuedInitials.contains(key) else {
                if !isIssued, !issuedInitials.contains(key) { initials[key] = .some(nil) }
                return false
            }
        }
        initials[key] = .some(real)
        initialLetters.insert(letter)
        if isIssued { issuedInitials.insert(key) }
        starts[Int(letter[0])] = true
        return true
    }

    /// Whether an initial before this part is free for `real`.
    func isFree(_ letter: [UInt8], for real: [UInt8], before part: Int) -> Bool {
        let key = Initial(part: part, letter: letter)
        guard let known = initials[key] else { return true }
        return known == real || !issuedInitials.contains(key)
    }

    func isInitial(_ letter: [UInt8]) -> Bool { initialLetters.contains(letter) }

    func initial(_ letter: [UInt8], before part: Int) -> [UInt8]? {
        initials[Initial(part: part, letter: letter)] ?? nil
    }

    /// What a whole word was, and of which part it is a form; `nil` if it is none.
    func real(of word: [UInt8]) -> (real: [UInt8], part: Int)? {
        if let form = forms[word] { return (form.real, form.part) }
        var cut = word.count - 1
        while cut >= Self.shortestStem, word.count - cut <= NameEndings.maximumLength {
            defer { cut -= 1 }
            guard word[cut] & 0xC0 != 0x80, let stem = stems[Array(word[..<cut])], let stem else { continue }
            let ending = Array(word[cut...])
            let lower = NameCase.lowered(ending)
            guard NameEndings.contains(lower) else { continue }
            if Self.isWordOfItsOwn(word, ending: lower) { return nil }
            return (stem.real + ending, stem.part)
        }
        return nil
    }

    /// Whether a word that more letters may follow can still become one that has a meaning here.
    func canGrow(_ word: [UInt8]) -> Bool {
        if beginnings.contains(word) { return true }
        var cut = word.count - 1
        while cut >= Self.shortestStem, word.count - cut <= NameEndings.maximumLength {
            if word[cut] & 0xC0 != 0x80, stems[Array(word[..<cut])] != nil,
                NameEndings.canBegin(with: NameCase.lowered(word[cut...]))
            {
                return true
            }
            cut -= 1
        }
        return false
    }

    /// Whether a name with an ending, in small letters, is a name or a usual word itself. The lists have no accents, so
    /// an ending that has one speaks against it.
    static func isWordOfItsOwn(_ word: [UInt8], ending: [UInt8]) -> Bool {
        guard ending != [UInt8(ascii: "s")], word[0] >= 0xD0 || ending.allSatisfy({ $0 < 0x80 }) else { return false }
        let entry = Gazetteer.shared.entry(of: 0..<word.count, in: word)
        return entry.given > .weak || entry.family == .strong || entry.isCommon || entry.isNoun || entry.isTown
            || NameGender(ofGivenName: word) != nil
    }
}
