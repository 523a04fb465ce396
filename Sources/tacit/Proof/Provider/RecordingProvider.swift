import Foundation
import Synchronization
import TacitPrivacy

/// A provider of both dialects on a free port of 127.0.0.1 that keeps every byte it receives.
final class RecordingProvider: Sendable {
    private struct State {
        var behaviours: [String: ProviderBehaviour] = [:]
        /// Bytes received, by connection.
        var received: [[UInt8]] = []
        var headers: Set<String> = []
        /// Models whose requests held tags of kinds that have stand-ins.
        var tagged: Set<String> = []
        var connections: [Socket] = []
    }

    let port: Int
    private let listener: Int32
    private let state = Mutex(State())
    /// Gets one byte whenever a caller has left an answer that stalls.
    private let departures = Collected()
    /// Gets one byte whenever an answer begins to stall.
    private let stalls = Collected()

    init() throws {
        (listener, port) = try Socket.listen()
        Thread.detachNewThread { [self] in accept() }
    }

    /// Every byte received, by connection.
    var received: [[UInt8]] { state.withLock { $0.received } }

    /// Names of headers received, lower case.
    var headerNames: Set<String> { state.withLock { $0.headers } }

    func gotTags(for model: String) -> Bool { state.withLock { $0.tagged.contains(model) } }

    func set(_ behaviour: ProviderBehaviour, for model: String) {
        state.withLock { $0.behaviours[model] = behaviour }
    }

    /// Whether, within the given seconds, `count` callers in all have left answers that stalled.
    func waitForDepartures(_ count: Int, seconds: Double) -> Bool {
        departures.wait(seconds: seconds) { $0.count >= count ? true : nil } ?? false
    }

    func waitForStalls(_ count: Int, seconds: Double) -> Bool {
        stalls.wait(seconds: seconds) { $0.count >= count ? true : nil } ?? false
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        for connection in state.withLock({ $0.connections }) { connection.close() }
    }

    private func accept() {
        while true {
            let descriptor = Glibc.accept(listener, nil, nil)
            if descriptor < 0, errno == EINTR || errno == ECONNABORTED { continue }
            guard descriptor >= 0 else { return }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            let connection = Socket(descriptor)
            let index = state.withLock { state in
                state.connections.append(connection)
                state.received.append([])
                return state.received.count - 1
            }
            Thread.detachNewThread { [self] in serve(connection, index) }
        }
    }

    private func serve(_ connection: Socket, _ index: Int) {
        var buffer: [UInt8] = []
        while let request = next(connection, index, &buffer) {
            let body = String(decoding: request.body, as: UTF8.self).replacing(Placeholder.instruction, with: "")
            let isTagged = ["[[EMAIL_", "[[PERSON_", "[[PHONE_", "[[CARD_"].contains { body.contains($0) }
            state.withLock { state in
                for header in request.headers { state.headers.insert(header.name) }
                if isTagged { state.tagged.insert(request.model) }
            }
            let behaviour = state.withLock { $0.behaviours[request.model] } ?? .echo
            let writer = ProviderWriter(connection: connection, request: request)
            guard writer.answer(as: behaviour) else {
                if case .stall = behaviour {
                    stalls.append([1])
                    while let more = connection.read() { record(more, index) }
                    departures.append([1])
                }
                break
            }
        }
        connection.close()
    }

    private func record(_ bytes: [UInt8], _ index: Int) {
        state.withLock { $0.received[index] += bytes }
    }

    /// Reads one request with `Content-Length`, the only framing that Tacit sends.
    private func next(_ connection: Socket, _ index: Int, _ buffer: inout [UInt8]) -> ProviderRequest? {
        var head: ProofHead?
        while true {
            if head == nil { head = ProofHead(of: buffer) }
            if let head, buffer.count >= head.length + (head.contentLength ?? 0) {
                let end = head.length + (head.contentLength ?? 0)
                let body = Array(buffer[head.length..<end])
                buffer.removeFirst(end)
                let target = head.firstLine.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                return ProviderRequest(target: target, headers: head.fields, body: body)
            }
            guard let bytes = connection.read() else { return nil }
            record(bytes, index)
            buffer += bytes
        }
    }
}
