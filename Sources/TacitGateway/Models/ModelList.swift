package import TacitCore
import TacitPrivacy
package import TacitWire

/// `GET /v1/models`: what can be asked for, and what is known of whoever would work on it.
extension Gateway {
    /// What a caller may ask for, in a dialect's shape. Providers are asked side by side, those that the configuration gives
    /// a list of models are not; one that doesn't tell is listed as `NAME/*`. Providers that don't meet what is demanded
    /// are left out: asking for them is an error.
    package func models(in dialect: Dialect, for caller: Caller) async -> Return {
        let usable = providers.providers.filter { settings.demand.unmet(by: $0.card).isEmpty }
        let names = await withTaskGroup(of: (Int, [String]?).self) { group in
            for (index, provider) in usable.enumerated() {
                if let listed = providers.models(of: provider) {
                    group.addTask { (index, listed.map(\.name)) }
                } else {
                    group.addTask { (index, await provider.models()) }
                }
            }
            return await group.reduce(into: [Int: [String]?]()) { $0[$1.0] = $1.1 }
        }
        let today = CalendarDay(milliseconds: clock.now)
        var entries: [[UInt8]] = []
        for (index, provider) in usable.enumerated() {
            let card = ModelList.card(provider.card, today: today)
            for name in (names[index] ?? nil) ?? ["*"] where caller.grants.lists(provider.name + "/" + name) {
                entries.append(ModelList.entry(name, of: provider.name, card: card, in: dialect))
            }
        }
        return Return(ModelList.list(entries, in: dialect))
    }
}

enum ModelList {
    static func list(_ entries: [[UInt8]], in dialect: Dialect) -> [UInt8] {
        let data = Array(entries.joined(separator: [UInt8(ascii: ",")]))
        let head =
            dialect == .openai
            ? #"{"object":"list","data":["# : #"{"has_more":false,"first_id":null,"last_id":null,"data":["#
        return Array(head.utf8) + data + Array("]}".utf8)
    }

    static func entry(_ name: String, of provider: String, card: String, in dialect: Dialect) -> [UInt8] {
        let id = quoted(provider + "/" + name)
        let shape =
            dialect == .openai
            ? #"{"id":\#(id),"object":"model","created":0,"owned_by":\#(quoted(provider))"#
            : #"{"id":\#(id),"type":"model","display_name":\#(id),"created_at":"1970-01-01T00:00:00Z""#
        return Array((shape + #","data_card":"# + card + "}").utf8)
    }

    /// Unknown facts are `null`: the worst case wherever a policy demands the fact.
    static func card(_ card: DataCard, today: CalendarDay) -> String {
        let members = [
            ("trust", quoted(card.trust.rawValue)),
            ("region", card.region.map(quoted)),
            ("retention", card.retention.map(quoted)),
            ("trains_on_data", card.trainsOnData.map { "\($0)" }),
            ("sub_processors", card.subProcessors.map { "[" + $0.map(quoted).joined(separator: ",") + "]" }),
            ("terms", card.terms.map(quoted)),
            ("as_of", card.asOf.map { quoted($0.description) }),
            ("is_stale", card.isStale(on: today).map { "\($0)" }),
        ]
        return "{" + members.map { #""\#($0)":\#($1 ?? "null")"# }.joined(separator: ",") + "}"
    }

    private static func quoted(_ text: String) -> String {
        String(decoding: JSONString.quoted(text), as: UTF8.self)
    }
}
