import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import TacitWire

/// Somebody's software: asks for a streamed answer, as the official client does, and joins its pieces.
enum DemoClient {
    static func ask(_ text: String, at address: String, key: String) async throws -> (answer: String, pieces: Int) {
        var request = HTTPClientRequest(url: "http://\(address)/v1/chat/completions")
        request.method = .POST
        request.headers.add(name: "authorization", value: "Bearer \(key)")
        request.headers.add(name: "content-type", value: "application/json")
        let quoted = String(decoding: JSONString.quoted(text), as: UTF8.self)
        request.body = .bytes(
            ByteBuffer(
                string: #"{"model":"model/demo","stream":true,"messages":[{"role":"user","content":\#(quoted)}]}"#))
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        guard response.status == .ok else { throw DemoError.noAnswer(Int(response.status.code)) }
        var reader = SSEReader()
        var answer = ""
        var pieces = 0
        for try await part in response.body {
            for event in try reader.read(Array(part.readableBytesView)) {
                guard let piece = content(of: event) else { continue }
                answer += piece
                pieces += 1
            }
        }
        return (answer, pieces)
    }

    private static func content(of event: ServerSentEvent) -> String? {
        guard let document = try? JSONParser.parse(event.data),
            let choices = document.member(JSONDocument.root, "choices"),
            let choice = document.children(choices).first(where: { _ in true }),
            let delta = document.member(choice, "delta"), let content = document.member(delta, "content"),
            let text = document.text(content), !text.isEmpty
        else { return nil }
        return text
    }
}
