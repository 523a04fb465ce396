import TacitCore

/// Sends cases through an instance and looks at what comes back.
final class CaseRunner {
    private let port: Int
    private let provider: RecordingProvider
    /// All that were opened and not closed on purpose: idle connections may hold texts.
    private(set) var connections: [ProofConnection] = []
    /// What holds no text of anybody's: error answers, error events, answers of routes without text.
    private(set) var errorBytes: [[UInt8]] = []
    private var departures = 0

    init(port: Int, provider: RecordingProvider) {
        self.port = port
        self.provider = provider
    }

    /// Why a case is not as it should be, in words without content; `nil` if it is.
    func run(_ proofCase: ProofCase) throws -> String? {
        let connection: ProofConnection
        if proofCase.reusesConnection, let last = connections.last {
            connection = last
        } else {
            connection = try ProofConnection(port: port)
        }
        connection.send(proofCase.request)
        switch proofCase.sending {
        case .whole: break
        case .brokenOff:
            connection.close()
            return nil
        case .leaves: return leave(connection, proofCase)
        }
        if !proofCase.reusesConnection { connections.append(connection) }
        guard let answer = connection.answer() else { return "no answer" }
        if let model = proofCase.untaggedModel, provider.gotTags(for: model) { return "tags went out" }
        return check(answer, proofCase.expected)
    }

    private func leave(_ connection: ProofConnection, _ proofCase: ProofCase) -> String? {
        departures += 1
        let hasBegun =
            proofCase.isStreamed ? connection.waitForAnswer() : provider.waitForStalls(departures, seconds: 30)
        connection.close()
        guard hasBegun else { return "the answer didn't begin" }
        return provider.waitForDepartures(departures, seconds: 30)
            ? nil : "the provider went on after the caller had gone"
    }

    private func check(_ answer: ProofAnswer, _ expected: ProofCase.Expected) -> String? {
        switch expected {
        case .nothing: return "an answer came"
        case .plain:
            errorBytes.append(answer.raw)
            return answer.status == 200 && answer.isComplete ? nil : "status \(answer.status)"
        case .restored(let canaries):
            guard answer.status == 200 else {
                errorBytes.append(answer.raw)
                return "status \(answer.status)"
            }
            guard answer.isComplete else { return "the answer broke off" }
            let text = AnswerText.text(of: answer)
            let missing = canaries.filter { !text.contains($0.text) }.map(\.kind)
            return missing.isEmpty ? nil : "not restored: " + missing.joined(separator: ", ")
        case .refused(let codes): return checkRefusal(answer, codes)
        }
    }

    private func checkRefusal(_ answer: ProofAnswer, _ codes: [TacitError.Code]) -> String? {
        var body = answer.body
        if answer.isStream {
            // What came before the error was the caller's.
            body = AnswerText.events(of: answer.body).filter { $0.contains(#""error""#) }.flatMap { Array($0.utf8) }
            guard answer.status == 200, !body.isEmpty else { return "the stream ended without an error" }
            errorBytes.append(body)
        } else {
            errorBytes.append(answer.raw)
        }
        let text = String(decoding: body, as: UTF8.self)
        guard let code = codes.first(where: { text.contains($0.rawValue) }) else {
            let other = TacitError.Code.allCases.first { text.contains($0.rawValue) }
            return "another error (\(other?.rawValue ?? "status \(answer.status)"))"
        }
        guard answer.isStream || answer.status == code.status else { return "status \(answer.status)" }
        return answer.isComplete ? nil : "the error broke off"
    }
}
