# Run by cpack on the finished package: has dpkg-deb pack the same files again. CPack notes the umask in the archive;
# dpkg-deb notes nothing of the machine, if it packs with one thread wherever it runs.

foreach(package IN LISTS CPACK_PACKAGE_FILES)
  execute_process(COMMAND sh -euc [[
      umask 022
      dpkg-deb --raw-extract "$1" "$1.tree"
      DPKG_DEB_THREADS_MAX=1 dpkg-deb --root-owner-group -Zxz --build "$1.tree" "$1"
      rm -r "$1.tree"]] sh ${package}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endforeach()
