# The Debian package: `cpack` in the build folder, or packaging/make-deb.sh.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME palimpsest)
set(CPACK_PACKAGE_VENDOR "The Palimpsest developers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "painting program that paints with a museum")
set(CPACK_PACKAGE_DESCRIPTION
"Palimpsest paints from words and from pictures that it finds in a database of
your choice. The pictures it drew on stand beside the painting: pin them,
exclude them, weigh them, swap the whole database under the same words, and the
style follows without any training. Each saved picture says which pictures it
drew on, how much and under which licence, and can be painted again from its
own file.
.
It works offline, on a computer with two cores and no graphics card. A small
model and 17 databases come with it; databases can be made of one's own
pictures, and published models can be imported.
.
The package holds the window, palimpsest, and the command line, palimpsest-cli.")
set(CPACK_PACKAGE_CONTACT "The Palimpsest developers <maintainers@users.noreply.r-seed-580cdaf9.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# Pictures and weights grow hardly smaller; xz takes minutes for 1 % less.
set(CPACK_DEBIAN_COMPRESSION_TYPE gzip)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no library says: LibTorch alone is content with the reference BLAS, which is many times slower; Qt loads what
# draws icons when it runs; a window needs letters; the desktop's icon themes build on hicolor.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libopenblas0-openmp, libqt6svg6, fonts-dejavu-core, hicolor-icon-theme")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-image-formats-plugins, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libimage-exiftool-perl")
include(CPack)
