import Foundation
import Testing

/// The built program, run as a process.
enum Soat {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Beside the tests' own bundle.
  static var program: URL {
    get throws {
      var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      while folder.path != "/" {
        let program = folder.appendingPathComponent("soat")
        if FileManager.default.isExecutableFile(atPath: program.path) { return program }
        folder.deleteLastPathComponent()
      }
      throw CocoaError(.fileNoSuchFile)
    }
  }

  /// - Parameters:
  ///   - input: what standard input holds.
  ///   - variables: the whole environment, so that the surroundings of a test run do not matter.
  static func run(
    _ arguments: [String], in folder: URL? = nil, input: Data = Data(),
    variables: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = try program
    process.arguments = arguments
    process.environment = variables
    process.currentDirectoryURL = folder
    let pipes = (input: Pipe(), output: Pipe(), errors: Pipe())
    process.standardInput = pipes.input
    process.standardOutput = pipes.output
    process.standardError = pipes.errors
    try process.run()
    pipes.input.fileHandleForWriting.write(input)
    try pipes.input.fileHandleForWriting.close()
    let output = pipes.output.fileHandleForReading.readDataToEndOfFile()
    let errors = pipes.errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// Runs a line of the shell in which `$SOAT` is the program.
  static func shell(_ line: String, in folder: URL) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.environment = ["SOAT": try program.path, "PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = folder
    let pipes = (output: Pipe(), errors: Pipe())
    process.standardOutput = pipes.output
    process.standardError = pipes.errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = pipes.output.fileHandleForReading.readDataToEndOfFile()
    let errors = pipes.errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }
}

/// A folder of one test, gone with it.
final class TemporaryFolder {
  // A class, because it has to take the folder away at the end of its life.
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("soat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      Issue.record("The folder \(url.path) stays behind: \(error)")
    }
  }

  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    try write(Data(text.utf8), to: path)
  }

  @discardableResult
  func write(_ data: Data, to path: String) throws -> URL {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }

  func link(_ path: String, to target: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createSymbolicLink(
      atPath: file.path, withDestinationPath: target)
  }
}
