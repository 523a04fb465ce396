/// Cuts the tokens of a text into chains: at line breaks and sentence starts once a chain is long enough, and hard where
/// nothing of the kind comes. So memory is bounded and time linear, whatever the text.
enum Segments {
    static let maximum = 192
    private static let line = 8
    private static let sentence = 40

    static func next(from start: Int, in tokens: UnsafeBufferPointer<Token>) -> Range<Int> {
        var end = start + 1
        while end < tokens.count {
            let length = end - start
            let traits = tokens[end].traits
            if length >= maximum || length >= sentence && traits.contains(.startsSentence)
                || length >= line && traits.contains(.startsLine)
            {
                break
            }
            end += 1
        }
        return start..<end
    }
}
