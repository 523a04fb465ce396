/// Models that a key may ask for: a name as callers write it (`openai/gpt-5`), or all that begin so (`openai/*`, `*`).
public struct ModelPattern: Sendable, Hashable, CustomStringConvertible {
    /// As it was written.
    public let text: String

    /// `nil` if it is empty, longer than 128 bytes, or holds blanks, commas, controls, or a `*` that isn't its last
    /// character.
    public init?(_ text: some StringProtocol) {
        let isPlain = text.unicodeScalars.allSatisfy { $0.value > 32 && $0.value != 127 && $0 != "," }
        guard 1...128 ~= text.utf8.count, isPlain, !text.dropLast().contains("*") else { return nil }
        self.text = String(text)
    }

    /// Whether a model's whole name, `PROVIDER/MODEL`, fits.
    public func matches(_ model: some StringProtocol) -> Bool {
        text.hasSuffix("*") ? model.hasPrefix(text.dropLast()) : model == text
    }

    public var description: String { text }
}
