import ArgumentParser
import TacitCore
import TacitStorage

struct KeysList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show which keys there are, and what each may do.",
        discussion: """
            Keys that were revoked or have expired are listed for 90 days more.

            Example:
              tacit keys list --json
            """)

    @OptionGroup var data: DataOption

    @Flag(help: "Print a JSON array for a script.")
    var json = false

    func run() async throws {
        let storage = try await data.openStorage(as: .command)
        defer { try? storage.close() }
        let now = SystemClock().now
        let keys = try await storage.keys.list()
        guard !json else { return print(JSONValue.array(keys.map { $0.json(now: now) }).text) }
        guard !keys.isEmpty else { return print("There are no keys. Make one with: tacit keys create --name laptop") }
        var table = TextTable(["ID", "NAME", "STATE", "ENDS", "LAST USED", "LIMITS", "MODELS", "SCOPES", "FROM"])
        for key in keys {
            let grants = key.entry.grants
            table.add([
                key.entry.id.text, key.entry.name, key.state(now: now), key.end, key.lastUse, key.limits,
                grants.models.isEmpty ? "all" : grants.models.map(\.text).joined(separator: " "),
                grants.scopes.map(\.rawValue).sorted().joined(separator: " "),
                grants.addresses.isEmpty ? "anywhere" : grants.addresses.map(\.text).joined(separator: " "),
            ])
        }
        print(table.text)
    }
}

extension KeyRepository.ListedKey {
    func state(now: Int64) -> String {
        revokedAt != nil ? "revoked" : entry.hasExpired(at: now) ? "expired" : "good"
    }

    var end: String { (revokedAt ?? entry.expiresAt).map { "\(CalendarDay(milliseconds: $0))" } ?? "never" }

    var lastUse: String { lastUsedDay.map { "\(CalendarDay(ordinal: Int($0)))" } ?? "never" }

    var limits: String {
        let limits = entry.grants.limits
        let parts = [
            limits.requestsPerMinute.map { "\($0) rpm" }, limits.tokensPerMinute.map { "\($0) tpm" },
            limits.spendCap.map { "\($0)" },
        ].compactMap { $0 }
        return parts.isEmpty ? "none" : parts.joined(separator: ", ")
    }

    func json(now: Int64) -> JSONValue {
        let (grants, limits) = (entry.grants, entry.grants.limits)
        func day(_ instant: Int64?) -> JSONValue { .string(instant.map { "\(CalendarDay(milliseconds: $0))" }) }
        return .object([
            ("id", .string(entry.id.text)), ("name", .string(entry.name)), ("account", .string(entry.account.text)),
            ("state", .string(state(now: now))), ("created", day(entry.createdAt)), ("ends", day(entry.expiresAt)),
            ("revoked", day(revokedAt)), ("last_used", day(lastUsedDay.map { $0 * 86_400_000 })),
            ("scopes", .array(grants.scopes.map(\.rawValue).sorted().map { .string($0) })),
            ("models", .array(grants.models.map { .string($0.text) })),
            ("from", .array(grants.addresses.map { .string($0.text) })), ("rpm", .number(limits.requestsPerMinute)),
            ("tpm", .number(limits.tokensPerMinute)), ("spend_cap", .string(limits.spendCap?.description)),
        ])
    }
}
