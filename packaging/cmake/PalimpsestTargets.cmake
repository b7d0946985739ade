# Targets of the project: palimpsest_module() for one core folder, palimpsest_test() for one Qt Test program,
# palimpsest_open_set() for a folder whose files register themselves.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()
if(PROJECT_IS_TOP_LEVEL)
    set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
    set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
endif()

find_program(PALIMPSEST_CCACHE ccache)
if(PALIMPSEST_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers carry time stamps that ccache has to be told to overlook.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${PALIMPSEST_CCACHE}")
endif()

add_library(palimpsest_warnings INTERFACE)
target_compile_options(palimpsest_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # False alarms on "literal" + std::string (GCC bug 105651).
    target_compile_options(palimpsest_warnings INTERFACE -Wno-restrict)
endif()

if(PALIMPSEST_ASAN)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(PALIMPSEST_TSAN)
    add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
    add_link_options(-fsanitize=thread)
endif()

# palimpsest_module(name PUBLIC_HEADERS ... SOURCES ... PUBLIC_LIBRARIES ... PRIVATE_LIBRARIES ...)
# The static library palimpsest_<name> of core/<name>. Public headers form a FILE_SET, so that
# all_verify_interface_header_sets compiles each of them alone.
function(palimpsest_module name)
    cmake_parse_arguments(arg "" "" "PUBLIC_HEADERS;SOURCES;PUBLIC_LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
    set(target "palimpsest_${name}")
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(palimpsest::${name} ALIAS ${target})
    list(TRANSFORM arg_PUBLIC_HEADERS PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${arg_PUBLIC_HEADERS})
    target_compile_features(${target} PUBLIC cxx_std_20)
    target_link_libraries(${target} PUBLIC ${arg_PUBLIC_LIBRARIES} PRIVATE palimpsest_warnings ${arg_PRIVATE_LIBRARIES})
    set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()

# palimpsest_test(name SOURCES ... LIBRARIES ... [TIMEOUT seconds] [ALONE])
# One Qt Test program `name`, run offscreen with the repository root as PALIMPSEST_SOURCE_DIR. ALONE: it measures time, so
# nothing runs beside it.
function(palimpsest_test name)
    cmake_parse_arguments(arg "ALONE" "TIMEOUT" "SOURCES;LIBRARIES" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 240)
    endif()
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS PALIMPSEST_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE palimpsest_warnings Qt6::Test ${arg_LIBRARIES})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} RUN_SERIAL ${arg_ALONE}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;PALIMPSEST_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
endfunction()

# palimpsest_open_set(target FOLDER folder FUNCTION function NAMESPACE namespace REGISTRY type HEADER header)
# Every <Name>.cpp in `folder` defines `void <function><Name>(<type> &)` in `namespace`; this writes the list that
# calls them all, `void <function>All(<type> &)`. Adding a member is adding a file.
function(palimpsest_open_set target)
    cmake_parse_arguments(arg "" "FOLDER;FUNCTION;NAMESPACE;REGISTRY;HEADER" "" ${ARGN})
    file(GLOB members CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${arg_FOLDER}/*.cpp")
    list(SORT members)
    set(declarations "")
    set(calls "")
    foreach(member IN LISTS members)
        get_filename_component(stem "${member}" NAME_WE)
        string(APPEND declarations "void ${arg_FUNCTION}${stem}(${arg_REGISTRY} &registry);\n")
        string(APPEND calls "    ${arg_FUNCTION}${stem}(registry);\n")
    endforeach()
    set(generated "${CMAKE_CURRENT_BINARY_DIR}/${arg_FOLDER}_list.cpp")
    file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT
"// Written by CMake from the files in ${arg_FOLDER}/.
#include \"${arg_HEADER}\"

namespace ${arg_NAMESPACE} {

${declarations}
void ${arg_FUNCTION}All(${arg_REGISTRY} &registry);
void ${arg_FUNCTION}All(${arg_REGISTRY} &registry)
{
${calls}}

} // namespace ${arg_NAMESPACE}
")
    target_sources(${target} PRIVATE ${members} "${generated}")
endfunction()
