import TacitWire

/// A proof's result for a script: `{"hits":…,"canaries":…,"routes":[…],"sinks":[…]}`.
enum ProofJSON {
    static func text(_ result: ProofResult) -> String {
        let routes = result.routes.map {
            #"{"route":\#(quoted($0.route)),"stream":\#($0.isStreamed),"case":\#(quoted($0.name)),"ok":\#($0.problem == nil)}"#
        }
        let sinks = result.sinks.map { #"{"name":\#(quoted($0.name)),"bytes":\#($0.bytes),"hits":\#($0.hits)}"# }
        return #"{"hits":\#(result.hits),"canaries":\#(result.canaries),"routes":[\#(routes.joined(separator: ","))],"#
            + #""sinks":[\#(sinks.joined(separator: ","))]}"#
    }

    private static func quoted(_ text: String) -> String {
        String(decoding: JSONString.quoted(text), as: UTF8.self)
    }
}
