import FoundationEssentials

/// Whether memory may reach a disk.
enum Swap {
    static var isOn: Bool {
        guard let swaps = try? String(contentsOfFile: "/proc/swaps", encoding: .utf8) else { return false }
        return swaps.split(separator: "\n").dropFirst().contains { !$0.isEmpty && !$0.hasPrefix("/dev/zram") }
    }
}
