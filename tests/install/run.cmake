# Installs to a temporary prefix and uses krnum from there as a user would, then as a subdirectory of a user's project.
# cmake -DSOURCE=… -DBUILD=… -DWORK=… -DCXX=… [-DLAUNCHER=ccache] -P run.cmake
set(prefix ${WORK}/prefix)
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})

# run(ARGS...): the command must succeed.
function(run)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}\n${output}")
  endif()
endfunction()

# expect(PROGRAM): it runs and finds the one mention of consumer.cpp.
function(expect program)
  execute_process(COMMAND ${CMAKE_COMMAND} -E env LD_LIBRARY_PATH=${libdir} ${program}
                  OUTPUT_VARIABLE output RESULT_VARIABLE status)
  if(NOT status EQUAL 0 OR NOT output STREQUAL "3조 2000억원\tmoney\t3200000000000\n")
    message(FATAL_ERROR "${program}: exit ${status}, printed: ${output}")
  endif()
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
file(GLOB_RECURSE pc ${prefix}/*/krnum.pc)
cmake_path(GET pc PARENT_PATH pkgconfig)
cmake_path(GET pkgconfig PARENT_PATH libdir)
foreach(wanted include/krnum.h include/krnum/extract.h bin/krnum share/man/man1/krnum.1
               share/bash-completion/completions/krnum share/zsh/site-functions/_krnum
               share/fish/vendor_completions.d/krnum.fish share/krnum/corpus/articles.tsv)
  if(NOT EXISTS ${prefix}/${wanted})
    message(FATAL_ERROR "not installed: ${wanted}")
  endif()
endforeach()
# The installed command finds the installed corpus from any folder.
execute_process(COMMAND ${prefix}/bin/krnum corpus WORKING_DIRECTORY ${WORK} OUTPUT_VARIABLE articles
                COMMAND_ERROR_IS_FATAL ANY)
if(NOT articles MATCHES "earnings-001")
  message(FATAL_ERROR "krnum corpus lists: ${articles}")
endif()
# And all of it: facts, negatives, the dataset card.
execute_process(COMMAND ${prefix}/bin/krnum corpus stats --format csv WORKING_DIRECTORY ${WORK} OUTPUT_VARIABLE installed
                COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${prefix}/bin/krnum corpus stats --format csv --corpus ${SOURCE}/corpus WORKING_DIRECTORY ${WORK}
                OUTPUT_VARIABLE bundled COMMAND_ERROR_IS_FATAL ANY)
if(NOT installed STREQUAL bundled)
  message(FATAL_ERROR "the installed corpus is not that of the source tree:\n${installed}\n${bundled}")
endif()
run(${prefix}/bin/krnum corpus export --output ${WORK}/dataset)
if(NOT EXISTS ${WORK}/dataset/README.md)
  message(FATAL_ERROR "the installed corpus has no dataset card")
endif()
# Nothing of this build's folders may stay in what a user gets.
file(GLOB_RECURSE texts ${prefix}/*.cmake ${prefix}/*.pc)
foreach(text ${texts})
  file(STRINGS ${text} leaks REGEX "${SOURCE}|${BUILD}")
  if(leaks)
    message(FATAL_ERROR "${text} names the build: ${leaks}")
  endif()
endforeach()

set(configure ${CMAKE_COMMAND} -G Ninja -DCMAKE_CXX_FLAGS=-O0 -DCMAKE_CXX_COMPILER=${CXX}
              -DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER})

run(${configure} -S ${SOURCE}/tests/install/find_package -B ${WORK}/find_package -DCMAKE_PREFIX_PATH=${prefix})
run(${CMAKE_COMMAND} --build ${WORK}/find_package)
expect(${WORK}/find_package/shared)
expect(${WORK}/find_package/static)

execute_process(COMMAND ${CMAKE_COMMAND} -E env PKG_CONFIG_PATH=${pkgconfig} pkg-config --cflags --libs krnum
                OUTPUT_VARIABLE flags OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(flags)
run(${CXX} -std=c++20 ${SOURCE}/tests/install/consumer.cpp -o ${WORK}/pkg_config ${flags})
expect(${WORK}/pkg_config)

run(${configure} -S ${SOURCE}/tests/install/add_subdirectory -B ${WORK}/add_subdirectory -DKRNUM_SOURCE=${SOURCE})
run(${CMAKE_COMMAND} --build ${WORK}/add_subdirectory -j2)
expect(${WORK}/add_subdirectory/subdirectory)
