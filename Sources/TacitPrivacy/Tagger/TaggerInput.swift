/// A text as training sees it: the same tokens, features and chains that finding uses.
package struct TaggerInput {
    private let bytes: [UInt8]
    private let tokens: [Token]
    private let language: UInt8

    /// - Parameters:
    ///   - hints: what recognizers found in the text.
    ///   - tables: what is known of words.
    package init(_ bytes: [UInt8], hints: [Finding], tables: WordTables) {
        let words = Words(bytes)
        self.bytes = bytes
        tokens = bytes.withUnsafeBufferPointer { bytes in
            tables.withKnowledge { TokenCutter(words, bytes: bytes, knowledge: $0).tokens(hints: hints) }
        }
        language = TextLanguage.guess(words)
    }

    package var count: Int { tokens.count }

    /// UTF-8 byte offsets of a token.
    package func range(of index: Int) -> Range<Int> { tokens[index].range }

    package enum Writing {
        case small, capital, other
    }

    /// A word's hash and how it is written here; `nil` for what isn't a word of a script with cases.
    package func writing(of index: Int) -> (word: UInt32, Writing)? {
        let token = tokens[index]
        switch token.shape {
        case TagShape.small, TagShape.shortSmall: return (token.word, .small)
        case TagShape.capital: return (token.word, token.traits.contains(.startsSentence) ? .other : .capital)
        case TagShape.capitals, TagShape.shortCapitals, TagShape.initial: return (token.word, .other)
        default: return nil
        }
    }

    /// The chains into which the text is cut.
    package var segments: [Range<Int>] {
        tokens.withUnsafeBufferPointer { tokens in
            var segments: [Range<Int>] = []
            var start = 0
            while start < tokens.count {
                segments.append(Segments.next(from: start, in: tokens))
                start = segments[segments.count - 1].upperBound
            }
            return segments
        }
    }

    /// Calls `body` with each token's index and the keys of its features: none for a plain word.
    package func forEachToken(_ body: (Int, UnsafeBufferPointer<UInt64>) -> Void) {
        tokens.withUnsafeBufferPointer { tokens in
            bytes.withUnsafeBufferPointer { bytes in
                let features = TokenFeatures(tokens, bytes: bytes, language: language)
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TokenFeatures.maximum) { keys in
                    guard let base = keys.baseAddress else { return }
                    for index in tokens.indices {
                        let count = tokens[index].isPlain ? 0 : features.keys(of: index, into: base)
                        body(index, UnsafeBufferPointer(start: base, count: count))
                    }
                }
            }
        }
    }
}
