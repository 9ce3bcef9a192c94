#!/bin/bash
# Grantway in the foreground, from the server that the build assembled, on the benchmark's PostgreSQL. Settings of the caller's
# environment win, so that any of them can be measured.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
BENCH_HOME=${BENCH_HOME:-${TMPDIR:-/tmp}/grantway-bench}
WLP=${BENCH_WLP:-$ROOT/ear/target/liberty/wlp}
export WLP_USER_DIR=$BENCH_HOME/grantway/usr
SERVER=$WLP_USER_DIR/servers/grantway
BUILT=$WLP/usr/servers/grantway

# A copy, so that the build's own server keeps its data; what the server made of an unchanged build is kept, as on any restart
mkdir -p "$SERVER"
tar -C "$BUILT" --exclude=./workarea --exclude=./logs --exclude=./data -c . | tar -C "$SERVER" -x

export JAVA_HOME=${BENCH_GRANTWAY_JAVA_HOME:-${JAVA_HOME:-}}
[ -n "$JAVA_HOME" ] || unset JAVA_HOME
export GRANTWAY_HTTP_HOST=${GRANTWAY_HTTP_HOST:-127.0.0.1} GRANTWAY_HTTP_PORT=${GRANTWAY_HTTP_PORT:-9380} GRANTWAY_HTTPS_PORT=${GRANTWAY_HTTPS_PORT:-9743}
export GRANTWAY_BASE_URL=${GRANTWAY_BASE_URL:-http://127.0.0.1:$GRANTWAY_HTTP_PORT}
export GRANTWAY_DB_URL=${GRANTWAY_DB_URL:-jdbc:postgresql://127.0.0.1:${BENCH_PG_PORT:-15433}/grantway_bench}
export GRANTWAY_DB_USER=${GRANTWAY_DB_USER:-postgres} GRANTWAY_DB_PASSWORD=${GRANTWAY_DB_PASSWORD:-unused}
# The cost that Keycloak has by default: a sign-in is mostly this
export GRANTWAY_PASSWORD_ARGON2_MEMORY_KIB=${GRANTWAY_PASSWORD_ARGON2_MEMORY_KIB:-7168}
export GRANTWAY_PASSWORD_ARGON2_ITERATIONS=${GRANTWAY_PASSWORD_ARGON2_ITERATIONS:-5}
exec "$WLP/bin/server" run grantway
