package import TacitCore

/// Where a request came from. Looked at to let it in, and never kept.
package struct CallerAddress: Sendable, Equatable {
    /// `nil` if it isn't known.
    package let address: NetworkAddress?
    /// A proxy brought it whose word isn't taken: it may be anybody's.
    package let isRelayed: Bool

    /// A program on this machine, not somebody behind a proxy on it.
    var isThisMachine: Bool { address?.isLoopback == true && !isRelayed }

    /// - Parameters:
    ///   - peer: the other end of the connection.
    ///   - forwarded: the values of `X-Forwarded-For`, in order. Each proxy adds to its end whom it was asked by.
    ///   - trusted: proxies whose word is taken. From the end, the first address that isn't one of them is the caller's;
    ///     what stands before it the caller may have made up.
    package init(peer: NetworkAddress?, forwarded: [String], trusted: [AddressRange]) {
        func isTrusted(_ address: NetworkAddress) -> Bool { trusted.contains { $0.contains(address) } }
        guard let peer, isTrusted(peer), !forwarded.isEmpty else {
            address = peer
            isRelayed = !forwarded.isEmpty
            return
        }
        var caller: NetworkAddress? = peer
        for entry in forwarded.joined(separator: ",").split(separator: ",").reversed() {
            caller = NetworkAddress(entry.trimmingBlanks)
            guard let known = caller, isTrusted(known) else { break }
        }
        address = caller
        isRelayed = false
    }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        let start = drop { $0 == " " || $0 == "\t" }
        return start.prefix(start.count - start.reversed().prefix { $0 == " " || $0 == "\t" }.count)
    }
}
