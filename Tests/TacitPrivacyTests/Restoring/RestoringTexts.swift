import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire

extension Restorer {
    /// The whole text, given in pieces. `longestHold` is the most bytes that were held back at once.
    static func restore(
        _ pieces: [[UInt8]], _ context: RestoringContext, mode: ReplyLeaf.Mode = .text, isArgument: Bool = false
    ) -> (text: String, restorer: Restorer, longestHold: Int) {
        var restorer = Restorer(context, mode: mode, isArgument: isArgument)
        var output: [UInt8] = []
        var longestHold = 0
        for piece in pieces {
            output += restorer.feed(piece)
            longestHold = max(longestHold, restorer.heldCount)
        }
        output += restorer.feed([], isFinal: true)
        return (String(decoding: output, as: UTF8.self), restorer, longestHold)
    }

    static func restore(
        _ text: String, _ context: RestoringContext, mode: ReplyLeaf.Mode = .text, isArgument: Bool = false
    ) -> (text: String, restorer: Restorer, longestHold: Int) {
        restore([Array(text.utf8)], context, mode: mode, isArgument: isArgument)
    }
}

/// The entities that most tests restore: `PERSON_1`, `EMAIL_2`, `SECRET_3`.
let people: [(String, EntityKind)] = [
    ("Anna Weber", .person), ("anna@example.com", .email), ("sk-test-0000", .secret),
]
