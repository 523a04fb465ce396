package import TacitCore
package import TacitWire

/// Restores an answer that streams. A synchronous machine: bytes in, bytes out; it never waits.
package struct StreamRestorer: Sendable {
    private let dialect: Dialect
    private let identity: ReplyIdentity
    private var reader = SSEReader()
    private var rewriter: ReplyRewriter
    /// The stream's terminal event, once it has come. It goes out last, when the record is safe.
    package private(set) var terminal: Return?
    private var reported = ReportedUsage()

    package init(dialect: Dialect, context: RestoringContext, identity: ReplyIdentity) {
        self.dialect = dialect
        self.identity = identity
        self.rewriter = ReplyRewriter(context: context)
    }

    package var summary: ReplySummary {
        var summary = ReplySummary()
        summary.reported = reported
        summary.textBytes = rewriter.textBytes
        summary.foreign = rewriter.foreign
        summary.withheld = rewriter.withheld
        return summary
    }

    /// Takes bytes of the stream and returns what goes to the caller now; nothing comes after the terminal event.
    ///
    /// - Throws: `upstreamInvalid` for an event that isn't JSON or is too large, `upstreamFailed` for an error event.
    package mutating func receive(_ bytes: ProviderBytes) throws(TacitError) -> Return {
        let events: [ServerSentEvent]
        do throws(SSEReader.Failure) {
            events = try reader.read(bytes.expose(for: .restoring))
        } catch {
            throw .upstreamInvalid("an event of the stream is too large")
        }
        var output: [UInt8] = []
        for event in events where terminal == nil {
            try handle(event, into: &output)
        }
        return Return(output)
    }

    /// The upstream has ended.
    ///
    /// - Throws: `upstreamTruncated` if the terminal event has not come.
    package func end() throws(TacitError) {
        guard terminal != nil else {
            throw TacitError(
                .upstreamTruncated, "The provider's stream broke off before its end.",
                operator: "the upstream ended its stream without the terminal event", retryAfter: 1)
        }
    }

    private mutating func handle(_ event: ServerSentEvent, into output: inout [UInt8]) throws(TacitError) {
        if event.isComment {
            event.encode(into: &output)
            return
        }
        if dialect.isTerminalMark(event.data) {
            flush(into: &output) { _ in true }
            finish(event)
            return
        }
        let document: JSONDocument
        do throws(JSONError) {
            document = try JSONParser.parse(event.data)
        } catch {
            throw .upstreamInvalid("an event of the stream is not JSON (\(error.code.rawValue))")
        }
        let reading = dialect.readEvent(document, name: event.name, as: identity)
        guard !reading.isError else { throw .upstreamFailed("the stream held an error event") }
        reported.merge(reading.usage)
        if reading.isUsageOnly, !identity.wantsUsage { return }
        if reading.isSourceOffsetsOnly, !rewriter.context.table.isEmpty { return }
        let ends = { (slot: ReplyLeaf.Slot) in
            reading.endings.contains { $0 == .all || $0 == .choice(slot.choice) }
        }
        let splices = rewriter.splices(of: reading, in: document, isFinal: ends)
        if !reading.endings.isEmpty { flush(into: &output, where: ends) }
        guard let data = Splice.apply(splices, to: document.bytes) else {
            throw TacitError(.protectionFailed, "The answer could not be restored.", operator: "changes overlap")
        }
        let rewritten = ServerSentEvent(name: event.name, data: data)
        if reading.isTerminal {
            finish(rewritten)
        } else {
            rewritten.encode(into: &output)
        }
    }

    private mutating func flush(into output: inout [UInt8], where ends: (ReplyLeaf.Slot) -> Bool) {
        for (slot, text) in rewriter.flush(where: ends) {
            dialect.flushEvent(slot, text, as: identity).encode(into: &output)
        }
        for (slot, entries) in rewriter.flushLogprobs(where: ends) {
            dialect.logprobEvent(slot, entries, as: identity)?.encode(into: &output)
        }
    }

    private mutating func finish(_ event: ServerSentEvent) {
        var bytes: [UInt8] = []
        event.encode(into: &bytes)
        terminal = Return(bytes)
    }
}
