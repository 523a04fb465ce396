/// One person of a text.
struct Persona: Sendable {
    let isFemale: Bool
    /// As the person writes it: with a second name, a hyphen.
    let given: String
    /// With particles, both halves of a double name.
    let family: String
    /// A locale of the language, not of a stranger to it: its rules for endings fit.
    let isLocal: Bool

    var initial: String { given.first.map { String($0) + "." } ?? "" }
    var familyInitial: String { family.first { $0.isUppercase }.map { String($0) + "." } ?? "" }
}
