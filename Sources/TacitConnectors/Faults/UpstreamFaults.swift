import TacitCore

/// What a provider's refusals become: closed codes, our own words.
///
/// Names the provider to the operator, never to the caller beyond what they asked for; the provider's words never
/// get here.
struct UpstreamFaults: Sendable {
    /// As it stands in the configuration.
    let provider: String

    /// An answer whose status is not 2xx.
    func status(_ status: Int, retryAfter: Int?) -> TacitError {
        let (code, message, hint): (TacitError.Code, String, String) =
            switch status {
            case 401, 403:
                (.upstreamCredential, "The provider did not accept the gateway's credential.", "check its credential")
            case 404:
                (
                    .upstreamUnknownModel, "The provider does not have this model.",
                    "check the model's name and the base URL"
                )
            case 408:
                (.upstreamTimeout, "The provider took too long.", "it gave up waiting")
            case 413:
                (.bodyTooLarge, "The request is too large for the provider.", "the request was too large for it")
            case 429:
                (.upstreamRateLimited, "The provider's rate limit is reached.", "its rate limit or quota is reached")
            case 400..<500:
                (.upstreamRejected, "The provider refused the request.", "it refused the request itself")
            case 503, 529:
                (.upstreamOverloaded, "The provider is overloaded.", "it is overloaded")
            case 500..<600:
                (.upstreamFailed, "The provider failed.", "it failed")
            case 300..<400:
                (
                    .upstreamInvalid, "The provider's answer could not be used.",
                    "it redirects, which is not followed; check the base URL"
                )
            default:
                (.upstreamInvalid, "The provider's answer could not be used.", "a status that means nothing here")
            }
        return TacitError(code, message, operator: tell("answered \(status): \(hint)"), retryAfter: retryAfter)
    }

    /// An answer that isn't what the dialect says.
    ///
    /// `what` is one of our own phrases.
    func invalid(_ what: StaticString) -> TacitError {
        TacitError(.upstreamInvalid, "The provider's answer could not be used.", operator: tell("\(what)"))
    }

    func tell(_ words: String) -> String { "provider \(provider): \(words)" }
}
