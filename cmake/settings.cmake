# What every target of the project is compiled with; a user who adds us as a subdirectory keeps their own flags.
if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)
endif()

add_library(krnum_settings INTERFACE)
target_compile_features(krnum_settings INTERFACE cxx_std_20)
target_compile_options(krnum_settings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion)
# GCC 12 sees overlapping copies in "a" + std::string (its bug 105651), under optimization.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(krnum_settings INTERFACE -Wno-restrict)
  # And under the sanitizers uninitialized members in an optional that is empty (its bug 80635).
  if(CMAKE_CXX_FLAGS_DEBUG MATCHES "-fsanitize")
    target_compile_options(krnum_settings INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()
if(KRNUM_WERROR)
  target_compile_options(krnum_settings INTERFACE -Werror)
endif()

# krnum_target(NAME): our settings, no compiler extensions, hidden symbols.
function(krnum_target name)
  target_link_libraries(${name} PRIVATE $<BUILD_INTERFACE:krnum_settings>)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF CXX_VISIBILITY_PRESET hidden
                                           VISIBILITY_INLINES_HIDDEN ON POSITION_INDEPENDENT_CODE ON)
endfunction()
