import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("A rendered body")
struct RenderingTests {
    private let people: [(String, EntityKind)] = [("Anna Weber", .person), ("anna@example.com", .email), ("4711", .id)]

    @Test("goes out byte for byte where nothing was found, but for the edits")
    func unchanged() throws {
        let body =
            "{ \"model\" : \"model-1\",\"messages\":[ {\"role\":\"user\",\"content\":\"\\u0041\\/ é \\ud83d\"} ], \"n\":1.0 , \"new\":{} }"
        #expect(try TestBodies.protected(body).text == body)
    }

    @Test("numbers entities over all kinds by first appearance in reading order, and tells the model once")
    func numbering() throws {
        let json = """
            {"messages":[{"role":"user","content":"anna@example.com is Anna Weber"},{"role":"user","content":"Anna Weber"}],
            "tools":[{"type":"function","function":{"name":"f","description":"as 4711"}}],"model":"lab/m"}
            """
        let rendering = try TestBodies.rendering(json, entities: people)
        #expect(
            try rendering.body.texts == [
                "as [[ID_1]]", Placeholder.instruction, "[[EMAIL_2]] is [[PERSON_3]]", "[[PERSON_3]]",
            ])
        #expect(rendering.masked == [.id: 1, .email: 1, .person: 1])
    }

    @Test("masks in escapes, keys, numbers, names, and JSON inside strings, and stays valid")
    func places() throws {
        let json = #"""
            {"model":"lab/m","messages":[{"role":"user","name":"Anna","content":"A\u006ena\u0020Weber \"4711\""},
            {"role":"assistant","tool_calls":[{"id":"call_1","type":"function","function":{"name":"f",
            "arguments":"{\"anna@example.com\":4711,\"x\":[\"A\\u006ena Weber\",\"\\\"4711\\\"\"]}"}}]},
            {"role":"tool","tool_call_id":"call_1","content":"{\"n\": 4711}"}]}
            """#
        let text = try TestBodies.rendering(json, entities: people).body.text
        #expect(text.contains(#""name":"PERSON_1","content":"[[PERSON_2]] \"[[ID_3]]\"""#))
        #expect(
            text.contains(
                #""arguments":"{\"[[EMAIL_4]]\":\"[[ID_3]]\",\"x\":[\"[[PERSON_2]]\",\"\\\"[[ID_3]]\\\"\"]}""#))
        #expect(text.contains(#""content":"{\"n\": \"[[ID_3]]\"}""#))
    }

    @Test("obeys the policy: kinds, threshold")
    func policy() throws {
        let json = request("Anna Weber, anna@example.com")
        let light = try TestBodies.rendering(json, entities: people, policy: .light)
        #expect(try light.body.texts.last == "Anna Weber, [[EMAIL_1]]")
        let none = MaskPolicy(name: "none", masked: [])
        #expect(
            try TestBodies.rendering(json, entities: people, policy: none).body.texts == [
                "Anna Weber, anna@example.com"
            ])
    }

    @Test("is the same in both dialects for the same text")
    func dialects() throws {
        for dialect in Dialect.allCases {
            let text = try TestBodies.rendering(
                request("Hi Anna Weber", dialect: dialect), dialect: dialect, entities: people)
            #expect(text.body.text.contains("Hi [[PERSON_1]]"))
        }
    }

    @Test("doesn't break where metadata that is dropped has keys that are text")
    func droppedKeys() throws {
        let json = request(
            "hi", dialect: .anthropic, members: #","metadata":{"anna@example.com":"Anna Weber","user_id":"4711"}"#)
        let text = try TestBodies.rendering(json, dialect: .anthropic, entities: people).body.text
        #expect(text.hasSuffix(#""metadata":{"user_id":"anon-4"}}"#))
    }

    @Test("gives no entity the name of a field, so that fields in an answer stay fields")
    func numberedFields() throws {
        let json = #"""
            {"model":"lab/m","messages":[{"role":"user","content":"Anna Weber, anna@example.com"},{"role":"tool","tool_call_id":"c",
            "content":"{\"PERSON_1\":\"x\"}"}],"tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object",
            "properties":{"EMAIL_3":{"type":"string"}},"required":["EMAIL_3"]}}}]}
            """#
        let rendering = try TestBodies.rendering(json, entities: people)
        #expect(try rendering.body.texts.contains("[[PERSON_2]], [[EMAIL_4]]"))
        #expect(rendering.masked == [.person: 1, .email: 1])
        let answer = Restorer.restore(
            #"{"PERSON_1":"[[PERSON_2]]","EMAIL_3":"[[EMAIL_4]]"}"#, rendering.context, mode: .json)
        #expect(answer.text == #"{"PERSON_1":"Anna Weber","EMAIL_3":"anna@example.com"}"#)
    }

    @Test("isn't made of media that the policy keeps back")
    func media() throws {
        let json =
            #"{"model":"m","messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:x"}}]}]}"#
        let texts = Dialect.openai.texts(of: try JSONParser.parse(Array(json.utf8)))
        for (policy, trust, isAllowed) in [
            (MediaPolicy.none, DataCard.Trust.own, false), (.own, .own, true), (.own, .contract, false),
            (.contract, .contract, true),
            (.contract, .public, false), (.any, .public, true),
        ] {
            let leave = try? UnmaskedMedia(of: texts, to: trust, under: policy)
            #expect((leave != nil) == isAllowed)
        }
        let noMedia = Dialect.openai.texts(of: try JSONParser.parse(Array(request("hi").utf8)))
        #expect(throws: Never.self) { try UnmaskedMedia(of: noMedia, to: .public, under: .none) }
    }

    @Test("shows nothing of itself")
    func description() throws {
        let body = try TestBodies.protected(request("secret words"))
        var dumped = ""
        dump(body, to: &dumped)
        for text in ["\(body)", String(reflecting: body), dumped] { #expect(!text.contains("secret")) }
    }
}
