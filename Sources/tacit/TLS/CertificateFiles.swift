import NIOSSL
import TacitCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Certificate chain and private key of the listening side, as files (PEM).
struct CertificateFiles: Sendable {
    /// A pair that belongs together, ready for use.
    struct Pair {
        let context: NIOSSLContext
        /// Milliseconds since 1970, both included.
        let validity: ClosedRange<Int64>
    }

    /// What changes when a file does: device, inode, size and time of its last change.
    struct Stamp: Equatable, Sendable {
        fileprivate var numbers: [Int64] = []
    }

    let certificate: String
    let key: String

    /// Symbolic links are followed, so that one that is turned to another file counts as a change.
    var stamp: Stamp {
        var stamp = Stamp()
        for path in [certificate, key] {
            var info = stat()
            guard stat(path, &info) == 0 else {
                stamp.numbers.append(-1)
                continue
            }
            #if canImport(Darwin)
                let changed = info.st_ctimespec
            #else
                let changed = info.st_ctim
            #endif
            stamp.numbers += [
                Int64(info.st_dev), Int64(info.st_ino), Int64(info.st_size), Int64(changed.tv_sec),
                Int64(changed.tv_nsec),
            ]
        }
        return stamp
    }

    func load() throws(LogEvent.CertificateFault) -> Pair {
        guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), let first = chain.first else {
            throw .unreadableCertificate
        }
        guard let privateKey = try? NIOSSLPrivateKey(file: key, format: .pem) else { throw .unreadableKey }
        guard let context = try? NIOSSLContext(configuration: TLSWiring.configuration(chain, privateKey)) else {
            throw .mismatch
        }
        let begin = Int64(first.notValidBefore) * 1000
        return Pair(context: context, validity: begin...max(begin, Int64(first.notValidAfter) * 1000))
    }
}
