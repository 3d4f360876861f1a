#!/usr/bin/env bash
# The program as it is handed out: one static file without symbols that needs nothing beside it.
# Tells its size, and how long one document takes from start to end.
#
#   Benchmarks/release.sh [FOLDER]        default: .build/dist
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-.build/dist}
swift build -c release --static-swift-stdlib --product soat >/dev/null
mkdir -p "$folder"
cp "$(swift build -c release --static-swift-stdlib --product soat --show-bin-path)/soat" "$folder/soat"
strip "$folder/soat"
if ldd "$folder/soat" | grep -q swift; then
  echo "$folder/soat wants a Swift library"
  exit 1
fi
echo "$folder/soat: $(($(stat -c %s "$folder/soat") / 1000000)) MB"
python3 - "$folder/soat" Fixtures/documents/ke-hoach-thieu-nhom-nhiem-vu-4.txt <<'PY'
import statistics, subprocess, sys, time
command = [sys.argv[1], "check", sys.argv[2], "--format", "json"]
times = []
for _ in range(100):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL)
    times.append((time.perf_counter() - start) * 1000)
print(f"one document: {statistics.median(times):.1f} ms (median of 100 runs, quickest {min(times):.1f})")
PY
