#!/bin/bash
# Grantway in the foreground, from the server that the build assembled; its settings come by the environment (settings.mjs).
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
HOME_DIR=${BENCH_HOME:-${TMPDIR:-/tmp}/grantway-bench}
WLP=${BENCH_WLP:-$ROOT/ear/target/liberty/wlp}
export WLP_USER_DIR=$HOME_DIR/grantway/usr
export JAVA_HOME=${BENCH_GRANTWAY_JAVA_HOME:-${JAVA_HOME:-}}
[ -n "$JAVA_HOME" ] || unset JAVA_HOME

# A copy, so that the build's own server keeps its data; what the server made of an unchanged build stays, as at any restart
mkdir -p "$WLP_USER_DIR/servers/grantway"
tar -C "$WLP/usr/servers/grantway" --exclude=./workarea --exclude=./logs --exclude=./data -c . | tar -C "$WLP_USER_DIR/servers/grantway" -x
exec "$WLP/bin/server" run grantway
