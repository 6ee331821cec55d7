# shellcheck shell=bash
# The static archive, in a root that holds nothing else.

part_tarball() {
  local archive
  rm -f "$packages"/xfz-*-linux-x86_64.tar.gz
  archive=$("$root/scripts/static-tarball" "$packages")
  "$root/tests/package/tarball.sh" "$archive"
  note "${archive##*/}, $(stat -c %s "$archive") bytes"
}
