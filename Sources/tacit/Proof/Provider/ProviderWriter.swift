import Foundation

/// Writes one answer of the recording provider.
struct ProviderWriter {
    let connection: Socket
    let request: ProviderRequest

    /// False if the connection can't be used any more.
    func answer(as behaviour: ProviderBehaviour) -> Bool {
        guard !request.target.hasSuffix("/models"), !request.target.contains("/models?") else {
            return whole(#"{"object":"list","data":[{"id":"echo","object":"model","type":"model"}]}"#)
        }
        switch behaviour {
        case .echo: return say(request.texts)
        case .say(let words): return say(words + " | " + request.texts)
        case .toolCall:
            return request.isStreamed
                ? stream(ProviderShapes.toolEvents(request.texts, request.isAnthropic))
                : whole(ProviderShapes.toolAnswer(request.texts, request.isAnthropic))
        case .status(let status, let words):
            return whole(
                ProviderShapes.error(words), status: status, headers: "retry-after: 2\r\nx-note: \(ascii(words))\r\n")
        case .redirect(let words):
            return whole(
                ProviderShapes.error(words), status: 307,
                headers: "location: http://127.0.0.1:9/\(ascii(words))\r\n")
        case .error(let words):
            guard request.isStreamed else { return whole(ProviderShapes.error(words)) }
            return stream(
                Array(ProviderShapes.textEvents(request.texts, request.isAnthropic).prefix(4)) + [
                    ProviderShapes.errorEvent(words)
                ])
        case .notJSON(let words):
            return request.isStreamed ? stream(["data: {\"text\": \(words)\n\n"]) : whole("{\"text\": " + words)
        case .notUTF8(let words): return invalid(words)
        case .otherType(let words): return whole("<p>\(words)</p>", type: "text/html")
        case .compressed(let words):
            return whole(ProviderShapes.error(words), headers: "content-encoding: gzip\r\n")
        case .truncated(let words): return cut(words, isReset: false)
        case .reset(let words): return cut(words, isReset: true)
        case .stall(let words):
            _ = begin(words)
            return false
        case .announcesTooMuch(let words):
            _ = head("application/json", "content-length: 1000000000\r\n") && connection.write(Array(words.utf8))
            return false
        case .sendsTooMuch(let words): return flood(words)
        case .garbage(let words):
            connection.write(Array((words + "\r\n\r\n").utf8))
            return false
        }
    }

    private func say(_ text: String) -> Bool {
        request.isStreamed
            ? stream(ProviderShapes.textEvents(text, request.isAnthropic))
            : whole(ProviderShapes.textAnswer(text, request.isAnthropic))
    }

    private func whole(
        _ body: String, status: Int = 200, type: String = "application/json", headers: String = ""
    ) -> Bool {
        let bytes = Array(body.utf8)
        return head(type, headers + "content-length: \(bytes.count)\r\n", status: status) && connection.write(bytes)
    }

    private func head(_ type: String, _ headers: String, status: Int = 200) -> Bool {
        connection.write(
            Array("HTTP/1.1 \(status) Said\r\ncontent-type: \(type)\r\nx-served-by: proof\r\n\(headers)\r\n".utf8))
    }

    private func chunk(_ bytes: [UInt8]) -> Bool {
        connection.write(Array((String(bytes.count, radix: 16) + "\r\n").utf8) + bytes + [13, 10])
    }

    private func stream(_ events: [String]) -> Bool {
        guard head("text/event-stream", "transfer-encoding: chunked\r\n") else { return false }
        for event in events { guard chunk(Array(event.utf8)) else { return false } }
        return connection.write(Array("0\r\n\r\n".utf8))
    }

    /// A head and the beginning of an answer.
    private func begin(_ words: String) -> Bool {
        if request.isStreamed {
            let events = ProviderShapes.textEvents(words + " | " + request.texts, request.isAnthropic)
            guard head("text/event-stream", "transfer-encoding: chunked\r\n") else { return false }
            for event in events.dropLast(4) { guard chunk(Array(event.utf8)) else { return false } }
            return true
        }
        let answer = ProviderShapes.textAnswer(words + " | " + request.texts, request.isAnthropic)
        return head("application/json", "content-length: \(answer.utf8.count + 100)\r\n")
            && connection.write(Array(answer.utf8))
    }

    private func cut(_ words: String, isReset: Bool) -> Bool {
        _ = begin(words)
        // A reset overtakes what has been sent; the other side shall have read the beginning.
        if isReset {
            usleep(100_000)
            connection.reset()
        }
        return false
    }

    private func invalid(_ words: String) -> Bool {
        let broken =
            Array(#"{"choices":[{"index":0,"message":{"content":""#.utf8) + [0xC3, 0x28, 0xFF]
            + Array("\(words)\"}}]}".utf8)
        guard request.isStreamed else {
            return head("application/json", "content-length: \(broken.count)\r\n") && connection.write(broken)
        }
        return head("text/event-stream", "transfer-encoding: chunked\r\n")
            && chunk(Array("data: ".utf8) + broken + Array("\n\n".utf8)) && connection.write(Array("0\r\n\r\n".utf8))
    }

    /// 80 MiB without an announcement: one string, with the words in each mebibyte.
    private func flood(_ words: String) -> Bool {
        let isStreamed = request.isStreamed
        guard head(isStreamed ? "text/event-stream" : "application/json", "transfer-encoding: chunked\r\n"),
            chunk(Array((isStreamed ? "data: " : "").utf8) + Array(#"{"text":""#.utf8))
        else { return false }
        let filler = Array(words.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        for _ in 0..<80 { guard chunk(filler) else { return false } }
        return false
    }

    /// Fit for a header or a URL.
    private func ascii(_ words: String) -> String {
        words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
