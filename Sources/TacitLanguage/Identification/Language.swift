/// A language that Tacit has words for (ISO 639-1).
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case german = "de"
    case spanish = "es"
    case french = "fr"
    case italian = "it"
}
