# palimpsest_paths: where the programs find what ships and keep what they make. Qt-free; for both programs.
include_guard(GLOBAL)
include(GNUInstallDirs)
# Where the programs lie that the launchers in bin start, and from there what they read.
set(PALIMPSEST_PROGRAM_DIR "${CMAKE_INSTALL_LIBEXECDIR}/palimpsest")
file(RELATIVE_PATH PALIMPSEST_PROGRAMS_FROM_BIN "${CMAKE_INSTALL_FULL_BINDIR}" "${CMAKE_INSTALL_FULL_LIBEXECDIR}/palimpsest")
file(RELATIVE_PATH PALIMPSEST_DATA_FROM_PROGRAM
    "${CMAKE_INSTALL_FULL_LIBEXECDIR}/palimpsest" "${CMAKE_INSTALL_FULL_DATADIR}/palimpsest")
add_library(palimpsest_paths STATIC Paths.cpp Paths.h)
target_include_directories(palimpsest_paths PUBLIC "${PROJECT_SOURCE_DIR}")
target_compile_features(palimpsest_paths PUBLIC cxx_std_20)
target_compile_definitions(palimpsest_paths PRIVATE PALIMPSEST_DATA_FROM_PROGRAM="${PALIMPSEST_DATA_FROM_PROGRAM}")
# A package leaves the source tree behind: -DPALIMPSEST_FIND_IN_SOURCE_TREE=OFF.
option(PALIMPSEST_FIND_IN_SOURCE_TREE "Programs run from the build tree find models and databases in the source tree" ON)
if(PALIMPSEST_FIND_IN_SOURCE_TREE)
    target_compile_definitions(palimpsest_paths PRIVATE PALIMPSEST_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endif()
target_link_libraries(palimpsest_paths PRIVATE palimpsest_warnings)
