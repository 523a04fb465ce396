import ArgumentParser
import NIOSSL

/// TLS of the listening side: 1.2 and 1.3, authenticated encryption with forward secrecy only.
enum TLSWiring {
    /// Mozilla's intermediate set for TLS 1.2 (guideline 5.8); those of TLS 1.3 are all good.
    private static let suites = [
        "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384",
        "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305", "ECDHE-RSA-CHACHA20-POLY1305",
    ].joined(separator: ":")

    /// `nil` where neither file is given.
    static func context(certificate: String?, key: String?) throws -> NIOSSLContext? {
        guard let certificate, let key else {
            guard certificate == nil, key == nil else {
                throw ValidationError("--tls-cert and --tls-key go together")
            }
            return nil
        }
        do {
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            configuration.minimumTLSVersion = .tlsv12
            configuration.cipherSuites = suites
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw ValidationError("--tls-cert \(certificate), --tls-key \(key): not a readable pair of PEM files")
        }
    }
}
