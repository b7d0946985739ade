#!/bin/bash
# Installs what is missing, builds Palimpsest and opens its window; arguments are handed to the program.
# Without a display it paints one picture on the command line and says where it is.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Waiting threads that spin take the cores from the rest of a busy machine.
export OMP_WAIT_POLICY="${OMP_WAIT_POLICY:-passive}"

install_packages
build palimpsest palimpsest-cli

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$build_directory/bin/palimpsest" "$@"
fi

picture="$build_directory/first-picture.png"
echo "There is no display here, so the command line paints instead."
"$build_directory/bin/palimpsest-cli" generate --prompt "a sailing boat at sunset" --database ukiyo-e --seed 7 --out "$picture"
echo "The picture is $picture"
