#!/usr/bin/env bash
# Makes a Python environment at pinned versions; does nothing if it is there already.
# usage: python.sh [FOLDER REQUIREMENTS]        .venv with what Tests/Clients needs, unless said otherwise;
#                                               prints nothing unless something goes wrong
set -euo pipefail
cd "$(dirname "$0")/.."

venv=${1:-.venv}
requirements=${2:-Tests/Clients/requirements.txt}
stamp=$venv/requirements.sha256
# The interpreter counts too: packages with compiled parts fit one version of Python.
wanted=$({ sha256sum <"$requirements"; python3 --version; } 2>/dev/null || true)
[[ -n $wanted && -f $stamp && $(<"$stamp") == "$wanted" ]] && exit 0

if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
    if ! command -v apt-get >/dev/null; then
        echo "python: Python 3.10 or newer with its venv module is needed" >&2
        exit 1
    fi
    as_root=()
    ((EUID == 0)) || as_root=(sudo)
    export DEBIAN_FRONTEND=noninteractive
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" apt-get install -y -qq --no-install-recommends python3 python3-venv >/dev/null
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
rm -rf "$venv"
if ! { python3 -m venv "$venv" && "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
    --requirement "$requirements"; } >"$log" 2>&1; then
    cat "$log" >&2
    rm -rf "$venv"
    exit 1
fi
{ sha256sum <"$requirements"; python3 --version; } >"$stamp"
