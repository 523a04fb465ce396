#!/usr/bin/env bash
# docs/recognizers.md: the recognizers' own table, with the number of tests of each sort, counted while they run.
set -euo pipefail
cd "$(dirname "$0")/.."

counts=docs/recognizer-tests.tsv
swift build -c release --build-tests >&2
TACIT_CASE_COUNTS=$counts swift test -c release --skip-build --filter TacitPrivacyTests >&2
.build/release/tacit recognizers --markdown --tests "$counts" >docs/recognizers.md
