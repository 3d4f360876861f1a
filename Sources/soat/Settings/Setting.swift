import SoatFindings
import SoatRuleFiles

/// The value that counts, and who has said it.
struct Setting<Value: Sendable>: Sendable {
  let value: Value
  let origin: SettingOrigin

  init(_ value: Value, _ origin: SettingOrigin) {
    self.value = value
    self.origin = origin
  }

  /// The command line, else the configuration, else what is usual.
  init(
    option: (name: String, value: Value?), said: Said<Value>?, usually: @autoclosure () -> Value
  ) {
    if let value = option.value {
      self.init(value, .option(option.name))
    } else if let said {
      self.init(said.value, .file(said.place))
    } else {
      self.init(usually(), .usual)
    }
  }
}

/// Who has said a value.
enum SettingOrigin: Sendable, Hashable {
  /// An option of the command line, with its hyphens.
  case option(String)
  case file(FilePlace)
  /// Nobody.
  case usual
}

extension Said {
  /// The same as another module's own type; nil where it knows no such value, which the schema has
  /// told already.
  func mapped<Other: Sendable>(_ transform: (Value) -> Other?) -> Said<Other>? {
    transform(value).map { Said<Other>($0, place) }
  }
}
