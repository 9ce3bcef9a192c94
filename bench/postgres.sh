#!/bin/bash
# A PostgreSQL cluster for the benchmark alone, on loopback, with the defaults that make a commit durable (fsync on).
# usage: postgres.sh start | stop | pid | psql ARGUMENTS
set -euo pipefail
HOME_DIR=${BENCH_HOME:-${TMPDIR:-/tmp}/grantway-bench}
PORT=${BENCH_PG_PORT:-15433}
DATA=$HOME_DIR/pg/data
BIN=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
as_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

case ${1:-} in
  start)
    if [ ! -d "$DATA" ]; then
      mkdir -p "$HOME_DIR/pg"
      [ "$(id -u)" != 0 ] || chown postgres "$HOME_DIR/pg"
      as_postgres "$BIN/initdb" -D "$DATA" -U postgres -A trust -E UTF8 --locale=C >/dev/null
    fi
    as_postgres "$BIN/pg_ctl" -D "$DATA" status >/dev/null || as_postgres "$BIN/pg_ctl" -w -D "$DATA" -l "$HOME_DIR/pg/log" \
      -o "-p $PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c shared_buffers=256MB" start >/dev/null ;;
  stop) as_postgres "$BIN/pg_ctl" -D "$DATA" -m fast stop ;;
  pid) head -1 "$DATA/postmaster.pid" ;;
  psql) shift; exec "$BIN/psql" -qAtX -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$PORT" -U postgres "$@" ;;
  *) sed -n 3p "$0"; exit 2 ;;
esac
