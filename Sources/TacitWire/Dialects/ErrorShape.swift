package import TacitCore

/// Errors in the shape that a dialect's official clients turn into their own exceptions.
extension Dialect {
    /// The body of an error answer.
    package func encode(_ error: TacitError, request: RequestID) -> [UInt8] {
        switch self {
        case .openai:
            var body = #"{"error":{"message":"# + quoted(error.message)
            body += #","type":"# + quoted(openAIType(error.code))
            body += #","param":"# + (error.parameter.map(quoted) ?? "null")
            body += #","code":"# + quoted(error.code.rawValue)
            body += #"},"request_id":"# + quoted(request.text) + "}"
            return Array(body.utf8)
        case .anthropic:
            var body = #"{"type":"error","error":{"type":"# + quoted(anthropicType(error.code))
            body += #","message":"# + quoted(error.message + " [\(error.code.rawValue)]")
            body += #"},"request_id":"# + quoted(request.text) + "}"
            return Array(body.utf8)
        }
    }

    /// The error as an event in a stream that has begun.
    package func encodeEvent(_ error: TacitError, request: RequestID) -> ServerSentEvent {
        ServerSentEvent(
            name: self == .anthropic ? Array("error".utf8) : nil, data: encode(error, request: request))
    }

    private func quoted(_ text: String) -> String {
        String(decoding: JSONString.quoted(text), as: UTF8.self)
    }

    private func openAIType(_ code: TacitError.Code) -> String {
        switch code.status {
        case 401: "authentication_error"
        case 402: "insufficient_quota"
        case 403: "permission_error"
        case 429: "rate_limit_error"
        case 400..<500: "invalid_request_error"
        default: "server_error"
        }
    }

    private func anthropicType(_ code: TacitError.Code) -> String {
        switch code.status {
        case 401: "authentication_error"
        case 402: "billing_error"
        case 403: "permission_error"
        case 404: "not_found_error"
        case 413: "request_too_large"
        case 429: "rate_limit_error"
        case 400..<500: "invalid_request_error"
        case 503: "overloaded_error"
        case 504: "timeout_error"
        default: "api_error"
        }
    }
}
