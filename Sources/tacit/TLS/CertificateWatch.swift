import ServiceLifecycle
import Synchronization
import TacitCore
import TacitServer
import UnixSignals

/// Keeps the listening side's certificate current without a restart: looks at the files every few seconds, and at once
/// when the process gets SIGHUP. A pair that can't be used is refused, and the one in use stays.
final class CertificateWatch: Service {
    private static let interval = Duration.seconds(5)
    /// Days before its end when the operator is told, once a day.
    private static let warningDays: Int64 = 14
    private static let day: Int64 = 86_400_000

    private struct State {
        var validity: ClosedRange<Int64>
        /// Of the files when they were last looked into.
        var stamp: CertificateFiles.Stamp
        /// Of a pair that couldn't be used: perhaps one file is written and the other isn't yet.
        var doubtful: CertificateFiles.Stamp?
        var warnedOf: Int64?
    }

    let tls: CurrentTLS
    private let files: CertificateFiles
    private let log: any OperatorLog
    private let clock: any Clock
    private let state: Mutex<State>

    init(
        _ files: CertificateFiles, log: any OperatorLog, clock: any Clock = SystemClock()
    ) throws(LogEvent.CertificateFault) {
        let stamp = files.stamp
        let pair = try files.load()
        self.files = files
        self.log = log
        self.clock = clock
        tls = CurrentTLS(pair.context)
        state = Mutex(State(validity: pair.validity, stamp: stamp))
    }

    /// Why no client will take the certificate in use; `nil` if it is in order.
    var problem: String? {
        let validity = state.withLock { $0.validity }
        if clock.now > validity.upperBound { return "it has expired" }
        return clock.now < validity.lowerBound ? "it is not valid yet" : nil
    }

    /// End of the validity of the certificate in use, in seconds since 1970.
    var end: Int64 { state.withLock { $0.validity.upperBound } / 1000 }

    func run() async {
        await cancelWhenGracefulShutdown { [self] in
            await withDiscardingTaskGroup { group in
                group.addTask { [self] in
                    repeat {
                        look(isAsked: false)
                        warn()
                    } while (try? await Task.sleep(for: Self.interval)) != nil
                }
                group.addTask { [self] in
                    for await _ in await UnixSignalsSequence(trapping: .sighup) { look(isAsked: true) }
                }
            }
        }
    }

    private func look(isAsked: Bool) {
        let stamp = files.stamp
        guard isAsked || state.withLock({ $0.stamp != stamp }) else { return }
        do throws(LogEvent.CertificateFault) {
            let pair = try files.load()
            tls.replace(by: pair.context)
            state.withLock { $0 = State(validity: pair.validity, stamp: stamp) }
            log.write(.certificateReplaced(daysLeft: daysLeft))
            warn()
        } catch {
            let isCertain = state.withLock { state in
                guard isAsked || state.doubtful == stamp else {
                    state.doubtful = stamp
                    return false
                }
                state.stamp = stamp
                state.doubtful = nil
                return true
            }
            if isCertain { log.write(.certificateRefused(error)) }
        }
    }

    private var daysLeft: Int {
        let left = state.withLock { $0.validity.upperBound } - clock.now
        return Int((Double(left) / Double(Self.day)).rounded(.down))
    }

    private func warn() {
        let days = Int64(daysLeft)
        let isNews = state.withLock { state in
            guard days < Self.warningDays, state.warnedOf != days else { return false }
            state.warnedOf = days
            return true
        }
        if isNews { log.write(.certificateExpires(daysLeft: Int(days))) }
    }
}
