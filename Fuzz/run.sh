#!/usr/bin/env bash
# Builds the fuzz targets and runs each for SECONDS (default 30):  Fuzz/run.sh SECONDS [TARGET…]
# Inputs that break a promise are kept in Fuzz/Failures; run one again with  Fuzz/.build/TARGET FILE.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-30}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(json sse restorer stream request finder patterns)
build=.build
sources=../Sources
mkdir -p "$build" Failures

# The pure modules only: no dependency, built in one step each, with coverage and address checks.
flags=(-O -g -swift-version 6 -package-name tacit -parse-as-library -sanitize=fuzzer,address -I "$build"
    -I "$sources/CTacitModels/include"
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility -enable-upcoming-feature NonisolatedNonsendingByDefault)

# Built again if a source, or a module below it, is newer.
rebuilt=
module() {
    local name=$1
    local files
    mapfile -t files < <(find -L "$sources/$name" -name '*.swift' | sort)
    if [ -z "$rebuilt" ] && [ -f "$build/$name.o" ] \
        && [ -z "$(find -L "$sources/$name" -name '*.swift' -newer "$build/$name.o" -print -quit)" ]; then
        return
    fi
    rebuilt=yes
    echo "building $name"
    swiftc "${flags[@]}" -wmo -module-name "$name" -emit-module -emit-module-path "$build/$name.swiftmodule" \
        -c -o "$build/$name.o" "${files[@]}"
}

# The trained models, without checks: they are only data.
models=()
for pack in permissive share-alike; do
    models+=("$build/model-$pack.o")
    clang -O -c -I "$sources/CTacitModels/include" -o "$build/model-$pack.o" "$sources/CTacitModels/$pack/tagger.c"
done

module TacitCore
module TacitWire
module TacitPrivacy

for target in "${targets[@]}"; do
    files=("Targets/$target.swift" Targets/FuzzInput.swift)
    case $target in restorer | stream | request) files+=("../Tests/TacitTestKit/FixedRecognizer.swift") ;; esac
    case $target in restorer | stream) files+=(Targets/RestoringFixture.swift) ;; esac
    echo "building $target"
    swiftc "${flags[@]}" -module-name "Fuzz_$target" -o "$build/$target" "${files[@]}" \
        "$build/TacitPrivacy.o" "$build/TacitWire.o" "$build/TacitCore.o" "${models[@]}" 2>"$build/$target.build.log" || {
        cat "$build/$target.build.log"
        exit 1
    }
done

status=0
for target in "${targets[@]}"; do
    corpus=$build/corpus/$target
    mkdir -p "$corpus"
    log=$build/$target.log
    if ASAN_OPTIONS=detect_leaks=0 "$build/$target" -max_total_time="$seconds" -max_len=2048 -timeout=10 -print_final_stats=1 \
        -dict=placeholders.dict -artifact_prefix="Failures/$target-" "$corpus" "Seeds/$target" >"$log" 2>&1; then
        runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
        echo "$target: ok, $runs inputs in $seconds s"
    else
        echo "$target: FAILED, $(grep -m1 -oE 'broken: .*|ERROR: .*|Fatal error: .*' "$log" || echo "see $log"); $(grep -oE 'Failures/[^ ]*' "$log" | tail -1)"
        status=1
    fi
done
exit $status
