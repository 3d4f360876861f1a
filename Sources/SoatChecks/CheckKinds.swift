/// Every kind of rule, in the order in which `rules kinds` lists them.
package enum CheckKinds {
  package static let all: [any Check.Type] = []

  package static func kind(_ keyword: String) -> (any Check.Type)? {
    all.first { $0.keyword == keyword }
  }
}
