import CTacitMemory
import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the machine and the user are to a process that holds texts in its memory.
enum MachineChecks {
    static func run() -> [Diagnosis] {
        [swap, coreDumps, tracing, user, openFiles, clock]
    }

    private static func machine(
        _ name: String, _ status: Diagnosis.Status, _ message: String, remedy: String? = nil
    ) -> Diagnosis {
        Diagnosis("Machine", name, status, message, remedy: remedy)
    }

    private static var swap: Diagnosis {
        guard FileManager.default.isReadableFile(atPath: "/proc/swaps") else {
            return machine(
                "swap", .warn, "can't be looked at: /proc/swaps isn't there", remedy: "look outside the sandbox")
        }
        return Swap.isOn
            ? machine(
                "swap", .warn, "on: memory may reach a disk",
                remedy:
                    "swapoff -a, or encrypt it, or keep the server out of it (MemorySwapMax=0 in deploy/tacit.service)")
            : machine("swap", .ok, "off, or in compressed memory")
    }

    /// The server turns its own off; that can fail in a sandbox that is too tight.
    private static var coreDumps: Diagnosis {
        tacit_memory_seal()
            ? machine("core dumps", .ok, "the server turns its own off")
            : machine(
                "core dumps", .fail, "can't be turned off here",
                remedy: "allow prctl and setrlimit, and set LimitCORE=0")
    }

    private static var tracing: Diagnosis {
        let path = "/proc/sys/kernel/yama/ptrace_scope"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8), let scope = Int(text.prefix(1)) else {
            return machine(
                "tracing", .ok, "the server is closed to processes of its own user; this kernel has no ptrace scope")
        }
        return scope > 0
            ? machine("tracing", .ok, "processes can't look into each other (ptrace scope \(scope))")
            : machine(
                "tracing", .warn, "processes of one user may look into each other; the server closes itself to them",
                remedy: "sysctl kernel.yama.ptrace_scope=1")
    }

    private static var user: Diagnosis {
        geteuid() == 0
            ? machine(
                "user", .warn, "root, who may read all memory",
                remedy: "run the server as a user of its own (deploy/tacit.service does)")
            : machine("user", .ok, "not root")
    }

    private static var openFiles: Diagnosis {
        var limit = rlimit()
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        guard getrlimit(resource, &limit) == 0 else {
            return machine("open files", .warn, "the limit can't be read")
        }
        // Two a request under way: the caller's connection and the provider's.
        return limit.rlim_cur >= 4096
            ? machine("open files", .ok, "\(limit.rlim_cur) at once")
            : machine(
                "open files", .warn, "\(limit.rlim_cur) at once: about \(limit.rlim_cur / 2) requests under way",
                remedy: "ulimit -n 65536, or LimitNOFILE=65536 in the unit")
    }

    /// A clock that is behind keeps what should be deleted, and takes keys and certificates that have expired.
    private static var clock: Diagnosis {
        let built = (try? FileManager.default.attributesOfItem(atPath: "/proc/self/exe"))?[.modificationDate] as? Date
        let now = Date.now
        if let built, now < built.addingTimeInterval(-86_400) {
            return machine(
                "clock", .fail, "behind the day on which this binary was built",
                remedy: "set the clock and keep it set (systemd-timesyncd, chrony)")
        }
        let year = 31_557_600.0
        guard now.timeIntervalSince1970 < (2026 + 100 - 1970) * year else {
            return machine("clock", .fail, "a century ahead", remedy: "set the clock and keep it set")
        }
        return machine("clock", .ok, now.formatted(.iso8601))
    }
}
