#!/usr/bin/env bash
# What training knows of words beforehand: FOLDER/frequencies.txt and FOLDER/classes.txt; does nothing if they are there already.
# usage: words.sh CORPORA FOLDER        CORPORA: the folder with dev/, as `tacit train tagger --data` takes it
set -euo pipefail
cd "$(dirname "$0")/.."

corpora=${1:?usage: words.sh CORPORA FOLDER}
folder=${2:?usage: words.sh CORPORA FOLDER}
mkdir -p "$folder"
make_list() { # NAME ARGUMENTS
    local name=$1
    [[ $folder/$name.txt -nt Scripts/words/$name.py && $folder/$name.txt -nt Scripts/words/requirements.txt ]] && return
    Scripts/python.sh .venv-words Scripts/words/requirements.txt
    PYTHONPATH=Bench .venv-words/bin/python "Scripts/words/$name.py" "${@:2}" >"$folder/$name.part"
    mv "$folder/$name.part" "$folder/$name.txt"
}
make_list frequencies
make_list classes "$corpora"
