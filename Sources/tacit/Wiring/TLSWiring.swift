import ArgumentParser
import NIOSSL
import TacitCore

/// TLS of the listening side: 1.2 and 1.3, authenticated encryption with forward secrecy only.
enum TLSWiring {
    /// Mozilla's intermediate set for TLS 1.2 (guideline 5.8); those of TLS 1.3 are all good.
    private static let suites = [
        "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384",
        "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305", "ECDHE-RSA-CHACHA20-POLY1305",
    ].joined(separator: ":")

    /// `nil` where neither file is given.
    static func certificate(
        _ certificate: String?, key: String?, log: any OperatorLog
    ) throws -> CertificateWatch? {
        guard let certificate, let key else {
            guard certificate == nil, key == nil else {
                throw ValidationError("--tls-cert and --tls-key go together")
            }
            return nil
        }
        do throws(LogEvent.CertificateFault) {
            return try CertificateWatch(CertificateFiles(certificate: certificate, key: key), log: log)
        } catch {
            throw ValidationError("--tls-cert \(certificate), --tls-key \(key): \(error.rawValue)")
        }
    }

    /// Renegotiation, compression and early data (0-RTT) are what BoringSSL never does on this side.
    static func configuration(_ chain: [NIOSSLCertificate], _ key: NIOSSLPrivateKey) -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        configuration.cipherSuites = suites
        configuration.applicationProtocols = ["http/1.1"]
        return configuration
    }
}
