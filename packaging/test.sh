#!/bin/bash
# Installs what is missing, builds everything and runs all tests; arguments are handed to ctest (-R name, -j 1, ...).
# The last lines are ctest's summary; the exit status is 0 only when every test passed.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Waiting threads that spin take the cores from the rest of a busy machine.
export OMP_WAIT_POLICY="${OMP_WAIT_POLICY:-passive}"

install_packages
build all all_verify_interface_header_sets

# Tests neither see nor touch what the person who runs them has of the program.
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
scratch=$(mktemp --directory)
trap 'rm -rf "$scratch"' EXIT
export XDG_DATA_HOME="$scratch/data" XDG_CONFIG_HOME="$scratch/config" XDG_CACHE_HOME="$scratch/cache" XDG_STATE_HOME="$scratch/state"

# Two at a time, since half of them wait more than they compute; those that measure time run alone.
ctest --test-dir "$build_directory" --parallel 2 --output-on-failure --no-tests=error "$@"
