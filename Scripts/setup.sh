#!/usr/bin/env bash
# Installs what is missing on a Debian-like machine that has Swift, git and make and nothing else.
# usage: setup.sh build   what building needs
#        setup.sh test    what the tests need besides
#        setup.sh bench   what the benchmark needs
set -euo pipefail
cd "$(dirname "$0")/.."

# The Swift toolchain's own needs first: it comes as an archive and brings no packages.
build=(libc6-dev libstdc++-12-dev libgcc-12-dev binutils zlib1g-dev libxml2 libcurl4 libncurses6 libedit2 libsqlite3-dev
    libpq-dev pkg-config tzdata ca-certificates)
tests=(python3 python3-venv openssl curl postgresql)
bench=(python3 nginx-light wrk util-linux)

case ${1:-build} in
    build) wanted=("${build[@]}") ;;
    test) wanted=("${build[@]}" "${tests[@]}") ;;
    bench) wanted=("${bench[@]}") ;;
esac

missing=()
for package in "${wanted[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing+=("$package")
done
((${#missing[@]})) || exit 0

if ! command -v apt-get >/dev/null; then
    echo "setup: this is not a Debian-like system; please install the equivalents of: ${missing[*]}" >&2
    exit 1
fi
as_root=()
((EUID == 0)) || as_root=(sudo)
echo "setup: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
if [[ " ${missing[*]} " == *" postgresql "* ]]; then
    # The tests start a server of their own; Debian need not start one for the system.
    no_cluster=/etc/postgresql-common/createcluster.d/tacit.conf
    "${as_root[@]}" mkdir -p "${no_cluster%/*}"
    echo "create_main_cluster = false" | "${as_root[@]}" tee "$no_cluster" >/dev/null
    trap '"${as_root[@]}" rm -f "$no_cluster"' EXIT
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
