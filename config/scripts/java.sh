# Finds a JDK 25 or newer and builds Ovoz where something changed. Sourced by ./run, ./test and the benchmarks.

is_jdk25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | awk '{ split($2, v, "."); exit !(v[1] >= 25) }'
}

find_jdk() {
  local candidate
  local on_path=""
  if command -v javac >/dev/null 2>&1; then
    on_path="$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")"
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk25 "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  done
  echo "Ovoz needs a JDK 25 or newer, and none was found in JAVA_HOME, in PATH or in the usual folders." >&2
  echo "Install one (for example Eclipse Temurin 25, or the package openjdk-25-jdk) and start again." >&2
  exit 1
}

needs_npm() {
  [ -x "$HOME/.vaadin/node-v24.21.0/bin/node" ] && return
  command -v npm >/dev/null 2>&1 && return
  echo "The first build needs npm, which was not found. Install it (for example the packages nodejs and npm) and start again." >&2
  exit 1
}

# One number for everything that goes into the jar.
sources_sum() {
  find pom.xml package.json package-lock.json tsconfig.json vite.config.ts vite.notebook.config.ts src/main frontend config \
    -type f -not -path 'frontend/generated/*' -not -path 'src/main/bundles/*' -exec cksum {} + | LC_ALL=C sort | cksum
}

# What a server was started from is not built anew beneath it: it would miss classes in the middle of an interview.
refuse_while_serving() {
  local mark
  for mark in target/serving/*; do
    [ -e "$mark" ] || continue
    if ps -p "${mark##*/}" -o args= 2>/dev/null | grep -q 'serve\.sh'; then
      echo "Ovoz has to be built, and a server that was started from this folder is running (process ${mark##*/})." >&2
      echo "Stop it first (Ctrl+C where it runs), and start again." >&2
      exit 1
    fi
    rm -f "$mark"
  done
}

build_if_changed() {
  local sum
  sum="$(sources_sum)"
  if [ -f target/ovoz.jar ] && [ "$(cat target/ovoz.sum 2>/dev/null)" = "$sum" ]; then
    return
  fi
  needs_npm
  refuse_while_serving
  echo "Building Ovoz; the first time this takes a few minutes …"
  ./mvnw -B -q -Pproduction -DskipTests package || {
    echo "The build failed; its messages are above." >&2
    exit 1
  }
  echo "$sum" >target/ovoz.sum
}

find_jdk
