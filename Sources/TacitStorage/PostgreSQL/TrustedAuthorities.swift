#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The certificates that the system trusts, as one file: libpq before 16 does not know where they are.
enum TrustedAuthorities {
    static var systemBundle: String? {
        [
            "/etc/ssl/certs/ca-certificates.crt",  // Debian, Ubuntu, Arch
            "/etc/pki/tls/certs/ca-bundle.crt",  // Fedora, Red Hat
            "/etc/ssl/ca-bundle.pem",  // SUSE
            "/etc/ssl/cert.pem",  // Alpine, macOS
        ].first { access($0, R_OK) == 0 }
    }
}
