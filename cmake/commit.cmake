# Which commit are the sources from, and of what time is it?

# Sets in the caller `commit`, with `+changes` where the tree has any, and `commit_time`, in seconds since 1970. Without
# git they are what `git archive` wrote into archived_commit.txt, else `unknown` and empty.
function(find_commit source)
  cmake_path(GET source PARENT_PATH above) # a repository around the sources is not theirs
  set(git ${CMAKE_COMMAND} -E env --unset=GIT_DIR --unset=GIT_WORK_TREE --unset=GIT_INDEX_FILE
          GIT_CEILING_DIRECTORIES=${above} GIT_OPTIONAL_LOCKS=0 git -C ${source} -c safe.directory=${source}
          -c log.showSignature=false)
  execute_process(COMMAND ${git} log -1 "--format=%H %ct" OUTPUT_VARIABLE said OUTPUT_STRIP_TRAILING_WHITESPACE
                  ERROR_QUIET)
  if(said)
    execute_process(COMMAND ${git} status --porcelain OUTPUT_VARIABLE changes ERROR_QUIET)
  else()
    file(READ ${source}/cmake/archived_commit.txt said)
  endif()
  set(commit unknown PARENT_SCOPE)
  set(commit_time "" PARENT_SCOPE)
  if(said MATCHES "^([0-9a-f]+) ([0-9]+)")
    set(time ${CMAKE_MATCH_2})
    set(name ${CMAKE_MATCH_1})
    if(changes)
      string(APPEND name +changes)
    endif()
    set(commit ${name} PARENT_SCOPE)
    set(commit_time ${time} PARENT_SCOPE)
  endif()
endfunction()
