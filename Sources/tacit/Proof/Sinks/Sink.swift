/// A place that was searched, and what was found there.
package struct Sink: Sendable {
    package let name: String
    /// Searched.
    package var bytes = 0
    /// Canaries of which any form was found, and other finds, in words without content.
    package var finds: [String] = []
    /// Why it could not be searched, if it couldn't.
    package var failure: String?

    package init(_ name: String) {
        self.name = name
    }

    package var hits: Int { finds.count }

    mutating func add(_ canaries: [Canary]) {
        for canary in canaries {
            let find = "\(canary.kind) of \(canary.origin)"
            if !finds.contains(find) { finds.append(find) }
        }
    }

    mutating func search(_ bytes: [UInt8], for search: CanarySearch) {
        self.bytes += bytes.count
        add(search.found(in: bytes))
    }
}
