import Foundation
import TacitCore
import TacitStorage
import Testing

@Suite("What an installation sets")
struct SettingTests {
    @Test("Retention can be shortened and not lengthened", arguments: [(30, 30), (1, 1), (90, 90), (4000, 90)])
    func retention(days: Int, lived: Int64) async throws {
        let place = TemporaryDirectory()
        let storage = try await Storage.open(place, clock: ManualClock())
        let start: Int64 = 1_800_000_000_000
        let requests = RequestRepository(database: storage.database)
        let holder = RequestHolder(database: storage.database, retention: Retention(days: [.requestLog: days]))
        try await requests.insert([.sample(at: start)])
        #expect(try await holder.sweep(now: start + lived * ManualClock.day - 1) == 0)
        #expect(try await holder.sweep(now: start + lived * ManualClock.day) == 1)
    }

    @Test("A database's schema is read beside its user, at rest, and where there is none; nothing is made")
    func look() async throws {
        let place = TemporaryDirectory()
        #expect(try SchemaLook.version(inDataDirectory: place.path) == nil)
        #expect(!FileManager.default.fileExists(atPath: place.path))
        let storage = try await Storage.open(place, clock: ManualClock())
        #expect(try SchemaLook.version(inDataDirectory: place.path) == SchemaLook.latest)
        try storage.close()
        let files = try place.names()
        #expect(try SchemaLook.version(inDataDirectory: place.path) == SchemaLook.latest)
        #expect(try place.names() == files)
    }
}
