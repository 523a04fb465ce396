import TacitCore
import Testing

@Suite("Content cannot be written down")
struct ConfinementTests {
    private static let words = "Quorvex Zandoline"

    private static let values: [any Confined] = [
        ClearText(words), ProviderBytes(Array(words.utf8)), Return(Array(words.utf8)),
    ]

    @Test(
        "Interpolating, printing, dumping or mirroring content shows its length and none of its bytes",
        arguments: values.indices)
    func silence(index: Int) {
        let value = Self.values[index]
        var printed = ""
        print(value, to: &printed)
        var dumped = ""
        dump(value, to: &dumped)
        for text in ["\(value)", String(describing: value), String(reflecting: value), printed, dumped] {
            #expect(!text.contains("Quorvex"))
            #expect(!text.contains("81, 117"))
        }
        #expect("\(value)".contains("17 bytes"))
        #expect(Mirror(reflecting: value).children.isEmpty)
    }

    @Test("Content is not Encodable, nor does it say so at run time", arguments: values.indices)
    func encoding(index: Int) {
        #expect(!(Self.values[index] is any Encodable))
    }
}

@Suite("Data classes")
struct DataClassTests {
    @Test("The list is closed: D1 to D19, in order")
    func list() {
        #expect(DataClass.allCases.map(\.rawValue) == (1...19).map { "D\($0)" })
    }

    @Test("Each class has a purpose and says how long it lives", arguments: DataClass.allCases)
    func purpose(dataClass: DataClass) {
        #expect(!dataClass.purposes.isEmpty)
        #expect(!dataClass.retention.isEmpty)
    }

    @Test("Texts and placeholders are never stored; the request log lives 90 days")
    func retention() {
        #expect(DataClass.exchangeText.daysToLive == 0)
        #expect(DataClass.pseudonymTable.daysToLive == 0)
        #expect(DataClass.requestLog.daysToLive == 90)
    }

    @Test("A record's time is a minute, not a moment")
    func bucket() {
        let record = RequestRecord(
            id: RequestID("req_1"), startedAt: 1_700_000_059_999, tenant: .main, key: KeyID("key_1"), route: .messages,
            provider: "p", model: "p/*", isStreamed: false)
        #expect(record.startedAt % 60_000 == 0)
        #expect(1_700_000_059_999 - record.startedAt < 60_000)
    }
}

@Suite("Policies")
struct PolicyTests {
    @Test("Media go no farther than the policy says", arguments: MediaPolicy.allCases, DataCard.Trust.allCases)
    func media(policy: MediaPolicy, trust: DataCard.Trust) {
        let reach: [MediaPolicy: Set<DataCard.Trust>] = [
            .none: [], .own: [.own], .contract: [.own, .contract], .any: [.own, .contract, .public],
        ]
        #expect(policy.allows(trust) == (reach[policy]?.contains(trust) ?? false))
    }

    @Test("Every policy carries look-alikes as entities, whatever else it masks", arguments: MaskPolicy.all)
    func literals(policy: MaskPolicy) {
        #expect(policy.masks(.literal, score: 0))
    }

    @Test("Strict masks what balanced masks, and balanced what light masks", arguments: EntityKind.allCases)
    func order(kind: EntityKind) {
        for score in stride(from: Float(0), through: 1, by: 0.1) {
            #expect(!MaskPolicy.light.masks(kind, score: score) || MaskPolicy.balanced.masks(kind, score: score))
            #expect(!MaskPolicy.balanced.masks(kind, score: score) || MaskPolicy.strict.masks(kind, score: score))
        }
    }

    @Test("A kind's own threshold goes before the general one, and only for that kind", arguments: MaskPolicy.all)
    func thresholds(policy: MaskPolicy) {
        let changed = policy.changed(adding: [.email], thresholds: [.email: 0.99])
        #expect(!changed.masks(.email, score: 0.98))
        #expect(changed.masks(.email, score: 0.99))
        for kind in EntityKind.allCases where kind != .email {
            #expect(changed.masks(kind, score: 0.9) == policy.masks(kind, score: 0.9))
            #expect(changed.threshold(of: kind) == policy.threshold(of: kind))
        }
    }

    @Test("A changed policy masks what is added and leaves what is removed, but for literals and the caller's values")
    func changed() {
        let policy = MaskPolicy.light.changed(
            adding: [.person, .url], removing: [.url, .literal, .value], threshold: 0.6)
        #expect(policy.masks(.person, score: 0.6))
        #expect(!policy.masks(.person, score: 0.5))
        #expect(!policy.masks(.url, score: 1))
        #expect(policy.masks(.literal, score: 0) && policy.masks(.value, score: 0))
        #expect(policy.name == MaskPolicy.light.name)
    }

    @Test(
        "Under another's rules a policy keeps what it masks, but for kinds that have a threshold there",
        arguments: MaskPolicy.all)
    func rules(policy: MaskPolicy) {
        let rules = MaskPolicy(
            name: "rules", masked: [], thresholds: [.location: 0.7, .email: MaskPolicy.never], restoreInLinks: .never,
            restoreSecrets: .text, pseudonyms: .keyedTags)
        let both = policy.under(rules)
        #expect(both.name == policy.name)
        #expect((both.restoreInLinks, both.restoreSecrets, both.pseudonyms) == (.never, .text, .keyedTags))
        #expect(both.masks(.location, score: 0.7) && !both.masks(.location, score: 0.6))
        #expect(!both.masks(.email, score: 1) && !both.masked.contains(.email))
        for kind in EntityKind.allCases where kind != .location && kind != .email {
            for score: Float in [0, 0.4, 0.7, 1] {
                #expect(both.masks(kind, score: score) == policy.masks(kind, score: score))
            }
        }
        #expect(policy.under(both).under(both) == both)
    }

    @Test("What a policy masks from a score of its own, another under its rules does not")
    func ownThresholds() {
        #expect(MaskPolicy.balanced.masks(.person, score: 0.33) && !MaskPolicy.balanced.masks(.email, score: 0.42))
        #expect(!MaskPolicy.light.under(.balanced).masked.contains(.person))
        #expect(!MaskPolicy.balanced.changed(threshold: 0.6).masks(.person, score: 0.5))
        let stricter = MaskPolicy.balanced.changed(thresholds: [.person: 0.7])
        #expect(!stricter.masks(.person, score: 0.6))
    }

    @Test("An error's status is in its class, and every code has one", arguments: TacitError.Code.allCases)
    func statuses(code: TacitError.Code) {
        #expect((400..<600).contains(code.status))
        #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "_" })
    }
}
