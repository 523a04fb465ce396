#!/usr/bin/env bash
# Every test, over one build: the release configuration, which is what ships.
# usage: test.sh            FUZZ_SECONDS=… sets how long each fuzzer runs (default 60)
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n── %s\n' "$*"; }

Scripts/setup.sh test

step "Build"
log=$(mktemp)
counts=$(mktemp)
postgres=$(mktemp -d)
proved=$(mktemp -d)
trap 'rm -f "$log" "$counts"; Scripts/postgres.sh remove "$postgres"; Scripts/postgres.sh remove "$proved"' EXIT
swift build -c release --build-tests >"$log" 2>&1 || { grep -E "error|warning" "$log" || cat "$log"; exit 1; }
tail -n 1 "$log"

step "Formatting"
swift format lint --strict --recursive --parallel Sources Tests examples Package.swift

step "Swift tests"
TACIT_TEST_POSTGRES=$(Scripts/postgres.sh start "$postgres" --watch $$)
export TACIT_TEST_POSTGRES
# Time limits are part of what the sockets' suites look at: they run when nothing else does.
sockets='TacitConnectorsTests|TacitServerTests'
for part in --skip --filter; do
    TACIT_CASE_COUNTS=$counts swift test -c release --skip-build $part "$sockets" >"$log" 2>&1 || { grep -vE "^(◇|✔) " "$log"; exit 1; }
    grep -E "Test run with" "$log"
done

diff -q "$counts" docs/recognizer-tests.tsv >/dev/null || {
    echo "docs/recognizers.md tells other numbers of tests: run make recognizers" >&2
    exit 1
}

step "The library alone"
examples/protect-text/test.sh

step "Real clients"
Scripts/python.sh
.venv/bin/python -m pytest -q Tests/Clients

step "Fuzzers, ${FUZZ_SECONDS:-60} s each"
Fuzz/run.sh "${FUZZ_SECONDS:-60}"

step "Proof"
.build/release/tacit prove

step "Proof, on PostgreSQL"
url=$(Scripts/postgres.sh start "$proved" --watch $$)
.build/release/tacit prove --database "$url" --database-files "$proved"
