/// The closed list of what may ever be held, for what, and for how long. Every stored table, file kind and log field
/// names one of these; each class that is stored has one `Holder`.
public enum DataClass: String, Sendable, CaseIterable {
    /// Text in and out of an exchange: memory only.
    case exchangeText = "D1"
    case savedConversation = "D2"
    case guestSession = "D3"
    case bulkFile = "D4"
    case generatedImage = "D5"
    case debugCapture = "D6"
    /// Request log: ids, time, model, token counts, cost, sampling parameters, status, latency.
    case requestLog = "D7"
    case account = "D8"
    case session = "D9"
    /// API keys: keyed hash, name, scopes, expiry, last-used day.
    case apiKey = "D10"
    case creditLedger = "D11"
    case invoice = "D12"
    case tenantCorpus = "D13"
    case translationJob = "D14"
    /// Placeholder and value: memory only.
    case pseudonymTable = "D15"
    case auditEvent = "D16"
    case consent = "D17"
    case webMetric = "D18"
    case backup = "D19"

    /// What the class may be used for. Anything else is a breach.
    public var purposes: [String] {
        switch self {
        case .exchangeText, .pseudonymTable: ["answering the request"]
        case .savedConversation, .guestSession: ["service", "context of the conversation"]
        case .bulkFile, .generatedImage: ["answering the request"]
        case .debugCapture: ["finding a fault, with consent"]
        case .requestLog: ["monitoring", "limits", "analytics for the customer"]
        case .account: ["administration", "support", "credits"]
        case .session: ["staying signed in", "compatibility"]
        case .apiKey: ["admission"]
        case .creditLedger: ["credits"]
        case .invoice: ["tax law"]
        case .tenantCorpus: ["the tenant's own models"]
        case .translationJob: ["monitoring", "analytics for the customer"]
        case .auditEvent: ["security"]
        case .consent: ["proof of consent"]
        case .webMetric: ["improving pages"]
        case .backup: ["recovery"]
        }
    }

    /// How long a record lives, in days after its own clock starts; 0: never stored; `nil`: the subject or the law ends it.
    public var daysToLive: Int? {
        switch self {
        case .exchangeText, .pseudonymTable: 0
        case .guestSession, .backup: 30
        case .debugCapture, .generatedImage, .session: 1
        case .bulkFile: 3
        case .requestLog, .translationJob, .apiKey: 90
        case .auditEvent: 365
        case .consent: 3 * 365
        case .savedConversation, .account, .creditLedger, .invoice, .tenantCorpus, .webMetric: nil
        }
    }

    /// The time to live in words, as policy pages show it.
    public var retention: String {
        switch self {
        case .exchangeText: "memory only, gone within a second of the last byte"
        case .pseudonymTable: "memory only, gone with the answer"
        case .apiKey: "90 days after it was revoked or has expired"
        default: daysToLive.map { "\($0) days" } ?? "until its subject deletes it or the law ends it"
        }
    }
}
