/// Scripts of names, as coarse as filling needs them.
package enum Script: String, Sendable {
    case latin, cyrillic, han, other

    /// By the first scalar.
    init(of text: some StringProtocol) {
        switch text.unicodeScalars.first?.value ?? 0 {
        case 0x41...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x400...0x52F: self = .cyrillic
        case 0x3040...0x30FF, 0x3400...0x9FFF: self = .han
        default: self = .other
        }
    }
}
