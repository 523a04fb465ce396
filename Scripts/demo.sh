#!/usr/bin/env bash
# A real customer message goes through Tacit to a model and back; shows what each side saw, and what is on disk.
set -euo pipefail
cd "$(dirname "$0")/.."
exec .build/release/tacit demo
