import TacitCore

/// One sort of id as data: how it is written, how it is checked, which words announce it.
struct IDSpec: Sendable {
    /// In capitals, the country first where there is one.
    let subtype: String
    let kind: EntityKind
    /// How it is checked, in words; "form" where nothing but the way in which it is written is.
    let validator: String
    /// Where form and check are laid down.
    let source: String
    /// All the ways in which it is written.
    let forms: [IDForm]
    /// Words that announce it, as `PhraseTable` understands them.
    let context: [String]
    /// Whether only a word right before it makes it one, as the form proves little or the words mean much else.
    let isNamedOnly: Bool
    /// Whether a right word before a number that fails `check` is enough: people mistype, and systems invent numbers.
    let masksMistyped: Bool
    /// Whether the characters (ASCII, letters as capitals, no separators) can be such an id.
    let check: @Sendable ([UInt8]) -> Bool

    init(
        _ subtype: String, kind: EntityKind = .id, validator: String, source: String, forms: [IDForm],
        context: [String], isNamedOnly: Bool = false, masksMistyped: Bool = true,
        check: @escaping @Sendable ([UInt8]) -> Bool
    ) {
        self.subtype = subtype
        self.kind = kind
        self.validator = validator
        self.source = source
        self.forms = forms
        self.context = context
        self.isNamedOnly = isNamedOnly
        self.masksMistyped = masksMistyped
        self.check = check
    }
}

/// One way to write an id.
///
/// In a pattern `9` is a digit, `A` a letter, `X` either, `~` a blank, hyphen or dot; everything else is itself, and so
/// are small letters (`a` for the letter A).
/// After `(` a last group stands in brackets. Blanks also match no-break blanks, hyphens also their typographic relatives.
struct IDForm: Sendable {
    /// Characters without separators.
    let classes: [UInt8]
    /// One before each group but the first.
    let separators: [UInt8]
    /// Lengths of the groups, five bits each.
    let layout: UInt64
    /// The score of a number that passes the check with no context at all; `nil`: only context makes it an id.
    let alone: Float?
    /// Characters at the start (a country code) that are no part of what is checked.
    let skip: Int

    /// Many patterns at once.
    static func all(_ patterns: String..., alone: Float? = nil, skip: Int = 0) -> [IDForm] {
        patterns.map { IDForm($0, alone: alone, skip: skip) }
    }

    init(_ pattern: String, alone: Float? = nil, skip: Int = 0) {
        var classes: [UInt8] = []
        var separators: [UInt8] = []
        var layout: UInt64 = 0
        var count: UInt64 = 0
        for byte in pattern.utf8 {
            if byte.isAlphanumeric {
                classes.append(byte)
                count += 1
            } else {
                separators.append(byte)
                layout = layout << 5 | count
                count = 0
            }
        }
        self.classes = classes
        self.separators = separators
        self.layout = layout << 5 | count
        self.alone = alone
        self.skip = skip
    }
}
