import NIOCore
import NIOExtras
import NIOHTTP1
import NIOPosix
import NIOSSL
import TacitCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Why an exchange ended before its answer did, as `UpstreamExchange` itself decides it.
enum ExchangeEnd: Error {
    case cancelled
    /// No head of an answer in time.
    case noHead
    /// No byte in time while one was waited for.
    case stalled
    case tooLarge
}

extension UpstreamFaults {
    /// An error of the transport.
    ///
    /// Only its class is told on: messages of libraries may quote what was received.
    ///
    /// - Parameter hasHead: whether the answer had begun; what breaks after that is cut off, not unreachable.
    func transport(_ error: any Error, hasHead: Bool) -> TacitError {
        switch error {
        case let error as TacitError:
            return error
        case ExchangeEnd.cancelled:
            return TacitError(.cancelled, "The request was cancelled.", operator: tell("the request was cancelled"))
        case ExchangeEnd.noHead:
            return timeout("no answer in time")
        case ExchangeEnd.stalled:
            return timeout("the answer stalled")
        case ExchangeEnd.tooLarge:
            return invalid("the answer is too large")
        case ConnectionFault.shutDown:
            return TacitError(.notReady, "The gateway is shutting down.", operator: tell("not called: shutting down"))
        case HTTPParserError.invalidEOFState:
            // The connection ended in the middle of a head or a chunk.
            break
        case is HTTPParserError:
            return invalid("the answer is not HTTP")
        default:
            break
        }
        if hasHead {
            return TacitError(
                .upstreamTruncated, "The provider's answer broke off.", operator: tell("the connection broke off"))
        }
        return TacitError(
            .upstreamUnreachable, "The provider can't be reached.", operator: tell(TransportClass(error).rawValue))
    }

    private func timeout(_ what: String) -> TacitError {
        TacitError(.upstreamTimeout, "The provider took too long.", operator: tell(what))
    }
}

/// Why there was no connection, or no longer one.
enum TransportClass: String {
    case refused = "connection refused; check the address and that the service runs"
    case name = "its host name has no address; check the base URL and DNS"
    case certificate =
        "its certificate was not accepted; check its host name and date, or name your own CA: --upstream-ca"
    case tls = "no TLS connection came about; check the base URL (https or http?)"
    case reset = "the connection was closed before an answer"
    case noRoute = "no route to its network"
    case connectTimeout = "no connection in time; check the address and firewalls"
    case proxy = "the proxy would not connect to it; check HTTPS_PROXY"
    case other = "the connection failed"

    init(_ error: any Error) {
        switch error {
        case let error as NIOConnectionError:
            if let first = error.connectionErrors.first {
                self = TransportClass(first.error)
            } else {
                self = error.dnsAError != nil || error.dnsAAAAError != nil ? .name : .other
            }
        case let error as IOError:
            self = TransportClass(errno: error.errnoCode)
        case is SocketAddressError:
            self = .name
        case let error as ConnectionFault:
            self = TransportClass(error)
        case is NIOHTTP1ProxyConnectHandler.Error:
            self = .proxy
        case let error as NIOSSLError:
            self = TransportClass(error)
        case let error as NIOSSLExtraError:
            let isName = error == .failedToValidateHostname || error == .serverHostnameImpossibleToMatch
            self = isName ? .certificate : .tls
        case ChannelError.connectTimeout:
            self = .connectTimeout
        case is ChannelError, is HTTPParserError:
            self = .reset
        default:
            self = .other
        }
    }

    private init(_ error: ConnectionFault) {
        self =
            switch error {
            case .timeout: .connectTimeout
            case .tlsTimeout: .tls
            case .closed: .reset
            case .addressBehindProxy: .certificate
            case .shutDown: .other
            }
    }

    private init(_ error: NIOSSLError) {
        switch error {
        case .handshakeFailed(let cause):
            // BoringSSL's name of the reason is the one thing that tells the two apart.
            self = String(describing: cause).contains("CERTIFICATE_VERIFY_FAILED") ? .certificate : .tls
        case .noCertificateToValidate, .unableToValidateCertificate: self = .certificate
        case .uncleanShutdown: self = .reset
        default: self = .tls
        }
    }

    private init(errno: CInt) {
        switch errno {
        case ECONNREFUSED: self = .refused
        case ECONNRESET, EPIPE, ECONNABORTED: self = .reset
        case ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN: self = .noRoute
        case ETIMEDOUT: self = .connectTimeout
        default: self = .other
        }
    }
}
