#!/usr/bin/env bash
# Unpacks a backup into an empty data folder; called by ./run restore FILE, with JAVA_HOME set.
set -euo pipefail
data="${OVOZ_DATA:-./data}"
[ -f "$1" ] || {
  echo "There is no file $1." >&2
  exit 1
}
backup="$(cd "$(dirname "$1")" && pwd)/$(basename "$1")"
if [ -e "$data" ] && { [ ! -d "$data" ] || [ -n "$(ls -A "$data")" ]; }; then
  echo "The data folder $data is not empty, and nothing is written over. Stop the server and move the folder away," >&2
  echo "or name an empty one: OVOZ_DATA=… ./run restore FILE" >&2
  exit 1
fi
names="$("$JAVA_HOME/bin/jar" tf "$backup" 2>/dev/null)" || names=""
for needed in ovoz.mv.db study.key; do
  grep -qx "$needed" <<<"$names" || {
    echo "$1 is no backup of Ovoz: $needed is missing in it." >&2
    exit 1
  }
done
umask 077
mkdir -p "$(dirname "$data")"
part="$(mktemp -d "$(cd "$(dirname "$data")" && pwd)/restoring.XXXXXX")"
trap 'rm -rf "$part"' EXIT
(cd "$part" && "$JAVA_HOME/bin/jar" xf "$backup" ovoz.mv.db study.key) || {
  echo "$1 could not be unpacked. Is it whole, and is there room on the disk?" >&2
  exit 1
}
chmod 600 "$part"/*
[ ! -d "$data" ] || rmdir "$data"
mv "$part" "$data"
echo "Restored to $data. Start Ovoz on it with ./run"
