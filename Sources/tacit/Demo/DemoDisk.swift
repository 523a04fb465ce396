import Foundation

/// What the demo's server has on disk: its data directory, read as a stranger would.
struct DemoDisk {
    struct File {
        let name: String
        let bytes: Int
    }

    private(set) var files: [File] = []
    private var contents: [Data] = []

    init(_ directory: URL) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        for name in names.sorted() {
            guard let content = FileManager.default.contents(atPath: directory.appending(path: name).path) else {
                continue
            }
            files.append(File(name: name, bytes: content.count))
            contents.append(content)
        }
    }

    /// How often any of the words stands in any file.
    func occurrences(of words: [String]) -> Int {
        words.reduce(0) { count, word in
            count + contents.filter { $0.range(of: Data(word.utf8)) != nil }.count
        }
    }
}
