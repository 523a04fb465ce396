package import TacitCore
import TacitPrivacy
package import TacitWire

/// `GET /v1/models`: what can be asked for, and what is known of whoever would work on it.
extension Gateway {
    /// What a caller may ask for, in a dialect's shape. Providers are asked side by side; one that doesn't tell is listed as `NAME/*`.
    package func models(in dialect: Dialect, for caller: Caller) async -> Return {
        let listed = await withTaskGroup(of: (Int, [String]?).self) { group in
            for (index, provider) in providers.providers.enumerated() {
                group.addTask { (index, await provider.models()) }
            }
            return await group.reduce(into: [Int: [String]?]()) { $0[$1.0] = $1.1 }
        }
        var entries: [[UInt8]] = []
        for (index, provider) in providers.providers.enumerated() {
            for name in (listed[index] ?? nil) ?? ["*"] {
                let id = provider.name + "/" + name
                guard caller.grants.lists(id) else { continue }
                entries.append(ModelList.entry(id, of: provider, in: dialect))
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

    static func entry(_ id: String, of provider: any Provider, in dialect: Dialect) -> [UInt8] {
        let name = String(decoding: JSONString.quoted(id), as: UTF8.self)
        let owner = String(decoding: JSONString.quoted(provider.name), as: UTF8.self)
        let shape =
            dialect == .openai
            ? #"{"id":\#(name),"object":"model","created":0,"owned_by":\#(owner)"#
            : #"{"id":\#(name),"type":"model","display_name":\#(name),"created_at":"1970-01-01T00:00:00Z""#
        return Array((shape + #","data_card":"# + card(provider.card) + "}").utf8)
    }

    /// Unknown facts are `null`: the worst case wherever a policy demands the fact.
    private static func card(_ card: DataCard) -> String {
        func text(_ value: String?) -> String {
            value.map { String(decoding: JSONString.quoted($0), as: UTF8.self) } ?? "null"
        }
        let trains = card.trainsOnData.map { $0 ? "true" : "false" } ?? "null"
        return
            #"{"trust":"\#(card.trust.rawValue)","region":\#(text(card.region)),"retention":\#(text(card.retention)),"trains_on_data":\#(trains)}"#
    }
}
