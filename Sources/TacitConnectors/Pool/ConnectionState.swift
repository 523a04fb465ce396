/// Where a connection is with the request it serves: what to do next, without a socket.
package struct ConnectionState {
    /// What comes after an answer's end.
    package enum Ending: Equatable {
        /// The connection can serve the next request.
        case giveBack
        case close
    }

    /// What a connection's end means.
    package enum Loss: Equatable {
        /// It served nobody.
        case idle
        /// The request may be sent once more: it went out on a connection that had been idle, and not one byte came. The
        /// other side had most likely closed it before (RFC 9112, section 9.3.1).
        case unanswered
        case brokenOff
        /// The answer was at its end.
        case answered
    }

    private enum Stage { case idle, busy, answered, ended }

    private var stage = Stage.idle
    private var isReused = false
    private var isSent = false
    private var hasBytes = false
    private var keepsAlive = false

    package init() {}

    package var isIdle: Bool { stage == .idle }
    /// An answer is waited for, or under way.
    package var isBusy: Bool { stage == .busy }

    /// A request is written.
    package mutating func start() {
        stage = .busy
        isSent = false
        hasBytes = false
        keepsAlive = false
    }

    /// The system has taken the whole request.
    package mutating func sent() { isSent = true }

    /// It idles without having served anybody: who asked for it has gone. From now on the other side may close it.
    package mutating func rest() { isReused = true }

    /// Bytes came. False if nobody has asked for any: then the connection is good for nothing.
    package mutating func bytes() -> Bool {
        hasBytes = true
        return stage == .busy || stage == .answered
    }

    /// The head of an answer came. False if there is no request that it could answer; that the connection could serve
    /// another request is then out of the question, since nobody would know which answer is whose.
    ///
    /// - Parameter keepsAlive: what it says of the connection.
    package mutating func head(keepsAlive: Bool) -> Bool {
        self.keepsAlive = keepsAlive && stage == .busy
        return stage == .busy
    }

    /// The answer is at its end. What was read together with it may hold more.
    package mutating func end() {
        if stage == .busy { stage = .answered }
    }

    /// All that was read has been looked at; `nil` unless an answer has come to its end.
    ///
    /// An answer that was early leaves half a request on the wire.
    package mutating func settle() -> Ending? {
        guard stage == .answered else { return nil }
        guard keepsAlive, isSent else {
            stage = .ended
            return .close
        }
        stage = .idle
        isReused = true
        return .giveBack
    }

    /// The connection broke or was closed; `nil` if it had ended before.
    package mutating func lose() -> Loss? {
        defer { stage = .ended }
        switch stage {
        case .idle: return .idle
        case .busy: return isReused && !hasBytes ? .unanswered : .brokenOff
        case .answered: return .answered
        case .ended: return nil
        }
    }
}
