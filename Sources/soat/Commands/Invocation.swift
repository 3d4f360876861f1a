import ArgumentParser

/// One run of the program, from its arguments to its exit status.
enum Invocation {
  static func status(of arguments: [String]) async -> ExitStatus {
    RuleChoice.readAhead(for: arguments)
    if let slip = ArgumentSlip(in: arguments) {
      let label = Speech.language(vi: "lỗi", en: "error")
      ErrorPipe.write("soat: \(label): \(slip.message(Speech.language))\n")
      return .failure
    }
    do {
      var command = try SoatCommand.parseAsRoot(arguments)
      // First by its type: to ask for a protocol takes the runtime long.
      if var command = command as? CheckCommand { return try await command.status() }
      if var command = command as? any ReportingCommand { return try await command.status() }
      try command.run()
      return .clean
    } catch let failure as CommandFailure {
      let label = Speech.language(vi: "lỗi", en: "error")
      ErrorPipe.write(
        failure.isPlaced ? failure.message : "soat: \(label): \(failure.message)\n")
      return .failure
    } catch {
      return status(of: error)
    }
  }

  /// Help and version are no errors; everything else that the parser throws is one of usage.
  private static func status(of error: any Error) -> ExitStatus {
    let message = SoatCommand.fullMessage(for: error)
    guard SoatCommand.exitCode(for: error) == .success else {
      ErrorPipe.write(UsageMessage(text: message, language: Speech.language).whole)
      return .failure
    }
    var output = OutputPipe(isImmediate: false)
    let page = HelpPage(text: message, language: Speech.language).whole
    output.write(Array((page + "\n").utf8))
    output.flush()
    return output.failure == nil ? .clean : .failure
  }
}

/// A command that says by itself how it ended.
protocol ReportingCommand {
  mutating func status() async throws -> ExitStatus
}
