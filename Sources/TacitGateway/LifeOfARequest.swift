import TacitCore
import TacitPrivacy
import TacitWire

// The file to read first:
//
//     admit → route → find → render → call → restore → meter → answer
//
// Each step is a file in `Exchange/`. The steps decide; this shell waits. Only admission asks the database now and then:
// for a key that is not in the snapshot, for a lease of rates, and for a reservation of money.

extension Gateway {
    /// Serves one request. Returns only after the last byte and the record, whatever happens on the way.
    package func serve(_ request: ExchangeRequest, to sink: any AnswerSink) async {
        var exchange = Exchange(request, clock: clock)
        do {
            let caller = try await admit(request.credential, from: request.address, to: .chat)
            exchange.caller = caller
            try await countRequest(&exchange)
            let asked = try await read(request)
            exchange.asked(asked.facts)
            try permit(asked.facts.model, to: caller)
            let target = try route(asked.facts.model, dialect: exchange.dialect)
            exchange.routed(to: target, price: prices.entry(provider: target.provider.name, model: target.model))
            try await reserve(asked, &exchange)
            let dialect = exchange.dialect
            let rendering = try await LongWork.run(bytes: asked.document.bytes.count) {
                let found = find(asked)
                return try render(asked, found, for: target, dialect: dialect)
            }
            exchange.rendered(rendering)
            let ending =
                asked.facts.isStreamed
                ? try await stream(rendering, asked, target, &exchange, to: sink)
                : try await complete(rendering, asked, target, &exchange)
            try await meter(&exchange, status: 200)
            try await answer(ending, exchange, to: sink)
        } catch {
            await fail(exchange, as: failure(error), to: sink)
        }
    }

    /// Call and restore, for an answer that comes whole.
    private func complete(
        _ rendering: Rendering, _ asked: Asked, _ target: Target, _ exchange: inout Exchange
    ) async throws -> Return {
        exchange.isSent = true
        let answer = try await target.provider.call(exchange.dialect, rendering.body, isStreamed: false) {
            [share = exchange.request.share] answer in
            try await collect(&answer, counting: share)
        }
        let restorer = AnswerRestorer(
            dialect: exchange.dialect, context: rendering.context, identity: exchange.identity(asked.facts))
        let (restored, summary) = try await LongWork.run(bytes: answer.byteCount) { try restorer.restore(answer) }
        exchange.answered(summary, inputBytes: rendering.body.byteCount)
        return restored
    }

    /// Call and restore, for an answer that streams. Returns the terminal event, which goes out when the record is safe.
    private func stream(
        _ rendering: Rendering, _ asked: Asked, _ target: Target, _ exchange: inout Exchange, to sink: any AnswerSink
    ) async throws -> Return {
        let restorer = StreamRestorer(
            dialect: exchange.dialect, context: rendering.context, identity: exchange.identity(asked.facts))
        let progress = StreamProgress(restorer)
        let head = exchange.head(200, .eventStream)
        exchange.isSent = true
        defer {
            exchange.hasBegun = progress.hasBegun
            exchange.answered(progress.summary, inputBytes: rendering.body.byteCount)
        }
        return try await target.provider.call(exchange.dialect, rendering.body, isStreamed: true) { answer in
            guard answer.isEventStream else { throw unexpectedType }
            while progress.terminal == nil, let bytes = try await answer.next() {
                let restored = try progress.receive(bytes)
                guard restored.byteCount > 0 else { continue }
                if progress.begin() { try await sink.begin(head) }
                try await sink.write(restored)
            }
            return try progress.end()
        }
    }

    /// The answer's last bytes: all of a plain answer, the terminal event of a stream.
    private func answer(_ ending: Return, _ exchange: Exchange, to sink: any AnswerSink) async throws {
        if !exchange.hasBegun {
            let content: AnswerHead.Content =
                exchange.record.isStreamed ? .eventStream : .json(length: ending.byteCount)
            try await sink.begin(exchange.head(200, content))
        }
        try await sink.write(ending)
        try await sink.finish()
    }

    /// The one place where an exchange that failed is recorded and told.
    private func fail(_ exchange: Exchange, as error: TacitError, to sink: any AnswerSink) async {
        var exchange = exchange
        if !exchange.isMetered {
            exchange.failed(error)
            // The caller gets the error whether or not the record of the failure could be written; the log tells.
            try? await meter(&exchange, status: error.code.status)
        }
        log.write(.failed(exchange.request.id, exchange.request.route, error))
        guard error.code != .cancelled else { return }
        do {
            try await tell(error, exchange, to: sink)
        } catch {
            // The caller has gone: there is nobody to tell.
        }
    }

    private func tell(_ error: TacitError, _ exchange: Exchange, to sink: any AnswerSink) async throws {
        if exchange.hasBegun {
            var event: [UInt8] = []
            exchange.dialect.encodeEvent(error, request: exchange.request.id).encode(into: &event)
            try await sink.write(Return(event))
        } else {
            let body = Return(exchange.dialect.encode(error, request: exchange.request.id))
            try await sink.begin(
                exchange.head(error.code.status, .json(length: body.byteCount), retryAfter: error.retryAfter))
            try await sink.write(body)
        }
        try await sink.finish()
    }
}
