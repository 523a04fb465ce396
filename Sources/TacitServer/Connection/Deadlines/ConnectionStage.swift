package import NIOCore

/// Where a connection stands, and until when it may stand there. Pure: it is told what happens, and when.
package struct ConnectionStage {
    private struct Body {
        var since: NIODeadline
        var last: NIODeadline
        var bytes = 0
        /// Since when nobody here asks for more: that time isn't the caller's.
        var pausedSince: NIODeadline?

        init(since: NIODeadline) {
            self.since = since
            last = since
        }
    }

    private let deadlines: ConnectionDeadlines
    /// The opening of the connection, the end of its handshake, or the end of the last answer.
    private var since: NIODeadline
    private var isHandshaking: Bool
    private var hasHadHead = false
    /// The first byte of a head that isn't complete.
    private var headSince: NIODeadline?
    /// A body that isn't complete.
    private var body: Body?
    private var unanswered = 0
    /// When this side was closed.
    private var endedSince: NIODeadline?

    package init(_ deadlines: ConnectionDeadlines, isTLS: Bool, now: NIODeadline) {
        self.deadlines = deadlines
        isHandshaking = isTLS
        since = now
    }

    /// What comes next if nothing happens; `nil` while it is the server's turn.
    package var due: (at: NIODeadline, end: ConnectionEnd)? {
        if let endedSince { return (endedSince + deadlines.linger, .unclosed) }
        if isHandshaking { return (since + deadlines.handshake, .slowHandshake) }
        if let body, unanswered <= 1 {
            // The rest of a body whose request has been refused.
            if unanswered == 0 { return (since + deadlines.bodySilence, .slowBody) }
            guard body.pausedSince == nil else { return nil }
            let earned = TimeAmount.seconds(Int64(body.bytes / max(deadlines.bodyRate, 1)))
            return (min(body.last, body.since + earned) + deadlines.bodySilence, .slowBody)
        }
        guard unanswered == 0 else { return nil }
        guard hasHadHead else { return (since + deadlines.head, .slowHead) }
        guard let headSince else { return (since + deadlines.idle, .idle) }
        return (max(headSince, since) + deadlines.head, .slowHead)
    }

    package mutating func handshakeEnded(_ now: NIODeadline) {
        isHandshaking = false
        since = now
    }

    package mutating func received(_ bytes: Int, _ now: NIODeadline) {
        if body != nil {
            body?.bytes += bytes
            body?.last = now
        } else if headSince == nil {
            headSince = now
        }
    }

    package mutating func headEnded(_ now: NIODeadline) {
        hasHadHead = true
        headSince = nil
        unanswered += 1
        body = Body(since: now)
    }

    package mutating func bodyEnded() {
        body = nil
    }

    package mutating func answered(_ now: NIODeadline) {
        // An answer to what wasn't a request has no head before it.
        unanswered = max(unanswered - 1, 0)
        if unanswered == 0 { since = now }
        // The body of a request that was sent early: only now somebody waits for it.
        if unanswered == 1, body != nil { body = Body(since: now) }
    }

    /// Somebody here asks for more.
    package mutating func asked(_ now: NIODeadline) {
        guard var asked = body, let paused = asked.pausedSince else { return }
        asked.pausedSince = nil
        asked.since = asked.since + (now - paused)
        asked.last = now
        body = asked
    }

    /// What was asked for has come; nobody asks for more yet.
    package mutating func paused(_ now: NIODeadline) {
        guard body?.pausedSince == nil else { return }
        body?.pausedSince = now
    }

    package mutating func ended(_ now: NIODeadline) {
        endedSince = endedSince ?? now
    }

    /// The caller still takes what was written: its turn hasn't begun.
    package mutating func isTaking(_ now: NIODeadline) {
        since = now
        if endedSince != nil { endedSince = now }
    }
}
