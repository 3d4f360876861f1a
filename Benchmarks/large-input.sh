#!/usr/bin/env bash
# Judges input of absurd size with the release binary: each ends by itself and in time, and ten
# times the text takes no more than twelve times as long.
#
#   Benchmarks/large-input.sh SOAT      the binary
set -eu  # without pipefail: `yes` always ends by a closed pipe
cd "$(dirname "$0")/.."
soat=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fixture=Fixtures/documents/ke-hoach-thieu-nhom-nhiem-vu-4.txt

# repeat FILE BYTES: the file again and again, up to this size.
repeat() { yes "$(cat "$1")" | head -c "$2"; }

# judge NAME: processor seconds that one document takes, the best of three; fails unless it is
# judged.
judge() {
  local status=0 times=
  TIMEFORMAT='%U %S'
  for _ in 1 2 3; do
    times+=$({ time timeout 120 "$soat" check "$folder/$1" --format json --fail-on never \
      >"$folder/report.json" 2>"$folder/complaint"; } 2>&1)$'\n' || status=$?
    if [ "$status" -ne 0 ]; then
      echo "$1: ended with $status"
      cat "$folder/complaint"
      exit 1
    fi
  done
  seconds=$(awk 'NF { print $1 + $2 }' <<<"$times" | sort -n | head -n 1)
  printf '%-28s %6.1f MB %7.2f s\n' "$1" \
    "$(awk -v b="$(stat -c %s "$folder/$1")" 'BEGIN { print b / 1e6 }')" "$seconds"
}

repeat "$fixture" 50000000 | tr '\n' ' ' >"$folder/one-line.txt"
judge one-line.txt
head -c 50000000 /dev/zero | tr '\0' a >"$folder/one-word.txt"
judge one-word.txt
yes '' | head -n 1000000 >"$folder/blank-lines.txt"
judge blank-lines.txt

# line WORDS BYTES: a document of which one line is these words again and again.
line() {
  head -n 12 "$fixture"
  yes "$1" | tr '\n' ' ' | head -c "$2"
  printf '\n\nNơi nhận:\n- Lưu Văn phòng Đảng ủy.\n'
}

# nested BYTES: items of one level more each: 1., 1.1., 1.1.1.
nested() {
  head -n 12 "$fixture"
  awk 'BEGIN { for (;;) { path = path "1."; print path " Mục con.\n" } }' | head -c "$1"
  echo
}

number=0
for words in 'số' '57-NQ/TW' 'mục II.3' '1/1/1.1.1.' '**a **a' 'a b a b c d c d' nested; do
  number=$((number + 1))
  for size in 100 1000; do
    file=shape-$number-$size.txt
    if [ "$words" = nested ]; then nested "${size}000"; else line "$words" "${size}000"; fi \
      >"$folder/$file"
    judge "$file"
    [ "$size" = 100 ] && small=$seconds
  done
  # What takes no time is not measured.
  awk -v small="$small" -v large="$seconds" -v words="$words" 'BEGIN {
    if (small < 0.02) small = 0.02
    printf "%-28s %6.1f times as long\n", words ": 1 MB against 100 kB", large / small
    exit large > 12 * small
  }' || { echo "time is not linear in size"; exit 1; }
done

for shape in lines one-line; do
  for megabytes in 1 10; do
    file=$shape-$megabytes.txt
    { head -n 12 "$fixture"; repeat <(sed -n '13,40p' "$fixture") "${megabytes}000000"; } \
      >"$folder/$file"
    [ "$shape" = lines ] || { tr '\n' ' ' <"$folder/$file" >"$folder/x" && mv "$folder/x" "$folder/$file"; }
    judge "$file"
    [ "$megabytes" = 1 ] && small=$seconds
  done
  awk -v small="$small" -v large="$seconds" -v shape="$shape" 'BEGIN {
    printf "%-28s %6.1f times as long\n", shape ": 10 MB against 1 MB", large / small
    exit large > 12 * small
  }' || { echo "time is not linear in size"; exit 1; }
done
