import Foundation
import Testing

/// `soat config show`
@Suite("Showing the configuration")
struct ConfigShowTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "quy-tac/thu.toml")
    try folder.write(SampleText.error, to: "xa/loi.txt")
    try folder.write(
      """
      paths = ["xa"]
      rules = ["nq57", "quy-tac/thu.toml"]
      exclude = ["nhap/**", "**/*-cu.txt"]
      fail-on = "warning"
      disable = ["terms/spelling"]

      [severity]
      "list.wording" = "note"
      type.cong-van = "note"

      [reports]
      json = "xa/soat.json"

      [[override]]
      files = ["xa/**"]
      phase = "draft"
      disable = ["thu/loi"]
      [override.severity]
      "text.forbidden" = "note"
      """, to: "soat.toml")
    return folder
  }

  @Test("Every value stands with who has said it")
  func whole() throws {
    let folder = try folder()
    let outcome = try Soat.run(
      ["config", "show", "--phase", "signing", "--width", "80"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        Tệp cấu hình: soat.toml

        paths       xa                     soat.toml:1
        exclude     nhap/**                soat.toml:3
                    **/*-cu.txt            soat.toml:3
        rules       nq57                   soat.toml:2
                    quy-tac/thu.toml       soat.toml:2
        phase       signing                --phase
        disable     terms/spelling         soat.toml:5
        severity    list.wording = note    soat.toml:8
                    type.cong-van = note   soat.toml:9
        override    xa/**                  soat.toml:15
        · phase     draft                  soat.toml:16
        · disable   thu/loi                soat.toml:17
        · severity  text.forbidden = note  soat.toml:19
        fail-on     warning                soat.toml:4
        format      table                  mặc định
        reports     json = xa/soat.json    soat.toml:12
        quiet       false                  mặc định
        notes       false                  mặc định
        lang        vi                     mặc định
        waivers     –                      mặc định
        baseline    –                      mặc định

        """)
  }

  @Test("Of a document, what counts after the overrides is shown, and what leaves it out")
  func document() throws {
    let folder = try folder()
    let outcome = try Soat.run(["config", "show", "xa/loi-cu.txt"], in: folder.url)
    #expect(
      outcome.output == """
        Tệp cấu hình: soat.toml
        Văn bản: xa/loi-cu.txt
        Không soát: soat.toml:3 loại trừ

        rules     nq57                   soat.toml:2
                  quy-tac/thu.toml       soat.toml:2
        phase     draft                  soat.toml:16
        disable   terms/spelling         soat.toml:5
                  thu/loi                soat.toml:17
        severity  text.forbidden = note  soat.toml:19
                  list.wording = note    soat.toml:8
                  type.cong-van = note   soat.toml:9
        fail-on   warning                soat.toml:4
        format    table                  mặc định
        reports   json = xa/soat.json    soat.toml:12
        quiet     false                  mặc định
        notes     false                  mặc định
        lang      vi                     mặc định
        waivers   –                      mặc định
        baseline  –                      mặc định

        """)
  }

  @Test("Programs are told the same")
  func json() throws {
    struct Listing: Decodable {
      struct Origin: Decodable, Equatable {
        let file: String?
        let line: Int?
        let option: String?
      }
      struct Setting: Decodable {
        let key: String
        let value: String?
        let override: Int?
        let origin: Origin?
      }
      let schema: String
      let file: String?
      let document: String?
      let excludedBy: Origin?
      let settings: [Setting]
    }
    let folder = try folder()
    let outcome = try Soat.run(
      ["config", "show", "--format", "json", "--fail-on", "note", "xa/loi.txt"],
      in: folder.url)
    let listing = try JSONDecoder().decode(Listing.self, from: Data(outcome.output.utf8))
    #expect(listing.schema == "soat.config/1")
    #expect(listing.file == "soat.toml")
    #expect(listing.document == "xa/loi.txt")
    #expect(listing.excludedBy == nil)
    let values = Dictionary(grouping: listing.settings, by: \.key)
    #expect(values["fail-on"]?.map(\.origin) == [.init(file: nil, line: nil, option: "--fail-on")])
    #expect(values["phase"]?.map(\.value) == ["draft"])
    #expect(values["phase"]?.map(\.origin) == [.init(file: "soat.toml", line: 16, option: nil)])
    #expect(values["disable"]?.map(\.value) == ["terms/spelling", "thu/loi"])
    #expect(values["lang"]?.map(\.origin) == [nil])
  }

  @Test("Without a configuration everything is as usual")
  func none() throws {
    let folder = try TemporaryFolder()
    let outcome = try Soat.run(["config"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Không có tệp cấu hình soat.toml\n"))
    #expect(!outcome.output.contains("soat.toml:"))
  }

  @Test("It knows no other command and wrong usage makes 2")
  func usage() throws {
    let folder = try TemporaryFolder()
    let outcome = try Soat.run(["config", "shwo"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Có phải “show”?"))
  }
}
