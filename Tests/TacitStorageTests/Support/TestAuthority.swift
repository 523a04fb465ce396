import Foundation

/// An authority that no system knows, and a certificate by it for `localhost`, made with the `openssl` command.
struct TestAuthority {
    let certificate: String
    let leaf: (certificate: String, key: String)

    init(in directory: TemporaryDirectory) async throws {
        try FileManager.default.createDirectory(atPath: directory.path, withIntermediateDirectories: true)
        certificate = directory.file("ca.pem")
        leaf = (directory.file("leaf.pem"), directory.file("leaf.key"))
        let key = ["-batch", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        try await Self.openssl(
            ["req", "-x509"] + key
                + ["-keyout", directory.file("ca.key"), "-out", certificate, "-days", "2", "-subj", "/CN=Test CA"])
        try Data("subjectAltName=DNS:localhost\n".utf8).write(to: URL(fileURLWithPath: directory.file("leaf.ext")))
        try await Self.openssl(
            ["req"] + key + ["-keyout", leaf.key, "-out", directory.file("leaf.csr"), "-subj", "/CN=localhost"])
        try await Self.openssl([
            "x509", "-req", "-in", directory.file("leaf.csr"), "-CA", certificate, "-CAkey", directory.file("ca.key"),
            "-CAcreateserial", "-extfile", directory.file("leaf.ext"), "-out", leaf.certificate, "-days", "1",
        ])
    }

    private static func openssl(_ arguments: [String]) async throws {
        _ = try await Command.run("openssl", arguments)
    }
}
