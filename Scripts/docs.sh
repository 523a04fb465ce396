#!/usr/bin/env bash
# The documentation of the library, for a web server, at .build/docs. Warnings of docc, broken links among them, are errors.
set -euo pipefail
cd "$(dirname "$0")/.."

graphs=$(mktemp -d)
trap 'rm -rf "$graphs"' EXIT
swift build -c release --target TacitPrivacy
# TacitWire has nothing that a caller of the library names.
for module in TacitCore TacitPrivacy; do
    swift symbolgraph-extract -module-name "$module" -minimum-access-level public -skip-synthesized-members \
        -target "$(swift -print-target-info | grep -m 1 -oP '"triple": "\K[^"]+')" \
        -I .build/release/Modules -I Sources/CTacitModels/include -output-dir "$graphs"
done
docc convert Sources/TacitPrivacy/TacitPrivacy.docc --additional-symbol-graph-dir "$graphs" --output-dir .build/docs \
    --fallback-display-name TacitPrivacy --fallback-bundle-identifier tacit.TacitPrivacy --warnings-as-errors
