import TacitTestKit
import TacitWire
import Testing

/// An event as tests compare it.
struct StreamedEvent: Equatable, CustomStringConvertible {
    var name: String?
    var data: String
    var isComment = false

    init(_ data: String, name: String? = nil) {
        self.name = name
        self.data = data
    }

    init(_ event: ServerSentEvent) {
        name = event.name.map { string($0) }
        data = string(event.data)
        isComment = event.isComment
    }

    static let comment = StreamedEvent(.keepAlive)

    var description: String { "\(name ?? "-"): \(data)" }
}

@Suite("The reader of event streams")
struct SSEReaderTests {
    private static let streams: [(String, [StreamedEvent])] = [
        ("data: a\n\ndata: b\n\n", [StreamedEvent("a"), StreamedEvent("b")]),
        ("data: a\r\n\r\ndata: b\r\n\r\n", [StreamedEvent("a"), StreamedEvent("b")]),
        ("data: a\r\rdata: b\r\r", [StreamedEvent("a"), StreamedEvent("b")]),
        ("data: a\n\r\ndata: b\r\n\ndata: c\r\n\r", [StreamedEvent("a"), StreamedEvent("b"), StreamedEvent("c")]),
        ("\u{FEFF}data: a\n\n\u{FEFF}data: b\n\n", [StreamedEvent("a")]),
        ("event: x\ndata: a\n\ndata: b\n\n", [StreamedEvent("a", name: "x"), StreamedEvent("b")]),
        ("data: a\ndata:b\ndata:  c\n\n", [StreamedEvent("a\nb\n c")]),
        ("data\n\n", [StreamedEvent("")]), ("data:\ndata:\n\n", [StreamedEvent("\n")]),
        (": hello\n\n", [.comment]), (":\n\n:\n\n", [.comment, .comment]),
        (": x\ndata: a\n: y\n\n", [StreamedEvent("a")]),
        ("id: 7\nretry: 10\nfoo: bar\n\n", []), ("event: x\n\ndata: a\n\n", [StreamedEvent("a")]),
        ("\n\n\ndata: a\n\n\n\n", [StreamedEvent("a")]), ("data: é😀\n\n", [StreamedEvent("é😀")]),
        ("data: a:b\n\n", [StreamedEvent("a:b")]),
        ("dataset: a\nDATA: b\n data: c\n\n", []), ("data: unfinished\n", []), ("data: unfinished", []),
        ("event: x\nevent: y\ndata: a\n\n", [StreamedEvent("a", name: "y")]),
    ]

    @Test("frames what the standard says, whatever the cuts", arguments: streams)
    func framing(stream: String, expected: [StreamedEvent]) throws {
        let bytes = Array(stream.utf8)
        for cuts in Cuts.everyPair(of: bytes) + [Cuts.single(bytes), [bytes]] {
            var reader = SSEReader()
            var events: [StreamedEvent] = []
            for piece in cuts { events += try reader.read(piece).map { StreamedEvent($0) } }
            #expect(events == expected)
        }
    }

    @Test("reads back what it writes")
    func roundTrip() throws {
        let events = [
            ServerSentEvent(data: Array("{\"a\":1}".utf8)), .keepAlive,
            ServerSentEvent(name: Array("delta".utf8), data: Array("x\ny".utf8)), ServerSentEvent(data: []),
        ]
        var bytes: [UInt8] = []
        for event in events { event.encode(into: &bytes) }
        var reader = SSEReader()
        #expect(try reader.read(bytes).map { StreamedEvent($0) } == events.map { StreamedEvent($0) })
        #expect(!reader.isMidEvent)
    }

    @Test("doesn't pass on the words of comments")
    func comments() throws {
        var reader = SSEReader()
        var bytes: [UInt8] = []
        for event in try reader.read(Array(": provider-host-17\n\n".utf8)) { event.encode(into: &bytes) }
        #expect(string(bytes) == ":\n\n")
    }

    @Test("refuses an event beyond the limit, in one line or many, in one piece or many")
    func limit() throws {
        let fitting = Array(("data: " + String(repeating: "x", count: 94) + "\n\n").utf8)
        for text in ["data: " + String(repeating: "x", count: 95), String(repeating: "data: x\n", count: 15)] {
            for pieces in [[Array(text.utf8)], Cuts.single(Array(text.utf8))] {
                var reader = SSEReader(maximumEventBytes: 100)
                for _ in 0..<3 { #expect(try reader.read(fitting).count == 1) }
                #expect(throws: SSEReader.Failure.eventTooLarge) {
                    for piece in pieces { _ = try reader.read(piece) }
                }
            }
        }
    }

    @Test("knows that an event is unfinished", arguments: ["data: a", "data: a\n", "event: x\n", "x"])
    func unfinished(_ text: String) throws {
        var reader = SSEReader()
        _ = try reader.read(Array(text.utf8))
        #expect(reader.isMidEvent)
    }
}
