/// The standard rule sets, compiled into the binary.
package enum BundledRules {
  /// Name and text of each set. The name of a file is the id of its set.
  ///
  /// Embedded resources cannot be listed, so the list is kept here; a test holds it against the
  /// folder `sets`.
  package static var sources: [(name: String, bytes: [UInt8])] {
    [
      ("bundled:dang-2018.toml", PackageResources.dang_2018_toml),
      ("bundled:dang-2026-giao-thoi.toml", PackageResources.dang_2026_giao_thoi_toml),
      ("bundled:dang-2026.toml", PackageResources.dang_2026_toml),
      ("bundled:nha-nuoc-nd30.toml", PackageResources.nha_nuoc_nd30_toml),
      ("bundled:nq57.toml", PackageResources.nq57_toml),
      ("bundled:registry.toml", PackageResources.registry_toml),
      ("bundled:terms.toml", PackageResources.terms_toml),
      ("bundled:the-thuc.toml", PackageResources.the_thuc_toml),
    ]
  }
}
