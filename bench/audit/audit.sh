#!/bin/sh
# How fast the audit chains grow, how large an entry is, how long a chain takes to verify.
# Build first: ./mvnw -DskipTests package (and test-compile). Usage: bench/audit/audit.sh [seconds a run] [entries to verify]
set -eu
cd "$(dirname "$0")/../.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
./mvnw -q -B -o -pl consent-ejb,oauth-ejb,ear,src-it package -DskipTests -Dspotless.check.skip=true \
  dependency:build-classpath -Dmdep.outputFile="$out/classpath" -Dmdep.includeScope=test
classpath="$out/classes:src-it/target/test-classes:consent-ejb/target/classes:oauth-ejb/target/classes:$(cat "$out/classpath")"
javac -d "$out/classes" -cp "$classpath" bench/audit/AuditBench.java
java -Xmx1g -cp "$classpath" io.grantway.consent.audit.AuditBench "${1:-10}" "$out/export.jsonl" "${2:-1000000}"
echo '{"keys":[]}' > "$out/jwks.json"
time java -Xmx1g docs/verify/VerifyChain.java "$out/export.jsonl" "$out/jwks.json"
time python3 docs/verify/verify_chain.py "$out/export.jsonl" "$out/jwks.json"
