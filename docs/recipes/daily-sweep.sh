#!/bin/sh
# One day of the rank tracker: sweep, fetch what was left, tell what happened.
#   daily-sweep.sh CATEGORIES     a file with one category id or name a line
# Prints what was watched for. Ends with the status of the sweep, so that whoever started it hears of a failure.
set -u
categories=${1:?"usage: daily-sweep.sh CATEGORIES"}
most=${MAX_CALLS:-2000}

ali1688 tracker sweep --from "$categories" --type hot --type goodPrice --keywords --max-calls "$most" --json >/dev/null
status=$?
if [ "$status" -ge 5 ] && [ "$status" -le 7 ]; then
  # Busy, unreachable or incomplete: once more, for what is left.
  sleep "${PAUSE:-600}"
  ali1688 tracker sweep --resume --max-calls "$most" --json >/dev/null
  status=$?
fi
if [ "$status" -ne 0 ]; then
  echo "The sweep ended with status $status; see: ali1688 tracker sweeps" >&2
  exit "$status"
fi

found=$(ali1688 tracker watch --on entered,left,moved:5 --format md)
status=$?
case $status in
  0) ;;
  10) printf '%s\n' "$found" ;;
  2) echo 'One more day is needed before anything can be compared.' ;;
  *) exit "$status" ;;
esac
