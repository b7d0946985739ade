#!/bin/bash
# Builds the Debian package in build/package and prints where it lies; the program then installs with
# `apt install ./build/package/palimpsest_*.deb`. With lintian at hand the package is checked too.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_packages
package_directory="$repository/build/package"

# The distribution's own flags: hardening, and paths of this machine kept out of the programs.
hardening() {
    (cd "$repository" && DEB_BUILD_MAINT_OPTIONS=hardening=+all DEB_CXXFLAGS_MAINT_STRIP=-g dpkg-buildflags --get "$1")
}
CXXFLAGS="$(hardening CXXFLAGS) $(hardening CPPFLAGS)"
LDFLAGS="$(hardening LDFLAGS) -Wl,--as-needed"
export CXXFLAGS LDFLAGS

(cd "$repository" && cmake --preset package)
cmake --build "$package_directory" --parallel "${PALIMPSEST_JOBS:-$(parallel_jobs)}"
(cd "$package_directory" && rm -f ./*.deb && cpack -G DEB)

package=$(ls "$package_directory"/*.deb)
if command -v lintian >/dev/null; then
    # Errors end this script with a failure; the rest is for whoever reads it.
    lintian --allow-root --fail-on error "$package"
fi
echo "The package is $package"
