extension TacitError {
    /// Stable names of what can go wrong; software may match on them.
    public enum Code: String, Sendable, CaseIterable {
        case invalidJSON = "invalid_json"
        case invalidRequest = "invalid_request"
        case bodyTooLarge = "body_too_large"
        case compressedBody = "compressed_body"
        case missingKey = "missing_key"
        case invalidKey = "invalid_key"
        /// The key is right, and does not open this: scope, model list or address range.
        case notAllowed = "not_allowed"
        case expiredKey = "expired_key"
        /// The key's requests or tokens of this minute are used up.
        case rateLimited = "rate_limited"
        /// The key has spent what it may spend.
        case spendCapReached = "spend_cap_reached"
        /// The model has no price, so a key with a spend cap can't use it.
        case unpricedModel = "unpriced_model"
        case unknownModel = "unknown_model"
        case unknownRoute = "unknown_route"
        case methodNotAllowed = "method_not_allowed"
        /// The provider speaks another dialect than the route.
        case dialectMismatch = "dialect_mismatch"
        /// Media that cannot be masked may not go to this provider.
        case mediaNotAllowed = "media_not_allowed"
        /// The provider's data card doesn't meet what the installation demands, or doesn't say.
        case policyNotMet = "policy_not_met"
        case upstreamUnreachable = "upstream_unreachable"
        case upstreamTimeout = "upstream_timeout"
        case upstreamRateLimited = "upstream_rate_limited"
        case upstreamOverloaded = "upstream_overloaded"
        case upstreamFailed = "upstream_failed"
        /// The provider refused the request itself (4xx).
        case upstreamRejected = "upstream_rejected"
        /// The provider did not accept our credential.
        case upstreamCredential = "upstream_credential"
        /// The provider does not have the model.
        case upstreamUnknownModel = "upstream_unknown_model"
        /// The answer was not what the dialect says: wrong type, not UTF-8, not JSON, too large.
        case upstreamInvalid = "upstream_invalid"
        /// The stream ended without its terminal event.
        case upstreamTruncated = "upstream_truncated"
        /// Something in protecting or restoring failed; nothing was sent.
        case protectionFailed = "protection_failed"
        case overloaded = "overloaded"
        case notReady = "not_ready"
        case cancelled = "cancelled"
        case internalError = "internal_error"

        /// HTTP status on every surface. Those of a provider keep their class, so that clients retry when they should.
        public var status: Int {
            switch self {
            case .invalidJSON, .invalidRequest, .dialectMismatch, .upstreamRejected: 400
            case .missingKey, .invalidKey, .expiredKey: 401
            case .spendCapReached: 402
            case .mediaNotAllowed, .notAllowed, .unpricedModel, .policyNotMet: 403
            case .unknownModel, .unknownRoute, .upstreamUnknownModel: 404
            case .methodNotAllowed: 405
            case .bodyTooLarge: 413
            case .compressedBody: 415
            case .upstreamRateLimited, .rateLimited: 429
            case .cancelled: 499
            case .protectionFailed, .internalError: 500
            case .upstreamUnreachable, .upstreamFailed, .upstreamCredential, .upstreamInvalid, .upstreamTruncated: 502
            case .upstreamOverloaded, .overloaded, .notReady: 503
            case .upstreamTimeout: 504
            }
        }
    }
}
