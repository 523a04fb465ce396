// swift-tools-version: 6.2

// What a program of your own says in its manifest to use Tacit's library. Here Tacit is the folder two levels up; the
// name makes the dependency independent of what that folder is called. Of Tacit's own dependencies none is built.

import PackageDescription

let package = Package(
    name: "protect-text",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "tacit", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "protect-text",
            dependencies: [.product(name: "TacitPrivacy", package: "tacit")],
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
                .treatAllWarnings(as: .error),
            ])
    ]
)
