#!/usr/bin/env bash
# What a server has to bear: `kill -9` at random, a database that goes away, overload of caps and rates; on SQLite and on
# PostgreSQL, with one node and two.
# usage: chaos.sh           TACIT_KILLS=… sets how often each database's server is killed (default 100)
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/setup.sh test
Scripts/python.sh
exec env TACIT_KILLS="${TACIT_KILLS:-100}" .venv/bin/python -m pytest -q -m chaos Tests/Clients
