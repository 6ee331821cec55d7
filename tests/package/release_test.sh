#!/bin/bash
# SPDX-License-Identifier: MIT
# What scripts/release refuses, and what it writes, in a small repository with packages of its own.
set -euo pipefail

root=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org

checks=0
failures=0
fail() {
  failures=$((failures + 1))
  printf 'FAILED: %s: %s\n' "$what" "$1"
  sed 's/^/  /' "$work/said"
}

# A project that is ready for 0.2.0, behind a tag of 0.1.0.
project() {
  rm -rf "$work/xfz"
  mkdir -p "$work/xfz/scripts" && cd "$work/xfz"
  cp "$root"/scripts/{release,lib.sh} scripts
  printf 'project(xfz VERSION 0.2.0 LANGUAGES CXX)\n' >CMakeLists.txt
  printf '# Changelog\n\n## 0.2.0 - 2026-12-01\n\n- A thing.\n\n## 0.1.0 - 2026-11-01\n' >CHANGELOG.md
  printf '/build/\n/dist/\n' >.gitignore
  # shellcheck disable=SC2016  # for the script
  printf '%s\n' '#!/bin/bash' 'cd "${0%/*}/.." && mkdir -p build/package/packages && touch ran' \
    'echo deb >build/package/packages/xfz_0.2.0_amd64.deb && rm ran' >scripts/test-package
  chmod +x scripts/test-package
  git init -q -b main && git add -A && git commit -qm one && git tag v0.1.0
}

# release STATUS WHAT WORDS ARGUMENT…: the status it ends with, and what it says.
release() {
  local wanted=$1 words=$3 status=0
  what=$2
  checks=$((checks + 1))
  scripts/release "${@:4}" >"$work/said" 2>&1 </dev/null || status=$?
  [[ $status == "$wanted" ]] || fail "status $status, not $wanted"
  grep -qF -e "$words" "$work/said" || fail "does not say: $words"
  if ((wanted)) && [[ -e dist ]]; then fail 'wrote dist/'; fi
  [[ $(git tag) == "$tags" ]] || fail 'changed the tags'
}

tags=v0.1.0
project
release 2 'no version' 'name the version'
release 2 'two versions' 'name the version' 0.2.0 0.3.0
for version in v0.2.0 0.2 0.2.0.1 00.2.0 0.2.0-rc1 '' '0.2.0;id'; do
  release 2 "the version '$version'" 'three numbers' "$version"
done
release 1 'another version than that of the program' 'CMakeLists.txt says VERSION 0.2.0: set it to 0.3.0' 0.3.0
touch stray && release 1 'a file that git does not know' 'the tree has changes' 0.2.0 && rm stray
echo >>CHANGELOG.md && release 1 'a file that was changed' 'the tree has changes' 0.2.0 && git checkout -q .
git switch -qc other && release 1 'another branch' "not on 'other'" 0.2.0 && git switch -q main
git checkout -q --detach && release 1 'no branch' 'releases are made on main' 0.2.0 && git switch -q main
sed -i 's/^## 0.2.0.*/## Unreleased/' CHANGELOG.md && git commit -qam two
release 1 'a changelog without the version' "begins with '## Unreleased': rename it to '## 0.2.0 - " 0.2.0
project
tags=$'v0.1.0\nv0.2.0' && git tag v0.2.0 && release 1 'a version that is released' '0.2.0 is released already' 0.2.0
project
tags=$'v0.1.0\nv0.10.0' && git tag v0.10.0 && release 1 'a version below the last' '0.10.0 is released already' 0.2.0
project
tags=v0.1.0
printf '#!/bin/bash\nexit 1\n' >scripts/test-package && git commit -qam two
release 2 'packages that fail' 'nothing was written' 0.2.0
project
release 0 'a release' 'git tag --annotate v0.2.0' 0.2.0
(cd dist && sha256sum --quiet --strict -c SHA256SUMS) || fail 'wrong checksums'
[[ $(ls dist) == $'SHA256SUMS\nxfz_0.2.0_amd64.deb' ]] || fail 'not the packages alone'
release 0 'the same again' 'Nothing is tagged' 0.2.0

printf '%d checks, %d failures\n' "$checks" "$failures"
((failures == 0))
