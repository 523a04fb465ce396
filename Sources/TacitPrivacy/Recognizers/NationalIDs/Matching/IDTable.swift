/// All ids at once: forms by layout, so that a group of characters is looked up once and not tried against each id.
struct IDTable: Sendable {
    struct Entry: Sendable {
        let form: IDForm
        let spec: Int
    }

    let specs: [IDSpec]
    let phrases: PhraseTable
    private let entries: [Entry]
    private let ranges: [UInt64: Range<Int>]

    /// At most 64 ids: topics are bits of one word.
    init(_ specs: [IDSpec]) {
        precondition(specs.count <= 64, "topics are bits of one 64-bit word")
        self.specs = specs
        phrases = PhraseTable(
            specs.enumerated().flatMap { index, spec in spec.context.map { (phrase: $0, value: UInt64(1) << index) } })
        entries = specs.enumerated().flatMap { index, spec in spec.forms.map { Entry(form: $0, spec: index) } }
            .sorted { $0.form.layout < $1.form.layout }
        var ranges: [UInt64: Range<Int>] = [:]
        for (index, entry) in entries.enumerated() {
            let lower = ranges[entry.form.layout]?.lowerBound ?? index
            ranges[entry.form.layout] = lower..<(index + 1)
        }
        self.ranges = ranges
    }

    func entries(layout: UInt64) -> ArraySlice<Entry> {
        ranges[layout].map { entries[$0] } ?? []
    }
}
