import Glibc
import SoatFindings

/// A refusal of the operating system.
struct SystemError: Error, Hashable {
  /// A value of `errno`.
  let code: Int32

  static var last: SystemError { SystemError(code: errno) }

  /// There is no such file, nor a folder of its path.
  var isAbsence: Bool { code == ENOENT }

  /// The same of something that was to be written: what was closed before the program began is
  /// another file by now, or none.
  func whyUnwritable(_ language: Language) -> String {
    code == EBADF || code == EINVAL
      ? language(vi: "đầu ra chuẩn đã đóng", en: "standard output is closed") : why(language)
  }

  /// The same of a file that was to be written.
  func whyUnwritableFile(_ language: Language) -> String {
    switch code {
    case ENOENT, ENOTDIR: language(vi: "không có thư mục này", en: "there is no such folder")
    case EACCES, EPERM: language(vi: "không có quyền ghi", en: "permission denied")
    case EIO: language(vi: "lỗi ghi thiết bị", en: "the device failed to write")
    default: why(language)
    }
  }

  func why(_ language: Language) -> String {
    let known: Bilingual? =
      switch code {
      case ENOENT, ENOTDIR: Bilingual(vi: "không có tệp này", en: "no such file")
      case EACCES, EPERM: Bilingual(vi: "không có quyền đọc", en: "permission denied")
      case EISDIR: Bilingual(vi: "đây là thư mục", en: "it is a folder")
      case ELOOP: Bilingual(vi: "liên kết vòng", en: "the links form a loop")
      case ENAMETOOLONG: Bilingual(vi: "đường dẫn quá dài", en: "the path is too long")
      case EFBIG: Bilingual(vi: "tệp quá lớn", en: "the file is too large")
      case EINVAL: Bilingual(vi: "tệp này không đọc được", en: "it cannot be read")
      case EMFILE, ENFILE: Bilingual(vi: "mở quá nhiều tệp cùng lúc", en: "too many open files")
      case ENOMEM: Bilingual(vi: "không đủ bộ nhớ", en: "out of memory")
      case ENXIO, ENODEV: Bilingual(vi: "thiết bị này không có", en: "no such device")
      case EPIPE: Bilingual(vi: "bên nhận đã đóng", en: "the reader has closed")
      case EROFS: Bilingual(vi: "đĩa chỉ đọc", en: "the disk is read-only")
      case EIO: Bilingual(vi: "lỗi đọc thiết bị", en: "the device failed to read")
      case EDQUOT: Bilingual(vi: "hết hạn mức đĩa", en: "the disk quota is used up")
      case ENOSPC: Bilingual(vi: "hết chỗ trên đĩa", en: "no space left on the device")
      default: nil
      }
    let words = String(cString: strerror(code))
    return known?(language) ?? language(vi: "hệ thống báo lỗi \(code) (\(words))", en: "\(words)")
  }
}
