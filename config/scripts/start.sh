# Quick starts: beside the jar lies the same, unpacked, with a cache of what a start loads, links and compiles (JDK 25, AOT
# cache). Sourced by ./run, serve.sh and bench/respondents. Whatever does not fit (another jar, another JDK) is passed over.

# The same for the making of the cache and for every start with it. Headers of eight bytes make a session a tenth smaller; a
# start that makes no classes for what is called once by reflection, and whose young objects have room, has less to do (0076).
JAVA_ALWAYS=(-XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError -Djdk.reflect.useNativeAccessorOnly=true -XX:NewSize=96m)

QUICK=target/start

# How to start: sets START to what follows the memory. A cache that does not fit is not worth a line in the log.
choose_start() {
  START=("${JAVA_ALWAYS[@]}" -jar target/ovoz.jar)
  if [ "$QUICK/ovoz.aot" -nt target/ovoz.jar ]; then
    START=("${JAVA_ALWAYS[@]}" "-XX:AOTCache=$QUICK/ovoz.aot" "-Xlog:aot*=off" "-Xlog:cds*=off" -jar "$QUICK/ovoz.jar")
  fi
}

# Makes unpacked jar and cache once for each jar: a server on an empty data folder of its own, its first page, and its end.
prepare_start() {
  if [ "$QUICK/tried" -nt target/ovoz.jar ]; then
    return
  fi
  echo "Preparing quick starts, once for each build …"
  rm -rf "$QUICK"
  mkdir -p "$QUICK"
  touch "$QUICK/tried"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/ovoz.jar extract --force --destination "$QUICK" >/dev/null 2>&1 || return 0
  rehearse >/dev/null 2>&1 || true
  [ ! -f "$QUICK/new.aot" ] || mv "$QUICK/new.aot" "$QUICK/ovoz.aot"
}

rehearse() {
  local data port server i
  data="$(mktemp -d)"
  port=$((20000 + RANDOM % 20000))
  env -u OVOZ_DB_URL OVOZ_DATA="$data/data" OVOZ_OPENDRAFTS=true PORT="$port" "$JAVA_HOME/bin/java" -Xmx512m "${JAVA_ALWAYS[@]}" \
    "-XX:AOTCacheOutput=$QUICK/new.aot" -jar "$QUICK/ovoz.jar" --server.address=127.0.0.1 &
  server=$!
  for ((i = 0; i < 600; i++)); do
    if ask "$port" /kz || ! kill -0 "$server" 2>/dev/null; then
      break
    fi
    sleep 0.2
  done
  for path in /kz /kz / /login; do
    ask "$port" "$path" || true
  done
  kill -TERM "$server" 2>/dev/null || true
  wait "$server" || true
  rm -rf "$data"
}

# Whether the server answers; without a program beside the shell.
ask() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
    IFS= read -r line <&3 && cat <&3 >/dev/null && [[ "$line" == *" 200"* ]]
  ) 2>/dev/null
}
