#!/bin/bash
# tests/package/tarball.sh TARBALL: unpacks a static tarball into a root that holds nothing else (no /lib, /etc, /tmp, /dev
# or /proc) and uses it there. As root, or where people may make namespaces.
set -euo pipefail

fail() {
  printf 'tarball: %s\n' "$*" >&2
  exit 1
}

(($# == 1)) || fail 'name the tarball'
bare=$(mktemp -d)
trap 'rm -rf "$bare"' EXIT
tar -xzf "$1" -C "$bare" --no-same-owner
name=$(basename "$1" .tar.gz)
[[ $(ls "$bare") == "$name" ]] || fail "it does not hold one folder $name"
tree=$bare/$name

# What is in it.
for file in LICENSE README.md README.zh-CN.md bin/xfz share/doc/xfz/docs/format.md share/doc/xfz/licences/libc6-dev.txt \
  share/man/man1/xfz.1.gz share/man/man5/xfz-indicators.5.gz share/man/zh_CN/man1/xfz.1.gz \
  share/xfz/templates/sheet.html.mustache; do
  [[ -s $tree/$file ]] || fail "$file is missing"
done
if tar -tvzf "$1" | grep -v ' 0/0 '; then fail 'not everything belongs to root'; fi
"$(dirname "${BASH_SOURCE[0]}")/links.py" "$tree" || fail 'links of its documents lead nowhere'
mv "$tree/share/doc/xfz/examples/indicators.yaml" "$bare"

into=(chroot "$bare")
if ((EUID != 0)); then into=(unshare --user --map-root-user chroot "$bare"); fi

# xfz ARGUMENT…: in the bare root, with nothing in its environment but the way to chroot.
xfz() { env -i PATH="$PATH" "${into[@]}" "/$name/bin/xfz" "$@"; }

# says WORDS ARGUMENT…: what xfz prints must hold the words; it may end badly.
says() {
  local words=$1 printed
  shift
  printed=$(xfz "$@" 2>&1) || true
  [[ $printed == *"$words"* ]] || fail "xfz $* does not say '$words' but: ${printed:0:300}"
}

says 'xfz ' --version
says '  glibc 2' --version
says '30 measures in all' due --month 6
says '共 30 项' due --month 6 --lang zh
says 'no findings' check --strict
says 'already right 1' fmt --check
says '"format"' schema
says '# no-lead' explain no-lead --format md
says '民政局' unit 民证局 # did you mean …?
says '民政局' unit mzj
says '司法局' stats
xfz list --all --format json >"$bare/list.json"
grep -q '"count": 104' "$bare/list.json" || fail 'list has not 104 measures'
says 'wrote 2027.yaml' new 2027.yaml
says 'no findings' check --strict 2027.yaml

# Every format; workbooks where they are in it.
formats=(md csv html json)
if [[ -e $tree/share/doc/xfz/licences/libxlsxwriter.txt ]]; then
  formats+=(xlsx)
  says '  zlib 1' --version
  says '  libxlsxwriter 1' --version
else
  says 'built without workbooks' sheet 民政局 -F xlsx -o sheet.xlsx
fi
for format in "${formats[@]}"; do
  says 'sheets 35, files written 36' sheet --all -F "$format" -o "sheets-$format/"
  files=("$bare/sheets-$format"/*."$format")
  ((${#files[@]} >= 35)) || fail "there are ${#files[@]} sheets of $format"
  for file in "${files[@]}"; do [[ -s $file ]] || fail "$file is empty"; done
done
if [[ " ${formats[*]} " == *' xlsx '* ]]; then
  for file in "$bare"/sheets-xlsx/*.xlsx; do
    python3 -m zipfile -t "$file" >/dev/null || fail "$file is no archive"
  done
  left=("$bare"/xfz-??????)
  [[ ! -e ${left[0]} ]] || fail 'temporary files are left behind'
fi

# What needs a program that is not there says so.
if xfz --help | grep -q '^  diff '; then
  status=0
  xfz diff >"$bare/diff" 2>&1 || status=$?
  ((status == 2)) || fail "without git, diff ends with $status"
  grep -q git "$bare/diff" || fail "without git, diff says: $(<"$bare/diff")"
fi
