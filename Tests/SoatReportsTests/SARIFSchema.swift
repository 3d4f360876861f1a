/// SARIF 2.1.0, as far as the tests read it back.
struct SARIFLog: Decodable {
  struct Text: Decodable {
    let text: String
  }

  struct Run: Decodable {
    struct Automation: Decodable {
      let id: String
    }

    struct Invocation: Decodable {
      let executionSuccessful: Bool
      let toolExecutionNotifications: [Notification]
    }

    struct Notification: Decodable {
      let message: Text
    }

    let automationDetails: Automation
    let results: [Result]
    let invocations: [Invocation]
  }

  struct Result: Decodable {
    let ruleId: String
    let level: String
    let message: Text
    let locations: [Location]
    let relatedLocations: [Location]?
    let partialFingerprints: [String: String]
    let suppressions: [Suppression]
    let baselineState: String?
    let properties: [String: String]
  }

  struct Location: Decodable {
    struct Physical: Decodable {
      let artifactLocation: Artifact
      let region: Region
    }

    struct Artifact: Decodable {
      let uri: String
      let uriBaseId: String?
    }

    struct Region: Decodable, Equatable {
      let startLine: Int
      let startColumn: Int
      let endLine: Int
      let endColumn: Int
    }

    let id: Int?
    let physicalLocation: Physical
  }

  struct Suppression: Decodable {
    let kind: String
    let status: String
    let justification: String
    let location: Location?
  }

  let version: String
  let runs: [Run]
}
