import ArgumentParser
import Foundation
import TacitCore
import TacitPrivacy
import TacitWire

/// The table that lets a text be restored later, at the user's own wish: lines of `{"placeholder":…,"value":…}` in
/// ascending order. It holds the personal data itself, so it is made readable to its owner alone.
enum TableFile {
    static func write(_ table: EntityTable, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            let reason = errno == EEXIST ? "it exists already" : "it can't be made here"
            throw ValidationError("--table \(path): \(reason)")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        for row in table.rows {
            var line = Array("{\"placeholder\":".utf8) + JSONString.quoted(row.spelling)
            line += Array(",\"kind\":\"\(row.kind.rawValue)\",\"value\":".utf8)
            line += JSONString.quoted(row.value.expose(for: .printing)) + Array("}\n".utf8)
            try handle.write(contentsOf: Data(line))
        }
        try handle.synchronize()
    }

    static func read(_ path: String) throws -> EntityTable {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("--table \(path): not a readable file")
        }
        var table = EntityTable()
        for line in [UInt8](data).split(separator: 0x0A) {
            guard let document = try? JSONParser.parse(Array(line)),
                let kind = document.member(JSONDocument.root, "kind").flatMap({ document.text($0) })
                    .flatMap({ EntityKind(rawValue: $0) }),
                let value = document.member(JSONDocument.root, "value").flatMap({ document.string($0) }),
                let spelling = document.member(JSONDocument.root, "placeholder").flatMap({ document.string($0) }),
                table.add(spelling: spelling, kind: kind, value: value)
            else {
                throw ValidationError("--table \(path): not a table that `tacit protect` wrote")
            }
        }
        return table
    }
}
