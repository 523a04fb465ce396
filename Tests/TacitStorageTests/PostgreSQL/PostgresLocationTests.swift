import TacitStorage
import Testing

@Suite("The URL of a PostgreSQL database")
struct PostgresLocationTests {
    private func reads(
        _ url: String, from source: PostgresLocation.Source = .commandLine, allowsPlain: Bool = false
    ) -> Bool {
        (try? PostgresLocation(url: url, from: source, allowsPlainDatabase: allowsPlain)) != nil
    }

    @Test(
        "Another machine needs a verified certificate, which is the default",
        arguments: [
            "postgresql://u@db.example.com/tacit", "postgres://u@db.example.com:5433/tacit?sslmode=verify-full",
            "postgresql://u@192.0.2.7/tacit", "postgresql://u@a.example.com,b.example.com/tacit",
            "postgresql://u@db.example.com/tacit?sslrootcert=/etc/tacit/ca.pem",
        ])
    func verified(url: String) {
        #expect(reads(url))
    }

    @Test(
        "Less than that is refused",
        arguments: ["disable", "allow", "prefer", "require", "verify-ca"],
        [
            "postgresql://u@db.example.com/tacit", "postgresql://u@localhost,db.example.com/tacit",
            "postgresql://u@localhost/tacit?hostaddr=192.0.2.7", "postgresql://u@127.example.com/tacit",
            "postgresql://u@[2001:db8::1]/tacit",
        ])
    func unverified(mode: String, url: String) {
        let whole = url + (url.contains("?") ? "&" : "?") + "sslmode=" + mode
        #expect(!reads(whole))
        #expect(reads(whole, allowsPlain: true) == (mode == "disable"))
    }

    @Test(
        "This machine may be spoken to in plain",
        arguments: [
            "postgresql:///tacit", "postgresql://localhost/tacit", "postgresql://u@127.0.0.1:5433/tacit",
            "postgresql://u@[::1]/tacit", "postgresql:///tacit?host=/run/postgresql",
            "postgresql://u@%2Frun%2Fpostgresql/tacit",
        ])
    func local(url: String) {
        #expect(reads(url))
        #expect(reads(url + (url.contains("?") ? "&" : "?") + "sslmode=disable"))
    }

    @Test(
        "A password on the command line is refused with advice, in the environment it is taken",
        arguments: ["postgresql://u:canary@localhost/tacit", "postgresql://localhost/tacit?user=u&password=canary"])
    func password(url: String) throws {
        let error = #expect(throws: StartError.self) { try PostgresLocation(url: url, from: .commandLine) }
        #expect(error?.reason == .databaseURL)
        #expect(error?.message.contains("PGPASSWORD") == true)
        let location = try PostgresLocation(url: url, from: .environment)
        var dumped = ""
        dump(location, to: &dumped)
        #expect(!"\(location) \(String(reflecting: location)) \(dumped) \(error as Any)".contains("canary"))
        #expect(location.description.hasPrefix("postgresql://u@localhost"))
    }

    @Test(
        "What is no such URL is refused, and not quoted",
        arguments: [
            "", "canary", "mysql://canary@localhost/x", "host=localhost password=canary", "postgresql://[canary/tacit",
            "postgresql://localhost/x?canary=1", "postgresql://localhost/x?service=canary",
            "postgresql://localhost/x?application_name=canary", "postgresql://a,b/x?port=1,2,3&sslrootcert=canary",
        ])
    func malformed(url: String) {
        let error = #expect(throws: StartError.self) { try PostgresLocation(url: url, from: .environment) }
        #expect(error?.reason == .databaseURL)
        #expect(error?.message.contains("canary") == false)
    }
}
