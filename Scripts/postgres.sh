#!/usr/bin/env bash
# A PostgreSQL of the tests' own: no system cluster, no fixed port, nothing left behind.
# usage: postgres.sh start DIR [--tls CERT KEY] [--watch PID]
#            makes DIR at the first start, prints the URL of its maintenance database (Unix socket, for this user
#            alone); DIR/tcp-url has the same over 127.0.0.1, with a password. With --tls, TCP is TLS only.
#            With --watch it stops by itself, and DIR goes, once that process has ended.
#        postgres.sh stop DIR        stops it at once; DIR stays
#        postgres.sh remove DIR      stops it and removes everything
set -euo pipefail

# What stays in the background must not hold open what the caller waits for.
for descriptor in /dev/fd/*; do
    descriptor=${descriptor##*/}
    ((descriptor > 2 && descriptor != 255)) && eval "exec $descriptor>&-"
done

fail() {
    echo "postgres: $*" >&2
    exit 1
}

# The newest that is installed.
binaries() {
    local initdb
    initdb=$({ ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null || command -v initdb; } | sort -V | tail -n 1)
    [[ -n $initdb ]] || fail "PostgreSQL is not installed; Scripts/setup.sh test installs it"
    dirname "$initdb"
}

# PostgreSQL refuses to run as root.
as_owner() {
    if ((EUID == 0)); then
        setpriv --reuid "$owner" --regid "$(id -g "$owner")" --clear-groups env HOME="$dir" "$@"
    else
        "$@"
    fi
}

running() { [[ -s $dir/data/postmaster.pid ]] && kill -0 "$(head -n 1 "$dir/data/postmaster.pid")" 2>/dev/null; }

make_cluster() {
    mkdir -p "$dir"
    chmod 700 "$dir"
    # Short, since a socket's path may have 107 characters.
    socket=$(mktemp -d /tmp/tacit-pg.XXXXXX)
    password=$(head -c 18 /dev/urandom | base64 | tr '+/' 'xy')
    printf '%s' "$socket" >"$dir/socket"
    printf '%s' "$password" >"$dir/password"
    ((EUID == 0)) && chown -R "$owner:" "$dir" "$socket"
    as_owner "$bin/initdb" --pgdata="$dir/data" --username=tacit --pwfile="$dir/password" --auth-local=trust \
        --auth-host=scram-sha-256 --encoding=UTF8 --locale=C >"$dir/initdb.log" 2>&1 \
        || { cat "$dir/initdb.log" >&2; fail "initdb failed"; }
    cat >>"$dir/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$socket'
unix_socket_permissions = 0700
max_connections = 1000
shared_buffers = 32MB
fsync = on
CONF
}

use_tls() {
    cp "$1" "$dir/data/server.crt"
    cp "$2" "$dir/data/server.key"
    chmod 600 "$dir/data/server.key"
    ((EUID == 0)) && chown "$owner:" "$dir/data/server.crt" "$dir/data/server.key"
    echo "ssl = on" >>"$dir/data/postgresql.conf"
    sed -i -E 's/^host( .*)$/hostssl\1/' "$dir/data/pg_hba.conf"
}

launch() {
    local attempt port
    for attempt in 1 2 3 4 5 6 7 8; do
        # Once chosen, a port stays: URLs that were given out hold after a restart.
        [[ -s $dir/port ]] || echo $((20000 + RANDOM % 40000)) >"$dir/port"
        port=$(<"$dir/port")
        if as_owner "$bin/pg_ctl" start --pgdata="$dir/data" --log="$dir/server.log" --wait --silent --timeout=30 \
            -o "-p $port" >/dev/null 2>&1 </dev/null; then
            return
        fi
        [[ -s $dir/started ]] || rm -f "$dir/port"
        sleep 0.2
    done
    tail -n 20 "$dir/server.log" >&2
    fail "the server does not start"
}

stop() {
    running || return 0
    as_owner "$bin/pg_ctl" stop --pgdata="$dir/data" --mode=fast --wait --silent >/dev/null 2>&1
}

remove() {
    stop || true
    [[ ! -s $dir/socket ]] || rm -rf "$(<"$dir/socket")"
    rm -rf "$dir"
}

action=${1:-} dir=${2:-}
[[ -n $action && -n $dir ]] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
shift 2
[[ $dir == /* ]] || dir=$PWD/$dir
bin=$(binaries)
owner=postgres
id postgres >/dev/null 2>&1 || owner=nobody

case $action in
start)
    tls=() watched=
    while (($#)); do
        case $1 in
        --tls) tls=("$2" "$3") && shift 3 ;;
        --watch) watched=$2 && shift 2 ;;
        *) fail "what is $1?" ;;
        esac
    done
    [[ -d $dir/data ]] || make_cluster
    ((${#tls[@]} == 0)) || use_tls "${tls[@]}"
    launch
    echo yes >"$dir/started"
    port=$(<"$dir/port") socket=$(<"$dir/socket") password=$(<"$dir/password")
    echo "postgresql://tacit:$password@127.0.0.1:$port/postgres" >"$dir/tcp-url"
    if [[ -n $watched ]]; then
        (while kill -0 "$watched" 2>/dev/null; do sleep 1; done; remove) </dev/null >/dev/null 2>&1 &
        disown
    fi
    echo "postgresql://tacit@/postgres?host=$socket&port=$port"
    ;;
stop) stop ;;
remove) remove ;;
*) fail "what is $action?" ;;
esac
