import TacitCore

/// meter: one record of every exchange that a key was good for, on every exit. What was reserved is settled with it.
extension Gateway {
    /// Records the exchange and returns once the record is safe.
    ///
    /// - Throws: `notReady` if it could not be written. Cancelling the caller's task can't lose the record: it has been
    ///   handed over before the wait.
    func meter(_ exchange: inout Exchange, status: Int) async throws {
        guard let caller = exchange.caller else { return }
        exchange.isMetered = true
        exchange.record.tenant = caller.tenant
        exchange.record.key = caller.key
        exchange.record.account = caller.account
        exchange.record.status = status
        exchange.record.cost = exchange.price?.tariff.cost(of: exchange.record.usage)
        exchange.record.priceVersion = exchange.price?.version
        exchange.record.milliseconds = Int((clock.monotonic - exchange.startedAt) / 1_000_000)
        let commit = requests.append(exchange.record, hasReservation: exchange.hasReservation)
        if exchange.hasReservation { spend.release(exchange.request.id) }
        if let tokens = exchange.tokens { rates.settle(tokens, used: exchange.record.usage.total) }
        log.write(.exchange(exchange.record))
        try await commit.value()
    }
}
