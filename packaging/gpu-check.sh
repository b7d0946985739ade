#!/bin/bash
# Checks and measures Palimpsest on a machine with a CUDA card, in about five minutes:
#
#     packaging/gpu-check.sh OUT [WORK]
#
# It builds the headless tools (preset neural-only) in WORK, a temporary folder when none is given, against the PyTorch that
# python3 has, compares the networks with their reference numbers on the card in float32 and bfloat16, holds the exact search
# against double precision, paints with random weights in the published shapes at batch 1, 4 and 16, and runs the same denoisers
# in eager PyTorch for comparison. OUT gets one log, JSON for each measurement and summary.txt, which says of each step how long
# it took and how it ended.
#
# Needed: a C++20 compiler, CMake 3.25, ninja, python3 with PyTorch 2 for CUDA, its nvcc, and the header-only nlohmann-json.
# JSON_PREFIX names the folder that holds the last one's include/ and share/cmake/ where the system does not have it.
# CONFIGURE_OPTIONS are handed to CMake. DEVICE=cpu with SHAPES=tiny tries the script itself without a card.
set -uo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
out="${1:?usage: packaging/gpu-check.sh OUT [WORK]}"
work="${2:-$(mktemp -d)}"
device="${DEVICE:-cuda}"
shapes="${SHAPES:-rdm256 rdm768}"
batches="${BATCHES:-1,4,16}"
mkdir -p "$out" "$work"
out="$(cd "$out" && pwd)"
work="$(cd "$work" && pwd)"
export OMP_WAIT_POLICY=passive PYTHONUNBUFFERED=1
: > "$out/log.txt"
: > "$out/summary.txt"

# step NAME SECONDS COMMAND...: runs it for so long at most; its output goes to the log and to the terminal.
step() {
    local name="$1" limit="$2" start code
    shift 2
    start=$(date +%s)
    echo "== $name" | tee -a "$out/log.txt"
    timeout -k 5 "$limit" "$@" 2>&1 | tee -a "$out/log.txt"
    code=${PIPESTATUS[0]}
    echo "$name: exit $code after $(($(date +%s) - start)) s" | tee -a "$out/summary.txt" "$out/log.txt"
    return "$code"
}

machine() {
    nvidia-smi --query-gpu=name,memory.total,driver_version --format=csv,noheader || true
    nvcc --version | tail -2 || true
    cmake --version | head -1
    python3 -c 'import torch; print("torch", torch.__version__, torch.cuda.is_available())'
    nproc
}

# shellcheck disable=SC2086
configure() {
    local prefixes
    prefixes="$(python3 -c 'import torch; print(torch.utils.cmake_prefix_path)' 2>/dev/null || true)"
    cmake -S "$root" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DPALIMPSEST_NEURAL_ONLY=ON \
        -DPALIMPSEST_TESTS=OFF -DCMAKE_PREFIX_PATH="$prefixes;${JSON_PREFIX:-}" ${CONFIGURE_OPTIONS:-}
}

fake() {
    local shape pids=() failed=0
    for shape in $shapes; do
        "$train" fake --shape "$shape" --out "$work/models" &
        pids+=($!)
    done
    for pid in "${pids[@]}"; do
        wait "$pid" || failed=1
    done
    return "$failed"
}

# bench SHAPE: as JSON, and the most telling rows as text.
bench() {
    "$train" bench --model "$work/models/fake-$1" --device "$device" --batches "$batches" --rounds 5 --paint 50 \
        --likeness 20 --profile yes --json yes > "$out/$1.json" || return
    python3 - "$out/$1.json" <<'END'
import json, sys
found = json.load(open(sys.argv[1]))
print({key: found[key] for key in found if key not in ("rows", "paintings", "profile")})
for row in found["rows"] + found["paintings"]:
    print({key: round(value, 4) if isinstance(value, float) else value for key, value in row.items()})
total = sum(row["ms"] for row in found["profile"])
for row in sorted(found["profile"], key=lambda row: -row["ms"])[:12]:
    print(f'{row["ms"]:9.3f} ms {100 * row["ms"] / total:5.1f} %  {row["path"]}')
END
}

train="$work/build/bin/palimpsest-train"
[ "$device" = cuda ] && export TORCH_CUDA_ARCH_LIST="${TORCH_CUDA_ARCH_LIST:-9.0}"
export -f machine configure fake bench
export root out work device shapes batches train
step machine 30 bash -c machine
step configure 90 bash -c configure || exit 1
step build "${BUILD_SECONDS:-240}" cmake --build "$work/build" --target palimpsest-train || exit 1
step "selftest float32" 60 "$train" selftest --device "$device" --golden "$root/tests/golden"
step "selftest bfloat16" 60 "$train" selftest --device "$device" --precision bfloat16 --golden "$root/tests/golden"
searched="140000 1000000"
[ "$device" = cuda ] || searched=20000
for rows in $searched; do
    step "search of $rows" 90 "$train" scan --rows "$rows" --dimension 512 --device "$device"
done
step "random weights" 120 bash -c fake
for shape in $shapes; do
    step "bench $shape" 120 bash -c "bench $shape"
    [ "$device" = cuda ] && step "eager $shape" 60 python3 "$root/packaging/gpu_eager_unet.py" --shapes "$shape" \
        --batches "$batches" --device "$device" --json "$out/$shape-eager.json"
done
echo "== summary"
cat "$out/summary.txt"
