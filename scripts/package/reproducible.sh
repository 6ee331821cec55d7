# shellcheck shell=bash
# Whoever builds a commit gets the same bytes, so that a package can be checked by building it again.

# Clones a commit into a folder and builds it there. What follows the umask sets variables, as another person may have
# them.
build_elsewhere() (
  local commit=$1 place=$2 mask=$3
  # A launcher such as ccache would make this a comparison of a thing with itself.
  local with=(env -u CMAKE_CXX_COMPILER_LAUNCHER -u SOURCE_DATE_EPOCH CCACHE_DISABLE=1 "${@:4}")
  umask "$mask"
  git clone -q --no-hardlinks "$root" "$place" &&
    cd "$place" &&
    git checkout -q --detach "$commit" &&
    "${with[@]}" cmake --preset release &&
    "${with[@]}" cmake --build --preset release --parallel "$(nproc)" &&
    "${with[@]}" cpack --config build/release/CPackConfig.cmake -G DEB -B build/package
)

part_reproducible() {
  local one=$folder/one two="$folder/another place/二" commit first second
  commit=$(git -C "$root" rev-parse HEAD) # somebody may commit while this runs
  rm -rf "$one" "${two%/*}"
  quietly "$folder/one.log" build_elsewhere "$commit" "$one" 022 TZ=UTC LC_ALL=C
  quietly "$folder/two.log" build_elsewhere "$commit" "$two" 077 TZ=Asia/Shanghai LC_ALL=C.UTF-8 USER=somebody
  first=$(cd "$one/build/package" && sha256sum -- *.deb)
  second=$(cd "$two/build/package" && sha256sum -- *.deb)
  cmp "$one/build/release/xfz" "$two/build/release/xfz" || fail 'the programs differ'
  [[ $first == "$second" ]] || fail "the packages differ; diffoscope shows how: $first, $second"
  note "$first, twice"
  rm -rf "$one" "${two%/*}"
}
