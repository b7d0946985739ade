# palimpsest_paths: where the programs find what ships and keep what they make. Qt-free; for both programs.
include_guard(GLOBAL)
add_library(palimpsest_paths STATIC Paths.cpp Paths.h)
target_include_directories(palimpsest_paths PUBLIC "${PROJECT_SOURCE_DIR}")
target_compile_features(palimpsest_paths PUBLIC cxx_std_20)
# A package leaves the source tree behind: -DPALIMPSEST_FIND_IN_SOURCE_TREE=OFF.
option(PALIMPSEST_FIND_IN_SOURCE_TREE "Programs run from the build tree find models and databases in the source tree" ON)
if(PALIMPSEST_FIND_IN_SOURCE_TREE)
    target_compile_definitions(palimpsest_paths PRIVATE PALIMPSEST_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endif()
target_link_libraries(palimpsest_paths PRIVATE palimpsest_warnings)
