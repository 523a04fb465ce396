/// Something that went wrong, as the caller and the operator may each know it. Neither message holds content or a
/// provider's words. Two errors are equal if their codes are.
public struct TacitError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Which of the closed list of errors.
    public let code: Code
    /// For whoever sent the request: what is wrong and what would be right.
    public let message: String
    /// For the log: what to mend.
    public let operatorMessage: String
    /// Seconds after which another try makes sense.
    public let retryAfter: Int?
    /// The field of the request that is wrong, if it is one that the dialect knows.
    public let parameter: String?
    /// Source location, `file:line`.
    public let location: String

    public init(
        _ code: Code, _ message: String, operator operatorMessage: String? = nil, retryAfter: Int? = nil,
        parameter: String? = nil, file: StaticString = #fileID, line: UInt = #line
    ) {
        self.code = code
        self.message = message
        self.operatorMessage = operatorMessage ?? message
        self.retryAfter = retryAfter
        self.parameter = parameter
        self.location = "\(file):\(line)"
    }

    public static func == (left: TacitError, right: TacitError) -> Bool { left.code == right.code }

    public var description: String { "\(code.rawValue): \(operatorMessage) (\(location))" }
}
