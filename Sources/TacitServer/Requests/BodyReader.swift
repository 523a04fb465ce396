import HTTPTypes
import HummingbirdCore
import NIOCore
import TacitCore
import TacitGateway

/// Takes a request's body in, within limits.
struct BodyReader {
    /// Longest body, in bytes.
    static let maximum = 32 << 20
    /// How much of a body that is too long is read and dropped, so that its sender gets to see the answer.
    static let maximumDrained = 256 << 20

    /// Reads the whole body.
    ///
    /// - Parameter share: what its bytes are counted in, for as long as the exchange lasts.
    /// - Throws: `compressedBody`, `bodyTooLarge`, `overloaded`; `cancelled` if the caller goes away in the middle.
    func read(
        _ request: Request, counting share: ContentBudget.Share, invite: () async throws -> Void
    ) async throws -> ClearText {
        try checkEncoding(request)
        let isAnnounced = request.headers[.expect]?.lowercased() == "100-continue"
        if let length = request.headers[.contentLength].flatMap(Int.init), length > Self.maximum {
            // Whoever announces a body waits for leave to send it: there is nothing to drain.
            guard !isAnnounced else { throw Self.tooLarge }
            try await drain(request)
        }
        if isAnnounced { try await invite() }
        var bytes: [UInt8] = []
        do {
            for try await part in request.body {
                guard bytes.count + part.readableBytes <= Self.maximum else { try await drain(request) }
                try share.take(part.readableBytes)
                part.withUnsafeReadableBytes { bytes += $0 }
            }
        } catch let error as TacitError {
            throw error
        } catch {
            throw TacitError(.cancelled, "The body broke off.", operator: "the caller went away while sending its body")
        }
        return ClearText(bytes)
    }

    private static var tooLarge: TacitError {
        TacitError(.bodyTooLarge, "The body is longer than \(maximum >> 20) MiB.")
    }

    private func checkEncoding(_ request: Request) throws(TacitError) {
        guard let encoding = request.headers[.contentEncoding], encoding.lowercased() != "identity" else { return }
        throw TacitError(.compressedBody, "Compressed bodies are not taken; send the JSON as it is.")
    }

    private func drain(_ request: Request) async throws -> Never {
        var dropped = 0
        for try await part in request.body {
            dropped += part.readableBytes
            if dropped > Self.maximumDrained { break }
        }
        throw Self.tooLarge
    }
}
