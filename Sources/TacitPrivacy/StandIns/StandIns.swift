import TacitCore

/// The stand-ins of one exchange: value → what went out for it, and the forms under which that comes back. Class D15.
///
/// A stand-in is a made-up value of the same sort: a name of the same language, gender and length, a phone number that
/// is reserved for films, a mail address at example.com. What the provider learns besides kind, count and equality:
/// - of a name its language, its gender, the number of its parts, whether a part is short, middling or long, particles
///   ("von") and titles, which persons have a part in common, and, where names have cases (Polish, Czech, Russian,
///   Finnish), much of how it ends;
/// - of a mail address which ones have a host in common, and how the part before it is built; of a phone number its
///   country; of a card its brand; of an account its country; of dates what lies between them, as all of one exchange
///   are moved by the same 4 to 52 weeks.
///
/// The lists of names are public, so that it can guess that a name is a stand-in, though not for whom.
///
/// No mark tells a stand-in from other words. What keeps answers right is that no stand-in, nor a part of one, occurs
/// anywhere in the request, and that no two are alike. But a model may mention such a name by itself ("Sabine" of whom
/// it has read): then the real one is put there.
struct StandIns: Confined {
    private var issued: [EntityTable.Key: [UInt8]] = [:]
    private(set) var names = NameSurfaces()
    /// Values that come back as they are, ASCII letters in either case.
    private(set) var exact = ByteTrie()
    /// Numbers that may come back grouped in another way: their letters and digits.
    private(set) var numbers = ByteTrie()
    /// What has been chosen, so that the texts of one table share it.
    var choices = Choices()

    /// What the maker of stand-ins remembers.
    struct Choices: Sendable {
        struct Part: Hashable {
            let isFamily: Bool
            /// In small letters.
            let name: [UInt8]
        }

        var parts: [Part: NamePool.Name] = [:]
        /// Names, and other values in their plainest form, that are taken.
        var taken: Set<[UInt8]> = []
        var salt: [UInt8]?
    }

    var isEmpty: Bool { issued.isEmpty }
    var count: Int { issued.count }
    var byteCount: Int { issued.keys.reduce(0) { $0 + $1.value.count } }
    var keys: [EntityTable.Key] { Array(issued.keys) }
    var rows: [EntityTable.Row] { issued.map { EntityTable.Row(spelling: $1, key: $0) } }

    func spelling(of key: EntityTable.Key) -> [UInt8]? { issued[key] }

    /// Takes a stand-in, in whatever order. False, and the value has none, if it couldn't be restored exactly.
    mutating func add(_ key: EntityTable.Key, spelling: [UInt8]) -> Bool {
        guard issued[key] == nil, !spelling.isEmpty else { return issued[key] == spelling }
        guard register(key, spelling), restored(spelling) == key.value else { return false }
        issued[key] = spelling
        return true
    }

    /// Lets another form of a value that went out come back, unless that form stands for something already.
    mutating func alsoRestore(_ spelling: [UInt8], as value: [UInt8]) {
        let lower = spelling.map(\.lowered)
        if exact.value(of: lower) == nil { exact.insert(lower, value) }
    }

    private mutating func register(_ key: EntityTable.Key, _ spelling: [UInt8]) -> Bool {
        guard key.kind != .person else { return registerName(key.value, spelling) }
        let lower = spelling.map(\.lowered)
        if let known = exact.value(of: lower), known != key.value { return false }
        exact.insert(lower, key.value)
        switch key.kind {
        case .phone, .card, .iban, .id: numbers.insert(Self.plain(spelling), key.value)
        default: break
        }
        return true
    }

    /// A number without what groups it.
    static func plain(_ spelling: [UInt8]) -> [UInt8] {
        spelling.filter { $0.isAlphanumeric || $0 == UInt8(ascii: "+") }.map(\.lowered)
    }

    private mutating func registerName(_ value: [UInt8], _ spelling: [UInt8]) -> Bool {
        guard let real = PersonName(value), let standIn = PersonName(spelling),
            real.pieces.count == standIn.pieces.count
        else { return false }
        var family: Int?
        for (one, other) in zip(real.pieces, standIn.pieces).reversed() where one.isPart {
            let (name, form) = (Array(value[one.range]), Array(spelling[other.range]))
            guard !one.isInitial else {
                guard other.isInitial, let family,
                    names.addInitial(form, real: name, before: family, isIssued: true)
                else { return false }
                continue
            }
            let part = NameSurfaces.Part(standIn: Self.titled(form), real: Self.titled(name))
            guard let index = names.issue(part, form: form, real: name) else { return false }
            if family == nil { family = index }
        }
        if let family, let first = zip(real.pieces, standIn.pieces).first(where: { $0.0.isPart && !$0.0.isInitial }) {
            let (name, form) = (Self.titled(Array(value[first.0.range])), Self.titled(Array(spelling[first.1.range])))
            if names.parts[family].real != name {
                _ = names.addInitial(
                    Self.initial(form), real: Self.initial(name), before: family, isIssued: false)
            }
        }
        return true
    }

    /// A name with a capital first letter; one in capitals gets small letters behind it.
    static func titled(_ name: [UInt8]) -> [UInt8] {
        NameCase.titled(NameCase(name) == .capitals ? NameCase.lowered(name) : name)
    }

    static func initial(_ name: [UInt8]) -> [UInt8] { Array(String(decoding: name, as: UTF8.self).prefix(1).utf8) }

    /// What a whole text becomes when it comes back.
    func restored(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        for piece in pieces(of: text) { output += piece.value ?? Array(text[piece.range]) }
        return output
    }

    /// Where stand-ins stand in a whole text.
    func occurrences(in text: [UInt8]) -> [Range<Int>] {
        pieces(of: text).compactMap { $0.value == nil ? nil : $0.range }
    }

    private func pieces(of text: [UInt8]) -> [(range: Range<Int>, value: [UInt8]?)] {
        text.withUnsafeBufferPointer { bytes in
            let matcher = StandInMatcher(self, ScalarReader(text: bytes, isFinal: true, isJSON: false))
            var result: [(range: Range<Int>, value: [UInt8]?)] = []
            var (position, plain, isAfterWord) = (0, 0, false)
            while case .scalar(let scalar, let next, _) = matcher.reader.step(at: position) {
                if !isAfterWord, case .found(let end, let value, _) = matcher.match(at: position) {
                    if plain < position { result.append((plain..<position, nil)) }
                    result.append((position..<end, value))
                    (position, plain, isAfterWord) = (end, end, true)
                } else {
                    isAfterWord = ScalarReader.isWord(scalar)
                    position = next
                }
            }
            if plain < bytes.count { result.append((plain..<bytes.count, nil)) }
            return result
        }
    }
}
