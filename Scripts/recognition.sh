#!/usr/bin/env bash
# The figures of recognition, beside presidio-analyzer and scrubadub: docs/recognition-figures.md, in some minutes.
# usage: recognition.sh --data FOLDER [--quick] [--output FILE]        see `recognition.sh --help`
set -euo pipefail
cd "$(dirname "$0")/.."

data=
for ((i = 1; i <= $#; i++)); do
    if [ "${!i}" = --data ]; then j=$((i + 1)); data=${!j:-}; fi
done

# What is measured is a model that hasn't seen the held-out texts; the one in the program has learned from them as well.
measured=.build/recognition
tacit=$PWD/.build/release/tacit
if [ -n "$data" ] && [ -x "$tacit" ] && ! [ "$measured/tagger.bin" -nt Sources/CTacitModels/share-alike/tagger.bin ]; then
    Scripts/words.sh "$data" .build/words
    "$tacit" train tagger --data "$data" --words .build/words --held-out-only --output "$measured" >/dev/null
fi
mkdir -p "$measured"
cat >"$measured/tacit" <<PROGRAM
#!/bin/sh
[ "\$1" = protect ] || exec "$tacit" "\$@"
case " \$* " in *" --tagger "*) exec "$tacit" "\$@" ;; esac
shift
exec "$tacit" protect --tagger-file "$PWD/$measured/tagger.bin" "\$@"
PROGRAM
chmod +x "$measured/tacit"

# The library alone, for the memory that it needs.
examples/protect-text/test.sh

Scripts/python.sh .venv-recognition Bench/recognition/requirements.txt
export PYTHONPATH=Bench
exec .venv-recognition/bin/python -m recognition --binary "$measured/tacit" "$@"
