# What `cmake --install` puts where, so that a user finds us through find_package(krnum) or pkg-config.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/krnum)

install(DIRECTORY lib/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
# Two export sets: whoever links the shared library needs none of the packages that it stands on.
install(TARGETS krnum_shared EXPORT krnum_shared)
install(TARGETS krnum_static EXPORT krnum_static)
install(EXPORT krnum_shared FILE krnum-shared.cmake NAMESPACE krnum:: DESTINATION ${package_dir})
install(EXPORT krnum_static FILE krnum-static.cmake NAMESPACE krnum:: DESTINATION ${package_dir})

configure_package_config_file(cmake/krnum-config.cmake.in krnum-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(krnum-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/krnum-config.cmake ${PROJECT_BINARY_DIR}/krnum-config-version.cmake
        DESTINATION ${package_dir})

# The .pc file finds the prefix from its own place, so that the installed tree can be moved.
file(RELATIVE_PATH prefix_from_pc ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(cmake/krnum.pc.in krnum.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/krnum.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

if(KRNUM_BUILD_TOOLS)
  install(TARGETS krnum)
  # The manual page and the completions are printed by the command itself, from its flags.
  # krnum_page(FILE FOLDER ARGS...): what `krnum ARGS` prints is installed as FILE in share/FOLDER.
  function(krnum_page file folder)
    set(page ${PROJECT_BINARY_DIR}/pages/${file})
    cmake_path(GET page PARENT_PATH page_dir)
    file(MAKE_DIRECTORY ${page_dir})
    add_custom_command(OUTPUT ${page} COMMAND krnum ${ARGN} > ${page} DEPENDS krnum VERBATIM)
    set_property(GLOBAL APPEND PROPERTY krnum_pages ${page})
    install(FILES ${page} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder})
  endfunction()
  krnum_page(krnum.1 man/man1 man)
  krnum_page(bash/krnum bash-completion/completions completions bash)
  krnum_page(zsh/_krnum zsh/site-functions completions zsh)
  krnum_page(fish/krnum.fish fish/vendor_completions.d completions fish)
  get_property(pages GLOBAL PROPERTY krnum_pages)
  add_custom_target(krnum_pages ALL DEPENDS ${pages})
endif()

install(FILES corpus/articles.tsv corpus/negatives.txt corpus/card.md corpus/README.md corpus/GUIDELINE.md corpus/LICENSE
        DESTINATION ${CMAKE_INSTALL_DATADIR}/krnum/corpus)
install(DIRECTORY corpus/articles corpus/gold corpus/facts corpus/second DESTINATION ${CMAKE_INSTALL_DATADIR}/krnum/corpus
        FILES_MATCHING PATTERN "*.txt" PATTERN "*.jsonl")
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
