/// The standard rule sets, compiled into the binary.
package enum BundledRules {
  /// Name and text of each set. The name of a file is the id of its set.
  ///
  /// Embedded resources cannot be listed, so the list is kept here; a test holds it against the
  /// folder `sets`.
  package static var sources: [(name: String, bytes: [UInt8])] {
    [
      ("bundled:registry.toml", PackageResources.registry_toml),
      ("bundled:terms.toml", PackageResources.terms_toml),
    ]
  }
}
