# Runs a class of src/test/java/org/ovoz/bench. Sourced by bench/tables, bench/exports and bench/imports.
set -euo pipefail
cd "$(dirname "$0")/.."
. config/scripts/java.sh

benchmark() {
  ./mvnw -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath
  echo "machine: $(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -1), $(uname -sr)"
  echo "load before: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null)"
  "$JAVA_HOME/bin/java" -version 2>&1 | head -1
  "$JAVA_HOME/bin/java" -Xmx2g -cp "target/test-classes:target/classes:$(cat target/test-classpath)" "$@" 2>&1 |
    grep -E '^[a-z0-9-]+ [0-9.e+-]+ [A-Za-z]+$|^Exception|^	at |^Caused'
}
