#!/usr/bin/env bash
# Serves with the built jar until it is stopped, and starts it again when it ended itself to be started again (status 3:
# out of memory, or another state it cannot come out of); called by ./run, with JAVA_HOME and OVOZ_DATA set.
set -uo pipefail
. "$(dirname "$0")/start.sh"

AGAIN=3
MOST_IN_A_ROW=5
server=""
stopped=""

# So that nobody builds anew what runs (refuse_while_serving).
mkdir -p target/serving
touch "target/serving/$$"
trap 'rm -f "target/serving/$$"' EXIT

stop() {
  stopped=yes
  [ -z "$server" ] || kill -TERM "$server" 2>/dev/null
}
trap stop TERM INT HUP

# Where the system can: whoever kills this script kills the server with it.
guard=()
if setpriv --help 2>/dev/null | grep -q pdeathsig; then
  guard=(setpriv --pdeathsig KILL)
fi

in_a_row=0
while :; do
  began=$SECONDS
  choose_start
  ${guard[@]+"${guard[@]}"} "$JAVA_HOME/bin/java" -Xmx"${OVOZ_MEMORY:-1g}" "${START[@]}" "$@" &
  server=$!
  # Where the signal came before there was a number to pass it on to.
  [ -z "$stopped" ] || kill -TERM "$server" 2>/dev/null
  # A signal ends the waiting, not the server.
  while :; do
    wait "$server"
    status=$?
    kill -0 "$server" 2>/dev/null || break
  done
  if [ "$status" -ne "$AGAIN" ] || [ -n "$stopped" ]; then
    exit "$status"
  fi
  [ $((SECONDS - began)) -lt 60 ] || in_a_row=0
  in_a_row=$((in_a_row + 1))
  if [ "$in_a_row" -ge "$MOST_IN_A_ROW" ]; then
    echo "Ovoz ended itself $MOST_IN_A_ROW times within a minute of its start. It may need more memory: OVOZ_MEMORY=2g ./run" >&2
    exit "$status"
  fi
  echo "Ovoz ended itself and is started again." >&2
  sleep 1
done
