import TacitCore
import TacitWire

/// Restores the leaves of one JSON text of an answer and makes its ids ours; shared by whole answers and streams.
struct ReplyRewriter: Sendable {
    let context: RestoringContext
    /// Slots in the order in which they first appeared.
    private var order: [ReplyLeaf.Slot] = []
    private var restorers: [ReplyLeaf.Slot: Restorer] = [:]
    private var logprobOrder: [ReplyLeaf.Slot] = []
    private var logprobs: [ReplyLeaf.Slot: LogprobRestorer] = [:]
    private(set) var foreign = 0
    private(set) var withheld = 0
    /// Bytes of text in the answer.
    private(set) var textBytes = 0

    init(context: RestoringContext) {
        self.context = context
    }

    /// The changes of one JSON text. Slots for which `isFinal` holds give up what they hold.
    mutating func splices(
        of reading: ReplyReading, in document: JSONDocument, isFinal: (ReplyLeaf.Slot) -> Bool
    ) -> [Splice] {
        var splices = reading.splices
        for leaf in reading.leaves {
            if let splice = restore(leaf, in: document, isFinal: leaf.isWhole || isFinal(leaf.slot)) {
                splices.append(splice)
            }
        }
        for list in reading.offsets where (restorers[list.slot]?.restored ?? 0) > 0 {
            let range = document.range(list.array)
            splices.removeAll { range.contains($0.range.lowerBound) }
            splices.append(Splice(range, Array("[]".utf8)))
        }
        if !context.table.isEmpty {
            splices += reading.sourceOffsets.map { document.replace($0, with: Array("null".utf8)) }
            for list in reading.logprobs { splices.append(rewrite(list, in: document, isFinal: isFinal(list.slot))) }
        }
        return splices
    }

    private mutating func restore(_ leaf: ReplyLeaf, in document: JSONDocument, isFinal: Bool) -> Splice? {
        let raw = document.bytes[leaf.range]
        let text = leaf.isEscaped ? JSONString.decode(raw) : Array(raw)
        textBytes += text.count
        guard !context.table.isEmpty else { return nil }
        var restorer: Restorer
        if !leaf.isWhole, let known = restorers[leaf.slot] {
            restorer = known
        } else {
            restorer = Restorer(context, mode: leaf.mode, isArgument: leaf.isArgument)
        }
        let before = (restorer.foreign, restorer.withheld)
        let output = restorer.feed(text, isFinal: isFinal)
        foreign += restorer.foreign - before.0
        withheld += restorer.withheld - before.1
        if !leaf.isWhole {
            if restorers.updateValue(restorer, forKey: leaf.slot) == nil { order.append(leaf.slot) }
        }
        return output == text ? nil : Splice(leaf.range, JSONString.encode(output))
    }

    private mutating func rewrite(_ list: LogprobList, in document: JSONDocument, isFinal: Bool) -> Splice {
        var restorer = logprobs[list.slot] ?? LogprobRestorer(context)
        var entries = restorer.feed(list.array, in: document)
        if isFinal {
            let rest = restorer.finish()
            if !entries.isEmpty, !rest.isEmpty { entries.append(UInt8(ascii: ",")) }
            entries += rest
        }
        if logprobs.updateValue(restorer, forKey: list.slot) == nil { logprobOrder.append(list.slot) }
        return document.replace(list.array, with: [UInt8(ascii: "[")] + entries + [UInt8(ascii: "]")])
    }

    /// What slots still hold, in the order in which they appeared.
    mutating func flush(where ends: (ReplyLeaf.Slot) -> Bool) -> [(ReplyLeaf.Slot, [UInt8])] {
        var result: [(ReplyLeaf.Slot, [UInt8])] = []
        for slot in order where ends(slot) {
            guard var restorer = restorers[slot], restorer.isHolding else { continue }
            result.append((slot, restorer.feed([], isFinal: true)))
            restorers[slot] = restorer
        }
        return result
    }

    /// Log-probability entries still held, joined with commas.
    mutating func flushLogprobs(where ends: (ReplyLeaf.Slot) -> Bool) -> [(ReplyLeaf.Slot, [UInt8])] {
        var result: [(ReplyLeaf.Slot, [UInt8])] = []
        for slot in logprobOrder where ends(slot) {
            guard var restorer = logprobs[slot] else { continue }
            let entries = restorer.finish()
            logprobs[slot] = restorer
            if !entries.isEmpty { result.append((slot, entries)) }
        }
        return result
    }
}
