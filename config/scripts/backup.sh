#!/usr/bin/env bash
# Asks the running server for an online copy of its data; called by ./run backup FILE.
set -euo pipefail
data="${OVOZ_DATA:-./data}"
target="$(cd "$(dirname "$1")" 2>/dev/null && pwd)/$(basename "$1")" || {
  echo "There is no folder $(dirname "$1")." >&2
  exit 1
}
[ -d "$data" ] || {
  echo "There is no data folder $data. Say where it is: OVOZ_DATA=… ./run backup FILE" >&2
  exit 1
}
rm -f "$data/backup.answer"
printf '%s\n' "$target" >"$data/backup.request.new"
mv "$data/backup.request.new" "$data/backup.request"
for _ in $(seq 1200); do
  if [ -f "$data/backup.answer" ]; then
    answer="$(cat "$data/backup.answer")"
    rm -f "$data/backup.answer"
    if [ "$answer" = done ]; then
      echo "Copied to $target"
      exit 0
    fi
    echo "$answer" >&2
    exit 1
  fi
  sleep 0.25
done
rm -f "$data/backup.request"
echo "No server answered. Is Ovoz running on the data folder $data?" >&2
exit 1
