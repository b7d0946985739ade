#!/bin/bash
# Makes everything that ships to paint with: trains the starter models and builds the starter databases; and measures it.
#   packaging/make-starter.sh models WORK       trains in WORK (resumable; hours on two cores) and copies the bundles
#   packaging/make-starter.sh databases WORK    paints and imports the starter databases with the bundled encoder
#   packaging/make-starter.sh evaluate WORK     trains the classifier, runs every study and paints the sheets, into WORK/evaluation
# The minutes of each training: PALIMPSEST_ENCODER_MINUTES, PALIMPSEST_AUTOENCODER_MINUTES, PALIMPSEST_RDM_MINUTES,
# PALIMPSEST_CLASSIFIER_MINUTES. Trainings want the machine for themselves. They run on a graphics card when LibTorch can use one;
# then 1.2 and 9 minutes do for the first stage and the denoiser, with PALIMPSEST_AUTOENCODER_BATCH=64 and PALIMPSEST_RDM_BATCH=256
# (core/neural/training/TRAINING.md).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

what=${1:?models, databases or evaluate}
work=$(mkdir -p "${2:?a working folder}" && cd "$2" && pwd)
resources="$repository/resources"
build palimpsest-cli
cli="$build_directory/bin/palimpsest-cli"

make_models() {
    [ -e "$work/encoder.pack" ] || "$cli" gallery --pack "$work/encoder.pack" --count 50 --seed 2 --held-out
    [ -e "$work/train.pack" ] \
        || "$cli" gallery --pack "$work/train.pack" --count 100 --seed 2 --manners 80 --manner-count 8
    "$cli" train encoder --pack "$work/encoder.pack" --out "$work/starter-clip" \
        --minutes "${PALIMPSEST_ENCODER_MINUTES:-12}"
    "$cli" train autoencoder --pack "$work/train.pack" --out "$work/starter-rdm" --batch "${PALIMPSEST_AUTOENCODER_BATCH:-8}" \
        --learning-rate 8e-4 --decay-from 0.2 --minutes "${PALIMPSEST_AUTOENCODER_MINUTES:-60}"
    "$cli" train rdm --pack "$work/train.pack" --out "$work/starter-rdm" --encoder "$work/starter-clip" \
        --batch "${PALIMPSEST_RDM_BATCH:-16}" --learning-rate 8e-4 --decay-from 0.4 --focus 0.7 \
        --minutes "${PALIMPSEST_RDM_MINUTES:-2880}"
    for bundle in starter-clip starter-rdm; do
        mkdir -p "$resources/models/$bundle"
        find "$work/$bundle" -maxdepth 1 -type f -exec cp {} "$resources/models/$bundle/" \;
        "$cli" models verify "$resources/models/$bundle" --record
    done
}

# make_database ID NAME STYLE COUNT SEED [IMPORT OPTION ...]: COUNT pictures of each subject.
make_database() {
    local id=$1 name=$2 style=$3 count=$4 seed=$5
    shift 5
    local pictures="$work/pictures/$id"
    rm -rf "$pictures" "$resources/databases/$id"
    "$cli" gallery --out "$pictures" --count "$count" --seed "$seed" --quality 65 ${style:+--style "$style"}
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
        make_database "starter-${style// /-}" "$name" "$style" 13 20261123 "${held_out[@]}"
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
    make_database starter-mixed "All styles" "" 1 77
}

# The classifier sees pictures of a seed that no other training has seen.
evaluate() {
    [ -e "$work/judge.pack" ] || "$cli" gallery --pack "$work/judge.pack" --count 20 --seed 31 --held-out
    [ -e "$work/judge-empty.pack" ] \
        || "$cli" gallery --pack "$work/judge-empty.pack" --count 6 --seed 32 --held-out --without-subjects
    "$cli" train classifier --pack "$work/judge.pack" --empty-pack "$work/judge-empty.pack" --out "$work/classifier" \
        --minutes "${PALIMPSEST_CLASSIFIER_MINUTES:-12}"
    local studies=(--all)
    [ -e "$work/train.pack" ] && studies+=(--training-pack "$work/train.pack")
    "$cli" evaluate "${studies[@]}" --classifier "$work/classifier" --pictures 240 --yardstick 960 \
        --out "$work/evaluation"
    "$cli" evaluate --sheet "$work/evaluation/sheet.png"
    "$cli" evaluate --sheet "$work/evaluation/blind.png" --blind --seed 11
    "$cli" generate --prompt "a lighthouse" --all-databases --seed 7 --out "$work/evaluation/sweep.png"
}

case "$what" in
models) make_models ;;
databases) make_databases ;;
evaluate) evaluate ;;
*) echo "models, databases or evaluate?" >&2; exit 2 ;;
esac
