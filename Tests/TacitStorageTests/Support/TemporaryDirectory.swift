import Foundation

/// A directory of a test's own. It outlives the test, since connections may still be open when the last name for it is
/// gone; the process takes all of them away when it ends.
struct TemporaryDirectory: Sendable {
    private static let parent: String = {
        atexit { try? FileManager.default.removeItem(atPath: TemporaryDirectory.parentPath) }
        return parentPath
    }()

    private static let parentPath =
        FileManager.default.temporaryDirectory.path
        + "/tacit-storage-tests-\(ProcessInfo.processInfo.processIdentifier)"

    let path: String

    init() {
        path = Self.parent + "/" + UUID().uuidString
    }

    /// A word that no other directory has.
    var name: String {
        "t" + (path.split(separator: "/").last ?? "").lowercased().replacingOccurrences(of: "-", with: "")
    }

    func file(_ name: String) -> String { path + "/" + name }

    func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    /// Every byte of every file in it.
    func contents() throws -> [UInt8] {
        try names().flatMap { Array(try Data(contentsOf: URL(fileURLWithPath: file($0)))) }
    }
}

extension [UInt8] {
    func holds(_ needle: [UInt8]) -> Bool {
        Data(self).range(of: Data(needle)) != nil
    }

    /// Which of these stand somewhere in the bytes, told by their first eight bytes. Linear in both.
    func found(of needles: [[UInt8]]) -> Int {
        let heads = Set(needles.map { $0.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })
        var window: UInt64 = 0
        var hits: Set<UInt64> = []
        for byte in self {
            window = window << 8 | UInt64(byte)
            if heads.contains(window) { hits.insert(window) }
        }
        return hits.count
    }
}
