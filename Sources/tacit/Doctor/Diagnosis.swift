/// What a check found, and what to do about it.
struct Diagnosis: Sendable {
    enum Status: String, Sendable {
        case ok
        case warn
        case fail
    }

    /// Heading under which it is shown.
    let group: String
    let name: String
    let status: Status
    let message: String
    /// `nil` where there is nothing to do.
    let remedy: String?

    init(_ group: String, _ name: String, _ status: Status, _ message: String, remedy: String? = nil) {
        self.group = group
        self.name = name
        self.status = status
        self.message = message
        self.remedy = remedy
    }
}
