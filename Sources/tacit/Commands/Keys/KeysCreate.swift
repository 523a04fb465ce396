import ArgumentParser
import TacitCore
import TacitStorage

struct KeysCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Make a key and show it, this once.",
        discussion: """
            Examples:
              tacit keys create --name laptop
              tacit keys create --name support-bot --models openai/*,loopback/* \\
                --rpm 60 --tpm 100000 --spend-cap 50/month --from 10.0.0.0/8
              tacit keys create --name prometheus --scopes metrics --json
            """)

    @OptionGroup var data: DataOption

    @Option(help: "What the key is called in lists: whoever or whatever uses it.")
    var name: String

    @Option(help: ArgumentHelp("Requests in any 60 seconds.", valueName: "number"))
    var rpm: Int?

    @Option(help: ArgumentHelp("Tokens in any 60 seconds, input and output together.", valueName: "number"))
    var tpm: Int?

    @Option(
        help: ArgumentHelp(
            "Money that it may spend: 50 in all, 50/month or 2.5/day (UTC). Models without a price are then refused.",
            valueName: "amount"))
    var spendCap: SpendCapArgument?

    @Option(help: ArgumentHelp("When it ends: days from now (30d) or a date; at most 365 days.", valueName: "when"))
    var expires = KeyExpiry(days: 90)

    @Option(
        help: ArgumentHelp("Models that it may ask for, with commas between; a * may end a name.", valueName: "list"))
    var models: CommaList<ModelPattern>?

    @Option(
        help: ArgumentHelp(
            "What it opens, with commas between: \(KeyScope.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "list"))
    var scopes: CommaList<KeyScope>?

    @Option(
        help: ArgumentHelp("Addresses that it is good from, as CIDR ranges with commas between.", valueName: "list"))
    var from: CommaList<AddressRange>?

    @Flag(help: "Print {\"id\":…,\"key\":…} for a script.")
    var json = false

    func validate() throws {
        for (option, limit) in [("--rpm", rpm), ("--tpm", tpm)] where limit.map({ $0 < 1 }) ?? false {
            throw ValidationError("\(option) is a number from 1")
        }
    }

    func run() async throws {
        MemorySeal.apply()
        let storage = try await data.openStorage(as: .command)
        defer { try? storage.close() }
        let grants = KeyGrants(
            scopes: scopes.map { Set($0.items) } ?? KeyScope.usual, models: models?.items ?? [],
            addresses: from?.items ?? [],
            limits: KeyLimits(requestsPerMinute: rpm, tokensPerMinute: tpm, spendCap: spendCap?.cap))
        let (entry, key) = try await storage.keys.create(
            name: name, expiresAt: expires.instant(now: SystemClock().now), grants: grants)
        ShownKey(entry: entry, key: key).print(asJSON: json)
    }
}

/// A fresh key as it is shown, this once.
struct ShownKey {
    let entry: KeyEntry
    let key: APIKey

    func print(asJSON: Bool, remark: String = "") {
        guard !asJSON else { return Swift.print(#"{"id":"\#(entry.id)","key":"\#(key.secret)"}"#) }
        let end = entry.expiresAt.map { " It ends on \(CalendarDay(milliseconds: $0))." } ?? ""
        Swift.print(
            """
            \(key.secret)

            This is the key "\(entry.name)" (\(entry.id)).\(end)\(remark)
            It is shown this once; only a keyed hash of it is kept.
            """)
    }
}
