import TacitServer

/// Connections of the listening side, for `GET /metrics`.
enum ConnectionMetrics {
    static func add(_ counts: Connections.Counts, to page: inout MetricsPage) {
        page.add("tacit_connections_open", .gauge, "Connections of callers that are open.", counts.open)
        page.add(
            "tacit_connections_awaiting_head", .gauge, "Of these, connections without a request so far.",
            counts.awaitingHead)
        page.add(
            "tacit_connections_ended_total", .counter, "Connections cut off or refused by the server, by reason.",
            ConnectionEnd.allCases.map { ([("reason", $0.rawValue)], counts.ended[$0, default: 0]) })
    }

    /// - Parameter end: of the certificate's validity, in seconds since 1970.
    static func add(certificateEnd end: Int64, to page: inout MetricsPage) {
        page.add(
            "tacit_certificate_not_after_seconds", .gauge,
            "End of the validity of the certificate in use, since 1970.", Int(end))
    }
}
