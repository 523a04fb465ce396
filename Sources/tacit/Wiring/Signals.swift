import Foundation

/// Signals that must not end a server.
enum Signals {
    /// - Parameter reloads: somebody else listens to SIGHUP, which asks for a reload.
    static func prepare(reloads: Bool) {
        // A file that may not grow further is an error of that write (setrlimit(2), RLIMIT_FSIZE).
        signal(SIGXFSZ, SIG_IGN)
        // Without a certificate there is nothing to reload. At a terminal, SIGHUP is the terminal going away.
        if !reloads, isatty(STDERR_FILENO) == 0 { signal(SIGHUP, SIG_IGN) }
    }
}
