package import TacitCore
package import TacitWire

/// Leave for pictures, sound and files, which can't be masked, to go to a provider as they are. Made only under a policy
/// that allows it.
package struct UnmaskedMedia: Sendable {
    let count: Int

    /// - Throws: `mediaNotAllowed`, naming the setting, where the policy keeps media from a provider of this trust.
    package init(of texts: RequestText, to trust: DataCard.Trust, under policy: MediaPolicy) throws(TacitError) {
        count = texts.media.count
        guard count == 0 || policy.allows(trust) else {
            throw TacitError(
                .mediaNotAllowed,
                "The request holds pictures, sound or files, which can't be masked, and this provider may not receive them. "
                    + "The setting is --media (now \"\(policy.rawValue)\").")
        }
    }
}
