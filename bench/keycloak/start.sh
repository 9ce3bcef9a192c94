#!/bin/bash
# Keycloak in the foreground, on the benchmark's PostgreSQL; the pid is the server's.
set -euo pipefail
HOME_DIR=${BENCH_HOME:-${TMPDIR:-/tmp}/grantway-bench}
KEYCLOAK=$(ls -d "$HOME_DIR"/keycloak/keycloak-[0-9]*/ | sort -V | tail -1)
export JAVA_HOME=${BENCH_KEYCLOAK_JAVA_HOME:-${JAVA_HOME:-}}
[ -n "$JAVA_HOME" ] || unset JAVA_HOME
export KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=admin
exec "$KEYCLOAK/bin/kc.sh" start --optimized --http-enabled=true --http-host=127.0.0.1 --http-port=8180 --http-management-port=8190 \
  --hostname-strict=false --cache=local --log-level=warn \
  --db-url="jdbc:postgresql://127.0.0.1:${BENCH_PG_PORT:-15433}/keycloak" --db-username=postgres --db-password=unused
