/// What a dialect says about the value under a key.
enum LeafRule {
    /// Text, and every string in it, at any depth. The default for all that a dialect doesn't name.
    case text
    /// A string that should be JSON: walked inside; if it isn't, text.
    case json
    /// A control leaf: left alone where it matches its grammar.
    case control(Grammar)
    /// A picture, sound or file.
    case media
    /// Replaced by a keyed pseudonym.
    case pseudonym
    /// The name of a participant.
    case name
    /// Signed by the provider: passes untouched.
    case opaque
    /// Not sent, or replaced by an edit of the whole value.
    case skip
    /// An object or array of the dialect with rules of its own.
    case zone(Zone)
}

/// The sorts of objects whose keys a dialect knows.
enum Zone {
    /// Free-form JSON of a tool: keys, strings and numbers are all text.
    case free
    /// A JSON Schema, or a map from names to schemas.
    case schema, schemaMap
    /// Settings whose strings are all control words.
    case settings
    case openAI(OpenAIZone)
    case anthropic(AnthropicZone)
}

enum OpenAIZone {
    case root, message, part, media, tool, function, toolCall, call, format
}

enum AnthropicZone {
    case root, message, block, source, tool, metadata
}
