#!/bin/bash
# SPDX-License-Identifier: MIT
# Which commit `xfz --version` names: in a repository, from an archive of it, and without git.
set -euo pipefail

root=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org

checks=0
failures=0
fail() {
  failures=$((failures + 1))
  printf 'FAILED: %s\n' "$1"
}
# named WHAT COMMIT FOLDER [GIVEN]: the commit of the sources in the folder.
named() {
  checks=$((checks + 1))
  cmake -D source="$work/$3" -D folder="$work/build" -D given="${4-}" -P "$work/$3/cmake/write_build_info.cmake"
  [[ $(<"$work/build/build_info.cc") == "$2" ]] || fail "$1: $(<"$work/build/build_info.cc"), not $2"
}

cd "$work"
mkdir -p build 'a folder/xfz/cmake' around/xfz
printf '@commit@\n' >build/build_info.cc.in
cp "$root/.gitattributes" 'a folder/xfz'
cp "$root"/cmake/{commit.cmake,write_build_info.cmake,archived_commit.txt} 'a folder/xfz/cmake'
git -C 'a folder/xfz' init -q
git -C 'a folder/xfz' add -A
git -C 'a folder/xfz' commit -qm one
commit=$(git -C 'a folder/xfz' rev-parse HEAD)
named 'a clean tree' "$commit" 'a folder/xfz'
touch -d 2020-01-01 build/build_info.cc
named 'the same again' "$commit" 'a folder/xfz'
[[ $(stat -c %Y build/build_info.cc) == "$(date -d 2020-01-01 +%s)" ]] || fail 'it was written anew'
named 'a commit that is given' v1 'a folder/xfz' v1
GIT_DIR=$root/.git named 'in a hook of another repository' "$commit" 'a folder/xfz'
touch 'a folder/xfz/new'
named 'a new file' "$commit+changes" 'a folder/xfz'
git -C 'a folder/xfz' archive HEAD | tar -x -C around/xfz
named 'an archive' "$commit" around/xfz
git -C around init -q
git -C around commit -q --allow-empty -m other
named 'an archive in another repository' "$commit" around/xfz
cp "$root/cmake/archived_commit.txt" around/xfz/cmake
named 'a copy without git' unknown around/xfz

printf '%d checks, %d failures\n' "$checks" "$failures"
((failures == 0))
