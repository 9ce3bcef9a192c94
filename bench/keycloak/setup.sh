#!/bin/bash
# Fetches Keycloak from Maven Central into $BENCH_HOME, builds it for PostgreSQL and makes the realm that the benchmark asks.
set -euo pipefail
cd "$(dirname "$0")"
HERE=$PWD
export BENCH_HOME=${BENCH_HOME:-${TMPDIR:-/tmp}/grantway-bench}
VERSION=${KEYCLOAK_VERSION:-26.7.3}
KEYCLOAK=$BENCH_HOME/keycloak/keycloak-$VERSION
mkdir -p "$BENCH_HOME/keycloak" "$BENCH_HOME/logs"

if [ ! -d "$KEYCLOAK" ]; then
  mvn -B -q dependency:copy -Dartifact=org.keycloak:keycloak-quarkus-dist:"$VERSION":zip -DoutputDirectory="$BENCH_HOME/keycloak"
  unzip -q "$BENCH_HOME/keycloak/keycloak-quarkus-dist-$VERSION.zip" -d "$BENCH_HOME/keycloak"
  rm "$BENCH_HOME/keycloak/keycloak-quarkus-dist-$VERSION.zip"
  "$KEYCLOAK/bin/kc.sh" build --db=postgres --health-enabled=true --metrics-enabled=false
fi
../postgres.sh start
[ "$(../postgres.sh psql -d postgres -c "select 1 from pg_database where datname = 'keycloak'")" ] || ../postgres.sh psql -d postgres -c 'create database keycloak'

./start.sh >"$BENCH_HOME/logs/keycloak-setup.log" 2>&1 &
SERVER=$!
trap 'kill $SERVER 2>/dev/null && wait $SERVER || true' EXIT
for _ in $(seq 240); do
  curl -sf -o /dev/null http://127.0.0.1:8180/realms/master && break
  kill -0 $SERVER
  sleep 1
done
ADMIN=("$KEYCLOAK/bin/kcadm.sh")
CONFIG=(--config "$BENCH_HOME/keycloak/grantway-bench.config")
"${ADMIN[@]}" config credentials "${CONFIG[@]}" --server http://127.0.0.1:8180 --realm master --user admin --password admin
"${ADMIN[@]}" delete realms/grantway-bench "${CONFIG[@]}" 2>/dev/null || true
node "$HERE/realm.mjs" >"$BENCH_HOME/keycloak/grantway-bench.json"
"${ADMIN[@]}" create realms "${CONFIG[@]}" -f "$BENCH_HOME/keycloak/grantway-bench.json"
echo "Keycloak $VERSION is set up in $KEYCLOAK"
