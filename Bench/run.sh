#!/usr/bin/env bash
# What Tacit costs beside nginx as a plain hop, measured in one run on this machine; about two minutes.
# usage: run.sh [--quick] [--json] [--markdown FILE]        see `run.sh --help`
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/setup.sh bench
exec python3 Bench/bench.py "$@"
