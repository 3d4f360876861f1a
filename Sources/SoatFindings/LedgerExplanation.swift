/// What is wrong with a waiver, for the pages of the codes of ledgers.
enum LedgerExplanation {
  static let expired =
    Bilingual(
      vi: "“expires” là ngày cuối cùng mà miễn trừ còn hiệu lực; qua ngày đó, những chỗ nó từng "
        + "miễn lại bị báo như cũ. Xin gia hạn, hoặc sửa văn bản rồi xóa miễn trừ. Lý do: "
        + "malformed – hạn không đọc được (có ngoặc kép, 31/12/2026, ngày không có thật), coi như "
        + "đã hết.",
      en: "“expires” is the last day on which a waiver holds; after it, what it let pass is told "
        + "again. Have it prolonged, or mend the document and take the waiver out. Reasons: "
        + "malformed – the day cannot be read (quoted, 31/12/2026, no real day) and counts as "
        + "past.")

  static let unused =
    Bilingual(
      vi: "Miễn trừ không khớp chỗ nào, dù văn bản nó nói tới đã được soát: lỗi đã sửa, câu đã "
        + "đổi, tệp đã đổi tên hay chuyển chỗ, hoặc một miễn trừ đứng trước đã miễn. Miễn trừ "
        + "ghi đúng một tệp được xét khi tệp ấy có mặt hoặc thư mục của nó được soát; miễn trừ có "
        + "ký tự đại diện chỉ được xét khi cả thư mục được soát.",
      en: "A waiver matches nothing although the documents that it speaks of were checked: the "
        + "fault was mended, the sentence changed, the file was renamed or moved, or an earlier "
        + "waiver took it. One that names a single file is judged where that file or its folder "
        + "was checked; one with wildcards only where its whole folder was.")

  static let broad =
    Bilingual(
      vi: "Miễn trừ không có “fingerprints” chỉ được miễn số chỗ ghi ở “count” (mặc định 1) "
        + "trong mỗi văn bản; nhiều hơn thì nó không miễn chỗ nào trong văn bản đó. Lý do: copies "
        + "– chỗ đã duyệt lặp lại ở nhiều văn bản mà “file” cùng khớp; vẫn được miễn, nên đây là "
        + "lỗi.",
      en: "A waiver without “fingerprints” lets as many findings of each document pass as "
        + "“count” says (1 by default); where it matches more, it lets none of that document "
        + "pass. Reasons: copies – what was approved stands in several documents that “file” "
        + "matches; all are let pass, so this is an error.")
}
