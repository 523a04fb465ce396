import FoundationEssentials
import NIOSSL

/// The side that callers reach: address and certificate.
struct DoorChecks {
    let configuration: Configuration

    func run() -> [Diagnosis] {
        [address] + (configuration.tls.isOn ? certificate() : [])
    }

    private func door(
        _ name: String, _ status: Diagnosis.Status, _ message: String, remedy: String? = nil
    ) -> Diagnosis {
        Diagnosis("Front door", name, status, message, remedy: remedy)
    }

    private var address: Diagnosis {
        let listen = configuration.listen
        let name = listen.name(port: listen.port)
        if configuration.tls.isOn { return door("address", .ok, "\(name), with TLS") }
        if listen.isLoopback { return door("address", .ok, "\(name), this machine alone") }
        return configuration.isBehindProxy
            ? door(
                "address", .warn, "\(name), without TLS: the proxy in front must have it, and nobody else may get here",
                remedy: "let a firewall admit the proxy alone (deploy/nftables.conf)")
            : door(
                "address", .fail, "\(name), without TLS: texts would go readable over the network",
                remedy: "give tls.certificate and tls.key, or behind_proxy: true if a proxy in front has TLS")
    }

    private func certificate() -> [Diagnosis] {
        let tls = configuration.tls
        guard let path = tls.certificate, let key = tls.key else { return [] }
        guard let chain = try? NIOSSLCertificate.fromPEMFile(path), let own = chain.first else {
            return [
                door(
                    "certificate", .fail, "\(path) is not a readable PEM file", remedy: "check its path and permissions"
                )
            ]
        }
        return [pair(chain, key), expiry(own), names(own)]
    }

    private func pair(_ chain: [NIOSSLCertificate], _ key: String) -> Diagnosis {
        guard let own = try? NIOSSLPrivateKey(file: key, format: .pem) else {
            return door("key", .fail, "\(key) is not a readable PEM file", remedy: "check its path and permissions")
        }
        let mode = (try? FileManager.default.attributesOfItem(atPath: key))?[.posixPermissions] as? Int ?? 0
        let configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(own))
        if (try? NIOSSLContext(configuration: configuration)) == nil {
            return door(
                "key", .fail, "doesn't belong to the certificate",
                remedy: "name the key that the certificate was made with")
        }
        return mode & 0o007 == 0
            ? door("key", .ok, "belongs to the certificate")
            : door("key", .warn, "everybody on this machine may read \(key)", remedy: "chmod o= \(key)")
    }

    private func expiry(_ certificate: NIOSSLCertificate) -> Diagnosis {
        let day = 86_400.0
        let now = Date.now.timeIntervalSince1970
        let (begins, ends) = (Double(certificate.notValidBefore), Double(certificate.notValidAfter))
        let date = Date(timeIntervalSince1970: ends).formatted(.iso8601.year().month().day())
        if now < begins { return door("validity", .fail, "not valid yet", remedy: "check the clock") }
        if now > ends { return door("validity", .fail, "ended on \(date)", remedy: "renew the certificate") }
        let days = Int((ends - now) / day)
        return days < 14
            ? door("validity", .warn, "ends on \(date), in \(days) days", remedy: "renew the certificate")
            : door("validity", .ok, "until \(date)")
    }

    private func names(_ certificate: NIOSSLCertificate) -> Diagnosis {
        let names = certificate._subjectAlternativeNames().compactMap { name -> String? in
            switch name.nameType {
            case .dnsName: String(decoding: name.contents, as: UTF8.self)
            case .ipAddress: Self.address(Array(name.contents))
            default: nil
            }
        }
        return names.isEmpty
            ? door(
                "names", .fail, "the certificate has none: no client accepts it",
                remedy: "have one made with the host's name in subjectAltName")
            : door("names", .ok, names.joined(separator: ", "))
    }

    private static func address(_ bytes: [UInt8]) -> String? {
        switch bytes.count {
        case 4: bytes.map { String($0) }.joined(separator: ".")
        case 16:
            stride(from: 0, to: 16, by: 2)
                .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }.joined(separator: ":")
        default: nil
        }
    }
}
