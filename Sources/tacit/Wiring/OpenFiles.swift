#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How many files and sockets the process may have open.
enum OpenFiles {
    /// For everything but connections: the database, the log, listening.
    private static let reserve = 128

    /// Raises the limit to what the system allows (many systems start processes with 1024).
    ///
    /// Returns how many connections it allows: each may need a second one, to a provider.
    static func raise() -> Int {
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return .max }
        let before = limit
        limit.rlim_cur = limit.rlim_max
        if setrlimit(resource, &limit) != 0 { limit = before }
        let files = Int(clamping: limit.rlim_cur)
        return max(16, (files - reserve) / 2)
    }
}
