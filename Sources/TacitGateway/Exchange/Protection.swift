import TacitCore
import TacitPrivacy
import TacitWire

/// find, render: take personal data out.
extension Gateway {
    func find(_ asked: Asked) -> Found {
        finder.find(in: asked.texts, lists: settings.lists.joined(with: asked.options.lists))
    }

    func render(_ asked: Asked, _ found: Found, for target: Target, dialect: Dialect) throws -> Rendering {
        let media = try UnmaskedMedia(of: found.texts, to: target.provider.card.trust, under: settings.media)
        // A caller chooses what is masked, not where it comes back.
        let policy = asked.options.policy?.under(settings.policy) ?? settings.policy
        let renderer = Renderer(dialect: dialect, policy: policy, pseudonym: pseudonym, key: valueKey)
        return try renderer.render(asked.document, asked.facts, found, model: target.model, media: media)
    }
}
