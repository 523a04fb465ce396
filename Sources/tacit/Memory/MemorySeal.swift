import CTacitMemory

/// What a process that handles content does before anything else.
enum MemorySeal {
    /// No core dumps, no other process of the same user may look in. False if the system refuses.
    @discardableResult
    static func apply() -> Bool { tacit_memory_seal() }
}
