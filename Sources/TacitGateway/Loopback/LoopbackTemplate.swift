import TacitCore
import TacitLanguage
import TacitPrivacy

/// A support answer from a template, in the language of the message, that uses the placeholders found in it.
enum LoopbackTemplate {
    static func answer(to message: String) -> String {
        let phrases = LoopbackPhrases.of(LanguageIdentifier.identify(message) ?? .english)
        var first: [EntityKind: String] = [:]
        for token in placeholders(in: message) where first[token.kind] == nil {
            first[token.kind] = token.text
        }
        var sentences = [phrases.greeting(first[.person]), phrases.thanks]
        for kind in EntityKind.allCases {
            if let token = first[kind], let sentence = phrases.sentence(kind, token) { sentences.append(sentence) }
        }
        return sentences.joined(separator: " ") + "\n\n" + phrases.disclosure
    }

    private static func placeholders(in text: String) -> [(kind: EntityKind, text: String)] {
        text.split(separator: "[[").dropFirst().compactMap { rest in
            guard let end = rest.firstRange(of: "]]") else { return nil }
            let name = rest[..<end.lowerBound]
            guard let joint = name.lastIndex(of: "_"), let kind = EntityKind(rawValue: String(name[..<joint])),
                Int(name[name.index(after: joint)...]) != nil
            else { return nil }
            return (kind, "[[\(name)]]")
        }
    }
}
