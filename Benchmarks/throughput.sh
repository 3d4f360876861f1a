#!/usr/bin/env bash
# Documents a second, megabytes a second, findings a document and peak memory of `soat check`, on
# one core and on all, beside ripgrep counting every phrase of the bundled lexicon.
#
#   Benchmarks/throughput.sh [DOCUMENTS]        default: 10000
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

python3 - "$soat" "$folder/phrases" "${corpora[@]}" <<'PY'
import json, os, resource, shutil, subprocess, sys, time

soat, phrases, corpora = sys.argv[1], sys.argv[2], sys.argv[3:]

def run(command, keep=False):
    """Wall seconds, peak memory in MB, output."""
    best, peak, out = None, 0, b""
    for _ in range(3):
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        out = process.stdout.read()
        _, _, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        peak = max(peak, usage.ru_maxrss / 1024)
        best = seconds if best is None else min(best, seconds)
    return best, peak, out if keep else b""

print(f"{'corpus':8}{'command':34}{'docs/s':>9}{'MB/s':>8}{'findings':>10}{'peak MB':>9}")
for corpus in corpora:
    files = [os.path.join(d, f) for d, _, fs in os.walk(corpus) for f in fs]
    size = sum(map(os.path.getsize, files)) / 1e6
    name = os.path.basename(corpus)
    base = [soat, "check", corpus, "--format", "json", "--fail-on", "never"]
    for label, command in (("soat, one core", base + ["--jobs", "1"]), ("soat, all cores", base)):
        seconds, peak, out = run(command, keep=label.endswith("one core"))
        found = ""
        if out:
            summary = json.loads(out)["summary"]
            found = f"{(summary['errors'] + summary['warnings'] + summary['notes']) / len(files):.1f}"
        print(f"{name:8}{label:34}{len(files) / seconds:9.0f}{size / seconds:8.1f}{found:>10}{peak:9.0f}")
    if shutil.which("rg") and os.path.getsize(phrases):
        lines = sum(1 for _ in open(phrases, encoding="utf-8"))
        command = ["rg", "-j1", "-i", "-F", "-f", phrases, "--count-matches", corpus]
        seconds, peak, _ = run(command)
        label = f"rg -j1 -i -F, {lines} phrases"
        print(f"{name:8}{label:34}{len(files) / seconds:9.0f}{size / seconds:8.1f}{'':>10}{peak:9.0f}")
    else:
        print(f"{name:8}ripgrep is not installed: no comparison")
PY
