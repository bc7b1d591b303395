#!/usr/bin/env bash
# Asks the running server for an online copy of its data; called by ./run backup FILE.
set -euo pipefail
data="${OVOZ_DATA:-./data}"
folder="$(cd "$(dirname "$1")" 2>/dev/null && pwd)" || {
  echo "There is no folder $(dirname "$1"). Make it, or name another." >&2
  exit 1
}
target="$folder/$(basename "$1")"
if [ -e "$target" ]; then
  echo "$target is there already. Name another file: a backup is never written over." >&2
  exit 1
fi
[ -d "$data" ] || {
  echo "There is no data folder $data. Say where it is: OVOZ_DATA=… ./run backup FILE" >&2
  exit 1
}
[ -w "$data" ] || {
  echo "Only the server's own user can ask for a copy of $data." >&2
  exit 1
}
finish() {
  rm -f "$data/backup.request"
  # A server that has ended leaves its half of a copy: nothing else writes a file of this name.
  [ "${ended:-}" != yes ] || rm -f "$target.part"
}
trap finish EXIT
rm -f "$data/backup.answer" "$data/backup.running"
printf '%s\n' "$target" >"$data/backup.request.new"
mv "$data/backup.request.new" "$data/backup.request"
# A server takes the request within a second. The copy itself may take as long as it needs: meanwhile the number in
# backup.running grows every second.
waited=0
seen=""
until [ -f "$data/backup.answer" ]; do
  now="$(cat "$data/backup.running" 2>/dev/null || true)"
  if [ "$now" != "$seen" ]; then
    seen="$now"
    waited=0
  fi
  if [ "$waited" -ge 80 ]; then
    if [ -f "$data/backup.request" ]; then
      echo "No server answered. Is Ovoz running on the data folder $data? If not, start it and try again." >&2
    else
      ended=yes
      echo "The server ended while it copied. Nothing is left of the copy; start Ovoz and try again." >&2
    fi
    exit 1
  fi
  waited=$((waited + 1))
  sleep 0.25
done
answer="$(cat "$data/backup.answer")"
rm -f "$data/backup.answer"
if [ "$answer" != done ]; then
  echo "$answer" >&2
  exit 1
fi
echo "Copied to $target"
