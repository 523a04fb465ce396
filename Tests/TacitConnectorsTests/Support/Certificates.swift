import Foundation
import NIOSSL

/// Certificates made for one test run with the `openssl` command, in a directory of their own.
struct Certificates {
    enum Leaf: String, CaseIterable {
        case localhost, expired
        case otherHost = "other"
    }

    let directory: URL

    /// The authority that signed all the others; no system knows it.
    var authority: String { directory.appending(path: "ca.pem").path }

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "tacit-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let key = ["ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        try openssl(
            ["req", "-x509", "-newkey"] + key
                + ["-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Tacit test authority"])
        for leaf in Leaf.allCases {
            let name = leaf == .otherHost ? "other.example.com" : "localhost"
            let file = leaf.rawValue
            try Data("subjectAltName=DNS:\(name)\n".utf8).write(to: directory.appending(path: "\(file).ext"))
            try openssl(
                ["req", "-newkey"] + key + ["-keyout", "\(file).key", "-out", "\(file).csr", "-subj", "/CN=\(name)"])
            try openssl([
                "x509", "-req", "-in", "\(file).csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-extfile", "\(file).ext", "-out", "\(file).pem", "-days", leaf == .expired ? "-1" : "1",
            ])
        }
    }

    func remove() {
        try? FileManager.default.removeItem(at: directory)
    }

    func context(_ leaf: Leaf, maximum: TLSVersion? = nil) throws -> NIOSSLContext {
        let file = directory.appending(path: leaf.rawValue).path
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile("\(file).pem").map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: "\(file).key", format: .pem)))
        configuration.minimumTLSVersion = .tlsv1
        configuration.maximumTLSVersion = maximum
        return try NIOSSLContext(configuration: configuration)
    }

    private struct CommandFailed: Error {
        let arguments: [String]
    }

    private func openssl(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = directory
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CommandFailed(arguments: arguments) }
    }
}
