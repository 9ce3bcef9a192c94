#!/bin/bash
# Grantway in the foreground, from the server that the build assembled; its settings come by the environment (settings.mjs).
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
HOME_DIR=${BENCH_HOME:-${TMPDIR:-/tmp}/grantway-bench}
WLP=${BENCH_WLP:-$ROOT/ear/target/liberty/wlp}
export WLP_USER_DIR=$HOME_DIR/grantway/usr
export JAVA_HOME=${BENCH_GRANTWAY_JAVA_HOME:-${JAVA_HOME:-}}
[ -n "$JAVA_HOME" ] || unset JAVA_HOME
# The fast start of docs/operations.md: the archive of class data is made once, by setup.mjs
export WLP_SKIP_BOOTSTRAP_AGENT=true
ARCHIVE=$HOME_DIR/grantway/classes.jsa
if [ -f "$ARCHIVE" ]; then share=-XX:SharedArchiveFile=$ARCHIVE; else share=-XX:ArchiveClassesAtExit=$ARCHIVE; fi
export JVM_ARGS="${JVM_ARGS:-} $share"
exec "$WLP/bin/server" run grantway
