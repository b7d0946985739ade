#!/bin/bash
# Paints the pictures of the bundled databases and imports them into resources/databases: one database a style, the held-out
# ones included, and a mixed one. Needs palimpsest-cli (build/check, or PALIMPSEST_CLI) and the starter encoder.
# Usage: packaging/starter-databases.sh [PICTURES_PER_SUBJECT [MIXED_PICTURES_PER_SUBJECT_AND_STYLE]]
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cli=${PALIMPSEST_CLI:-$repository/build/check/bin/palimpsest-cli}
encoder=${PALIMPSEST_ENCODER:-$repository/resources/models/starter-clip}
databases="$repository/resources/databases"
per_subject=${1:-12}
mixed_per_pair=${2:-3}
# Not the seed of any training pack: what the databases hold, no model has seen.
seed=20260000

scratch=$(mktemp --directory)
trap 'rm -rf "$scratch"' EXIT

# import_gallery FOLDER ID NAME [more options]
import_gallery() {
    local folder=$1 id=$2 name=$3
    shift 3
    rm -rf "${databases:?}/$id"
    "$cli" import "$folder" --csv "$folder/gallery.csv" --out "$databases/$id" --id "$id" --name "$name" --encoder "$encoder" \
        --licence CC0-1.0 --bundled --copy-pictures --thumbnail-side 128 "$@"
}

mkdir -p "$databases"
"$cli" gallery --list | sed -n '/^Styles:/,$ s/^  //p' | while read -r line; do
    style=${line% (held out)}
    held_out=()
    [ "$style" != "$line" ] && held_out=(--held-out)
    id=${style// /-}
    "$cli" gallery --out "$scratch/$id" --style "$style" --count "$per_subject" --seed "$seed"
    import_gallery "$scratch/$id" "$id" "${style^}" --style "$style" "${held_out[@]}"
done

"$cli" gallery --out "$scratch/mixed" --count "$mixed_per_pair" --seed $((seed + 1))
import_gallery "$scratch/mixed" mixed "All styles"
du -sh "$databases"
