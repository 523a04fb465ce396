/// Kinds of text; each heads a part of a template file.
package enum TemplateSection: String, Sendable, CaseIterable {
    case ticket, chat, email, form, log, call, review, news, letter, social
    /// Nothing personal in it.
    case negative

    /// Written in haste: small letters, few marks.
    var isLoose: Bool { self == .chat || self == .social }
    /// Written by machines, so without slips.
    var isMachine: Bool { self == .log }
}
