/// A setting that stops the start: which one, and what would be right.
///
/// Never shows the setting's value.
package struct SettingError: Error, Sendable, Equatable, CustomStringConvertible {
    package let setting: String
    package let message: String

    package init(_ setting: String, _ message: String) {
        self.setting = setting
        self.message = message
    }

    package var description: String { "\(setting): \(message)" }
}
