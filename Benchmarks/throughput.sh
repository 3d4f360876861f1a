#!/usr/bin/env bash
# Documents a second, megabytes a second, findings a document and peak memory of `soat check`, on
# one core and on all, beside ripgrep counting every phrase of the bundled lexicon.
#
#   Benchmarks/throughput.sh [DOCUMENTS]        default: 10000; wants python3 and GNU time
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-10000}
swift build -c release --static-swift-stdlib --product soat >/dev/null
soat=$(swift build -c release --static-swift-stdlib --product soat --show-bin-path)/soat
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The long clean fixtures, multiplied.
python3 - "$folder/clean" "$count" <<'PY'
import glob, os, sys
folder, count = sys.argv[1], int(sys.argv[2])
clean = [p for p in sorted(glob.glob("Fixtures/documents/*.txt"))
         if os.path.getsize(p) > 5000 and os.path.getsize(p[:-4] + ".findings") == 0]
texts = [open(p, "rb").read() for p in clean]
for i in range(count):
    leaf = os.path.join(folder, f"{i // 1000:02d}", f"{i // 100 % 10}")
    os.makedirs(leaf, exist_ok=True)
    with open(os.path.join(leaf, f"{i:06d}.txt"), "wb") as f:
        f.write(texts[i % len(texts)])
PY
corpora=("$folder/clean")
if [ -f ../shared/tools/make_corpus.py ]; then
  python3 ../shared/tools/make_corpus.py corpus "$count" "$folder/mixed" \
    --seeds ../shared/documents >/dev/null
  corpora+=("$folder/mixed")
fi
# Every phrase of the bundled lexicon, one a line.
"$soat" rules list --phrases >"$folder/phrases"

# One row: corpus, name, documents, bytes, then the command. The best of three runs counts.
row() {
  local corpus=$1 name=$2 documents=$3 bytes=$4 best='' peak=0 seconds memory found=''
  shift 4
  for _ in 1 2 3; do
    /usr/bin/time -o "$folder/time" -f '%e %M' "$@" >"$folder/output"
    read -r seconds memory <"$folder/time"
    [ "$memory" -gt "$peak" ] && peak=$memory
    if [ -z "$best" ] || awk "BEGIN { exit !($seconds < $best) }"; then best=$seconds; fi
  done
  if [ "$name" = "soat, one core" ]; then
    found=$(tail -c 400 "$folder/output" | grep -o '"\(errors\|warnings\|notes\)":[0-9]*' |
      awk -F: -v n="$documents" '{ sum += $2 } END { printf "%.1f", sum / n }')
  fi
  awk -v c="$corpus" -v n="$name" -v d="$documents" -v b="$bytes" -v s="$best" -v f="$found" \
    -v p="$peak" 'BEGIN {
      printf "%-8s%-34s%9.0f%8.1f%10s%9.0f\n", c, n, d / s, b / s / 1e6, f, p / 1024 }'
}

printf '%-8s%-34s%9s%8s%10s%9s\n' corpus command docs/s MB/s findings 'peak MB'
for corpus in "${corpora[@]}"; do
  name=$(basename "$corpus")
  documents=$(find "$corpus" -type f | wc -l)
  bytes=$(find "$corpus" -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
  check=("$soat" check "$corpus" --format json --fail-on never)
  row "$name" "soat, one core" "$documents" "$bytes" "${check[@]}" --jobs 1
  row "$name" "soat, all cores" "$documents" "$bytes" "${check[@]}"
  if command -v rg >/dev/null; then
    row "$name" "rg -j1 -i -F, $(wc -l <"$folder/phrases") phrases" "$documents" "$bytes" \
      rg -j1 -i -F -f "$folder/phrases" --count-matches "$corpus"
  else
    echo "$name: ripgrep is not installed, no comparison"
  fi
done
