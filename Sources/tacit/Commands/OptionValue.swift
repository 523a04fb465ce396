import ArgumentParser

/// An option's value, or the error that names the option.
enum OptionValue {
    static func of<Value>(_ option: String, _ value: () throws(WrongValue) -> Value) throws -> Value {
        do {
            return try value()
        } catch {
            throw ValidationError("\(option): \(error.message)")
        }
    }
}
