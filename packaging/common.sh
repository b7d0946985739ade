# Shared by run.sh and test.sh; sourced, never run. Defines: repository, build_directory, install_packages, build.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build_directory="$repository/build/check"

# Prints the packages of debian-packages.txt that are not installed, one a line.
missing_packages() {
    local package
    while read -r package; do
        dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || echo "$package"
    done < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$repository/packaging/debian-packages.txt")
}

# Runs a command as root: directly, or through sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# Installs what is missing with apt-get. Touches neither the network nor sudo when all is there.
install_packages() {
    command -v dpkg-query >/dev/null || { echo "This script needs Debian 12 or a relative of it (dpkg and apt-get)." >&2; exit 1; }
    local missing
    mapfile -t missing < <(missing_packages)
    [ "${#missing[@]}" -eq 0 ] && return
    echo "Installing: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        echo "Neither root nor sudo is at hand; as root, run: apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update --quiet \
        || echo "The package lists could not be refreshed; going on with those that are here." >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends "${missing[@]}"
}

# How many compilers may run at once: one per core, but 2 GB of memory for each.
parallel_jobs() {
    local cores memory_jobs
    cores=$(nproc)
    memory_jobs=$(awk '/^MemAvailable:/ { print int($2 / 2000000) }' /proc/meminfo)
    [ "$memory_jobs" -lt 1 ] && memory_jobs=1
    echo $((cores < memory_jobs ? cores : memory_jobs))
}

# Configures and builds the given targets (none = all) in build/check.
build() {
    local targets=()
    [ "$#" -gt 0 ] && targets=(--target "$@")
    (cd "$repository" && cmake --preset check)
    cmake --build "$build_directory" --parallel "$(parallel_jobs)" "${targets[@]}"
}
