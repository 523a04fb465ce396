/// What a key opens.
public enum KeyScope: String, Sendable, CaseIterable {
    /// Have texts worked on: chat completions, messages.
    case chat
    /// See which models there are.
    case models
    /// Read the server's figures.
    case metrics

    /// What a key opens unless it was made for something else.
    public static let usual: Set<KeyScope> = [.chat, .models]
}
