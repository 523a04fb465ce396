#!/usr/bin/env bash
# The common words of 16 languages, for training the tagger; does nothing if they are there already.
# usage: words.sh FILE
set -euo pipefail
cd "$(dirname "$0")/.."

file=${1:?usage: words.sh FILE}
[[ $file -nt Scripts/words/frequencies.py && $file -nt Scripts/words/requirements.txt ]] && exit 0
Scripts/python.sh .venv-words Scripts/words/requirements.txt
mkdir -p "$(dirname "$file")"
.venv-words/bin/python Scripts/words/frequencies.py >"$file.part"
mv "$file.part" "$file"
