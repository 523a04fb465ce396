package import Foundation
package import TacitPrivacy

/// A text with what is known to be in it.
package struct LabelledText: Sendable {
    package struct Span: Sendable {
        /// UTF-8 byte offsets, half-open.
        package let range: Range<Int>
        /// Canonical, as scorers name it (`PERSON`).
        package let type: String

        package init(range: Range<Int>, type: String) {
            self.range = range
            self.type = type
        }
    }

    package let text: [UInt8]
    package let spans: [Span]
    package let language: String

    package init(text: [UInt8], spans: [Span], language: String) {
        self.text = text
        self.spans = spans
        self.language = language
    }
}

extension LabelledText {
    private struct Line: Decodable {
        struct Span: Decodable {
            let start: Int
            let end: Int
            let type: String
        }
        let lang: String?
        let text: String
        let spans: [Span]
    }

    /// Reads lines of `{"text":…,"lang":…,"spans":[{"start","end","type"}]}`, offsets in Unicode scalars.
    package static func read(jsonLines data: Data) throws -> [LabelledText] {
        let decoder = JSONDecoder()
        return try data.split(separator: 0x0A).map { line in
            let line = try decoder.decode(Line.self, from: Data(line))
            var offsets: [Int] = []
            var offset = 0
            for scalar in line.text.unicodeScalars {
                offsets.append(offset)
                offset += UTF8.width(scalar)
            }
            offsets.append(offset)
            return LabelledText(
                text: Array(line.text.utf8),
                spans: line.spans.compactMap { span in
                    guard span.start < span.end, offsets.indices.contains(span.end) else { return nil }
                    return Span(range: offsets[span.start]..<offsets[span.end], type: span.type)
                }, language: line.lang ?? "")
        }
    }
}

extension TagType {
    /// The type of a corpus's label; `nil` for what the tagger doesn't learn.
    package init?(canonical: String) {
        switch canonical {
        case "PERSON": self = .person
        case "LOCATION": self = .location
        case "ORGANIZATION": self = .organization
        case "MISC": self = .miscellaneous
        case "DATE_TIME": self = .date
        case "AGE": self = .age
        case "ADDRESS": self = .address
        default: return nil
        }
    }
}

extension LabelledText {
    /// Reads lines of `genre TAB text`, in which `⟪PERSON:Anna Weber⟫` marks a span and `\n` a line break.
    package static func read(marked text: String, language: String) -> [LabelledText] {
        text.split(separator: "\n").compactMap { line -> LabelledText? in
            guard let tab = line.firstIndex(of: "\t") else { return nil }
            return marked(String(line[line.index(after: tab)...]).replacing("\\n", with: "\n"), language: language)
        }
    }

    private static func marked(_ line: String, language: String) -> LabelledText {
        var text: [UInt8] = []
        var spans: [Span] = []
        for (number, part) in line.split(separator: "⟪", omittingEmptySubsequences: false).enumerated() {
            guard number > 0, let close = part.firstIndex(of: "⟫"), let colon = part.firstIndex(of: ":") else {
                text += part.utf8
                continue
            }
            let start = text.count
            text += part[part.index(after: colon)..<close].utf8
            spans.append(Span(range: start..<text.count, type: String(part[..<colon])))
            text += part[part.index(after: close)...].utf8
        }
        return LabelledText(text: text, spans: spans, language: language)
    }
}
