#!/usr/bin/env bash
# Builds the release binary. On a terminal the compiler shows its own progress; elsewhere one line tells how it ended.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ -t 1 ]]; then
    [[ -x .build/release/tacit ]] || echo "The first build takes some minutes: it compiles the server's libraries, too."
    exec swift build -c release --product tacit
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if swift build -c release --product tacit >"$log" 2>&1; then
    tail -n 1 "$log"
else
    cat "$log" >&2
    exit 1
fi
