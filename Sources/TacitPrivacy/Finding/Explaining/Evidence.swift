/// What speaks for a finding.
public struct Evidence: OptionSet, Sendable, Hashable {
    /// One bit for each reason.
    public let rawValue: UInt32

    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Check digits, or another proof by calculation, are right.
    public static let checkDigits = Evidence(rawValue: 1 << 0)
    /// A word right before it says what it is.
    public static let wordBefore = Evidence(rawValue: 1 << 1)
    /// A word near it says what it is.
    public static let wordNear = Evidence(rawValue: 1 << 2)
    /// A field of a form in the text: "Name: …".
    public static let formField = Evidence(rawValue: 1 << 3)
    /// The key under which the text stands in JSON.
    public static let label = Evidence(rawValue: 1 << 4)
    /// A title before it: "Dr.", "Frau".
    public static let title = Evidence(rawValue: 1 << 5)
    /// A greeting before it: "Dear".
    public static let greeting = Evidence(rawValue: 1 << 6)
    /// A word of it is a given name of the gazetteer.
    public static let givenName = Evidence(rawValue: 1 << 7)
    /// A word of it is a family name of the gazetteer.
    public static let familyName = Evidence(rawValue: 1 << 8)
    /// A word of it is a town of the gazetteer.
    public static let town = Evidence(rawValue: 1 << 9)
    /// It is written as such values are.
    public static let form = Evidence(rawValue: 1 << 10)
    /// A prefix that only such keys have.
    public static let prefix = Evidence(rawValue: 1 << 11)
    /// The trained model found it.
    public static let tagger = Evidence(rawValue: 1 << 12)
    /// The value was found elsewhere in the request.
    public static let echo = Evidence(rawValue: 1 << 13)
    /// The caller named the value.
    public static let caller = Evidence(rawValue: 1 << 14)
    /// One of an operator's patterns.
    public static let pattern = Evidence(rawValue: 1 << 15)
    /// A part of a known value: one name of several, a line of an address.
    public static let part = Evidence(rawValue: 1 << 16)
    /// A known value in other case, or with other separators or accents.
    public static let otherSpelling = Evidence(rawValue: 1 << 17)
    /// A known name with an ending.
    public static let inflected = Evidence(rawValue: 1 << 18)
    /// It looks like a placeholder.
    public static let lookalike = Evidence(rawValue: 1 << 19)

    private static let words: [(Evidence, String)] = [
        (.checkDigits, "check digits"), (.wordBefore, "context word before"), (.wordNear, "context word near"),
        (.formField, "form field"), (.label, "label in JSON"), (.title, "title before"), (.greeting, "greeting before"),
        (.givenName, "gazetteer: given name"), (.familyName, "gazetteer: family name"), (.town, "gazetteer: town"),
        (.prefix, "known prefix"), (.form, "form"), (.tagger, "trained tagger"), (.echo, "echo of an earlier finding"),
        (.caller, "named by the caller"), (.pattern, "operator pattern"), (.part, "part of a value"),
        (.otherSpelling, "other spelling"), (.inflected, "inflected"), (.lookalike, "looks like a placeholder"),
    ]

    /// In words from a closed list, strongest sort first; never anything of a text.
    public var inWords: [String] {
        Self.words.filter { contains($0.0) }.map(\.1)
    }
}
