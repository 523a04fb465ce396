/// A string of an answer in which placeholders are restored.
package struct ReplyLeaf: Sendable {
    /// What the leaf is a piece of. Pieces of one slot are one text, cut anywhere.
    package struct Slot: Hashable, Sendable {
        /// Choice (OpenAI) or content block (Anthropic).
        package var choice: Int
        /// The field, as its dialect names it.
        package var field: String
        /// Tool call within the choice; −1 for others.
        package var tool: Int

        package init(choice: Int, field: String, tool: Int = -1) {
            self.choice = choice
            self.field = field
            self.tool = tool
        }
    }

    package enum Mode: Sendable {
        case text
        /// The text is itself JSON (`function.arguments`): what is put in must be escaped once more.
        case json
    }

    package let slot: Slot
    package let mode: Mode
    /// Part of a tool's input.
    package let isArgument: Bool
    /// A text of its own, not a piece of one that goes on in the next event.
    package let isWhole: Bool
    /// Raw content between the quotes.
    package let range: Range<Int>
    package let isEscaped: Bool

    init(
        _ slot: Slot, _ mode: Mode = .text, isArgument: Bool = false, isWhole: Bool, range: Range<Int>, isEscaped: Bool
    ) {
        self.slot = slot
        self.mode = mode
        self.isArgument = isArgument
        self.isWhole = isWhole
        self.range = range
        self.isEscaped = isEscaped
    }
}
