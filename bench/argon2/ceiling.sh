#!/bin/bash
# Hashes a second that Argon2id alone allows on this machine. usage: ceiling.sh [MEMORY_KIB] [ITERATIONS] [SECONDS]
set -euo pipefail
cd "$(dirname "$0")"
HOME_DIR=${BENCH_HOME:-${TMPDIR:-/tmp}/grantway-bench}
JAVA=java
[ -z "${BENCH_GRANTWAY_JAVA_HOME:-}" ] || JAVA=$BENCH_GRANTWAY_JAVA_HOME/bin/java
mkdir -p "$HOME_DIR/lib"
unzip -qoj ../../ear/target/grantway.ear '*argon2*.jar' '*jna*.jar' -d "$HOME_DIR/lib" # the server's own libraries
exec "$JAVA" -cp "$HOME_DIR/lib/*" Ceiling.java "${1:-7168}" "${2:-5}" "${3:-10}"
