// swift-tools-version: 6.2

// Read bottom-up: a target may import only what is listed with it. The arrows are the architecture (ARCHITECTURE.md).

import PackageDescription

/// One list for every target.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "tacit",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "tacit", targets: ["tacit"]),
        .library(name: "TacitPrivacy", targets: ["TacitCore", "TacitWire", "TacitPrivacy"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", exact: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
    ],
    targets: [
        // Pure: no I/O, nothing of others.
        .target(name: "TacitCore"),
        .target(name: "TacitWire", dependencies: ["TacitCore"]),
        .target(
            name: "CTacitModels",
            exclude: ["permissive/MODEL-CARD.md", "share-alike/MODEL-CARD.md", "share-alike/LICENSE"]),
        .target(name: "TacitPrivacy", dependencies: ["TacitCore", "TacitWire", "CTacitModels"]),
        .target(name: "TacitLanguage", dependencies: ["TacitCore"]),

        // Makes the models; nothing of it serves a request.
        .target(name: "TacitTraining", dependencies: ["TacitCore", "TacitPrivacy"]),

        // The process's own memory: wiping, hardening, scanning.
        .target(name: "CTacitMemory"),

        // What a socket leaves in memory, for both sides of the wire.
        .target(name: "TacitSockets", dependencies: [.product(name: "NIOCore", package: "swift-nio")]),

        // PostgreSQL's client library, of the system.
        .systemLibrary(
            name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),

        // The outer ring: databases, other people's servers.
        .target(
            name: "TacitStorage",
            dependencies: [
                "CLibPQ", "TacitCore",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .target(
            name: "TacitConnectors",
            dependencies: [
                "TacitCore", "TacitWire", "TacitPrivacy", "TacitSockets",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOExtras", package: "swift-nio-extras"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOTLS", package: "swift-nio"),
            ]
        ),

        // The features: plain Swift, no socket, no SQL.
        .target(name: "TacitGateway", dependencies: ["TacitCore", "TacitWire", "TacitPrivacy", "TacitLanguage"]),

        // The HTTP face.
        .target(
            name: "TacitServer",
            dependencies: [
                "TacitCore", "TacitWire", "TacitGateway", "TacitSockets",
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOTLS", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),

        // One binary: the only place where concrete parts meet.
        .executableTarget(
            name: "tacit",
            dependencies: [
                "CTacitMemory", "TacitCore", "TacitWire", "TacitPrivacy", "TacitLanguage", "TacitStorage",
                "TacitConnectors", "TacitGateway", "TacitServer", "TacitTraining",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),

        // Tests: fakes of the ports, then one suite a target.
        .target(
            name: "TacitTestKit", dependencies: ["TacitCore", "TacitWire", "TacitPrivacy", "TacitGateway"],
            path: "Tests/TacitTestKit"),
        .testTarget(name: "TacitCoreTests", dependencies: ["TacitCore"]),
        .testTarget(name: "TacitWireTests", dependencies: ["TacitCore", "TacitWire", "TacitTestKit"]),
        .testTarget(
            name: "TacitPrivacyTests", dependencies: ["TacitCore", "TacitWire", "TacitPrivacy", "TacitTestKit"]),
        .testTarget(name: "TacitTrainingTests", dependencies: ["TacitCore", "TacitPrivacy", "TacitTraining"]),
        .testTarget(name: "TacitLanguageTests", dependencies: ["TacitLanguage"]),
        .testTarget(name: "TacitStorageTests", dependencies: ["TacitCore", "TacitStorage"]),
        .testTarget(
            name: "TacitConnectorsTests",
            dependencies: [
                "TacitCore", "TacitWire", "TacitPrivacy", "TacitSockets", "TacitConnectors", "TacitTestKit",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]),
        .testTarget(
            name: "TacitGatewayTests",
            dependencies: ["TacitCore", "TacitWire", "TacitPrivacy", "TacitGateway", "TacitTestKit"]),
        .testTarget(
            name: "TacitServerTests",
            dependencies: [
                "TacitServer",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        .testTarget(
            name: "TacitTests",
            dependencies: [
                "CTacitMemory", "TacitCore", "TacitWire", "TacitPrivacy", "TacitGateway", "TacitServer", "TacitStorage",
                "TacitConnectors", "TacitTestKit", "tacit",
            ]),
    ]
)

for target in package.targets where target.type != .system && !target.name.hasPrefix("C") {
    target.swiftSettings = settings
}
