// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: a warning is an error. Debug builds are optimised, with their
/// assertions: the suites judge some ten thousand documents, in 35 s so and in over 250 s without.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
  .unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug)),
]

let package = Package(
  name: "soat",
  products: [.executable(name: "soat", targets: ["soat"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/onevcat/Rainbow", exact: "4.2.2"),
    .package(url: "https://github.com/ordo-one/TextTable", exact: "0.0.2"),
  ],
  targets: [
    .target(name: "SoatText", swiftSettings: strict),
    .target(name: "SoatDocument", dependencies: ["SoatText"], swiftSettings: strict),
    .target(name: "SoatFindings", dependencies: ["SoatText"], swiftSettings: strict),
    .target(
      name: "SoatChecks", dependencies: ["SoatDocument", "SoatFindings", "SoatText"],
      swiftSettings: strict),
    .target(
      name: "SoatRuleFiles",
      dependencies: [
        "SoatChecks", "SoatDocument", "SoatFindings", "SoatText",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ], swiftSettings: strict),
    .target(
      name: "SoatReports",
      dependencies: [
        "SoatFindings", "SoatText",
        .product(name: "Rainbow", package: "Rainbow"),
        .product(name: "TextTable", package: "TextTable"),
      ], resources: [.embedInCode("HTML/page.css"), .embedInCode("HTML/page.js")],
      swiftSettings: strict),
    .target(
      name: "BundledRules", path: "Rules", exclude: ["README.md"],
      resources: [.embedInCode("sets")], swiftSettings: strict),
    .executableTarget(
      name: "soat",
      dependencies: [
        "BundledRules", "SoatChecks", "SoatDocument", "SoatFindings", "SoatReports",
        "SoatRuleFiles", "SoatText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // The program itself stays on the main thread; only documents go to others.
      swiftSettings: strict + [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]),
    .testTarget(
      name: "SoatTextTests", dependencies: ["SoatText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SoatDocumentTests", dependencies: ["SoatDocument", "SoatText"], swiftSettings: strict),
    .testTarget(
      name: "SoatRuleFilesTests",
      dependencies: [
        "BundledRules", "SoatChecks", "SoatDocument", "SoatFindings", "SoatRuleFiles", "SoatText",
      ], swiftSettings: strict),
    .testTarget(
      name: "SoatChecksTests",
      dependencies: [
        "SoatChecks", "SoatDocument", "SoatFindings", "SoatReports", "SoatRuleFiles", "SoatText",
        "TestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "BundledRules", "SoatChecks", "SoatDocument", "SoatFindings", "SoatReports",
        "SoatRuleFiles", "SoatText", "TestSupport", "soat",
      ], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["SoatDocument", "SoatText"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(
      name: "Mutations",
      dependencies: [
        "BundledRules", "SoatChecks", "SoatDocument", "SoatFindings", "SoatRuleFiles", "SoatText",
        "TestSupport",
      ], path: "Tests/Mutations", swiftSettings: strict),
    .executableTarget(
      name: "kill-table", dependencies: ["Mutations", "SoatFindings"], path: "Tests/KillTable",
      swiftSettings: strict),
    .testTarget(
      name: "MutationTests",
      dependencies: ["Mutations", "SoatChecks", "SoatFindings", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SoatReportsTests", dependencies: ["SoatFindings", "SoatReports", "SoatText"],
      exclude: ["Goldens"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

/// The benchmarks are in this manifest because `package` symbols cannot be seen from another one;
/// their dependency is fetched only for them.
if Context.environment["SOAT_BENCHMARKS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []))
  package.targets.append(
    .executableTarget(
      name: "SoatBenchmarks",
      dependencies: [
        "BundledRules", "SoatChecks", "SoatDocument", "SoatFindings", "SoatReports",
        "SoatRuleFiles", "SoatText", .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/SoatBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
}
