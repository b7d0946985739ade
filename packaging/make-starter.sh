#!/bin/bash
# Makes everything that ships to paint with: trains the starter models and builds the starter databases.
#   packaging/make-starter.sh models WORK       trains in WORK (resumable; hours on two cores) and copies the bundles
#   packaging/make-starter.sh databases WORK    paints and imports the starter databases with the bundled encoder
# The minutes of each training: PALIMPSEST_ENCODER_MINUTES, PALIMPSEST_AUTOENCODER_MINUTES, PALIMPSEST_RDM_MINUTES.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

what=${1:?models or databases}
work=$(mkdir -p "${2:?a working folder}" && cd "$2" && pwd)
resources="$repository/resources"
build palimpsest-cli
cli="$build_directory/bin/palimpsest-cli"

make_models() {
    [ -e "$work/train.pack" ] || "$cli" gallery --pack "$work/train.pack" --count 50 --seed 2 --held-out
    "$cli" train encoder --pack "$work/train.pack" --out "$work/starter-clip" --minutes "${PALIMPSEST_ENCODER_MINUTES:-12}"
    "$cli" train autoencoder --pack "$work/train.pack" --out "$work/starter-rdm" --minutes "${PALIMPSEST_AUTOENCODER_MINUTES:-25}"
    "$cli" train rdm --pack "$work/train.pack" --out "$work/starter-rdm" --encoder "$work/starter-clip" \
        --minutes "${PALIMPSEST_RDM_MINUTES:-240}"
    for bundle in starter-clip starter-rdm; do
        mkdir -p "$resources/models/$bundle"
        find "$work/$bundle" -maxdepth 1 -type f -exec cp {} "$resources/models/$bundle/" \;
    done
}

# make_database ID NAME STYLE COUNT SEED [IMPORT OPTION ...]: COUNT pictures of each subject.
make_database() {
    local id=$1 name=$2 style=$3 count=$4 seed=$5
    shift 5
    local pictures="$work/pictures/$id"
    rm -rf "$pictures" "$resources/databases/$id"
    "$cli" gallery --out "$pictures" --count "$count" --seed "$seed" --quality 82 ${style:+--style "$style"}
    "$cli" import "$pictures" --csv "$pictures/gallery.csv" --out "$resources/databases/$id" --id "$id" --name "$name" \
        --style "$style" --licence CC0-1.0 --copy-pictures --thumbnail-side 128 --bundled \
        --encoder "$resources/models/starter-clip" "$@"
    rm -f "$resources/databases/$id/lock"
}

make_databases() {
    local style name
    while IFS=: read -r style name; do
        local held_out=()
        case "$style" in mosaic | charcoal | cross-stitch) held_out=(--held-out) ;; esac
        make_database "starter-${style// /-}" "$name" "$style" 12 20261123 "${held_out[@]}"
    done <<'STYLES'
oil:Oil
pointillism:Pointillism
woodcut:Woodcut
stained glass:Stained glass
ukiyo-e:Ukiyo-e
watercolour:Watercolour
cubist:Cubist
mosaic:Mosaic
charcoal:Charcoal
neon:Neon
halftone:Halftone
ink wash:Ink wash
poster:Poster
pastel:Pastel
paper cut:Paper cut
cross-stitch:Cross-stitch
STYLES
    make_database starter-mixed "All styles" "" 2 77
}

case "$what" in
models) make_models ;;
databases) make_databases ;;
*) echo "models or databases?" >&2; exit 2 ;;
esac
