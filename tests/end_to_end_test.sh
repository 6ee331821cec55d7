#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs the real program in a real shell: exit statuses, pipes, closed and full outputs, locales. The only argument is
# the path of xfz.
# shellcheck disable=SC2016  # commands are for the bash that check() starts
set -u

xfz=$(realpath "${1:?usage: end_to_end_test.sh PATH_OF_XFZ}")
root=$(realpath "$(dirname "${BASH_SOURCE[0]}")/..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$root/indicators.yaml" "$work"
mkdir -p "$work/folder/below" "$work/empty"
cd "$work" || exit 1
unset XFZ_FILE XFZ_LANG LC_ALL LC_MESSAGES LANG COLUMNS NO_COLOR
export TERM=xterm-256color

checks=0
failures=0
fail() {
  failures=$((failures + 1))
  printf 'FAILED: %s\n  %s\n' "$what" "$1"
  sed 's/^/  stdout: /' out | head -5
  sed 's/^/  stderr: /' err | head -5
}
# check STATUS WHAT COMMAND…: runs the command in bash, keeping what it writes in the files out and err.
check() {
  local wanted=$1
  what=$2
  checks=$((checks + 1))
  : >out
  : >err
  timeout 60 bash -c "$3" bash "$xfz" >out 2>err </dev/null
  status=$?
  [ "$status" -eq "$wanted" ] || fail "status $status, not $wanted"
}
says() { grep -qF -e "$2" "$1" || fail "$1 does not say: $2"; }
lacks() { ! grep -qF -e "$2" "$1" || fail "$1 says: $2"; }
quiet() { [ ! -s "$1" ] || fail "$1 is not empty"; }

check 0 'a query answers' '"$1" due --month 6' && says out '30 measures in all' && quiet err
check 0 'an empty answer is fine' '"$1" list --text 没有这几个字' && says out '0 measures' && quiet err
check 0 'check finds nothing in the 2020 table' '"$1" check --strict' && says out 'no findings' && quiet err
check 0 'the help' '"$1" --help' && says out 'Usage:' && quiet err
check 0 'no arguments are a wish for help' '"$1"' && says out 'Usage:'
check 0 'the version' '"$1" --version' && says out 'xfz ' && quiet err

sed 's/deadline: 6月底前/deadline: 6月31日前/' indicators.yaml >bad.yaml
sed '0,/          - id: 2$/s//          - id: 3/' indicators.yaml >duplicate.yaml
sed 's/          - id: 97$/          - id: 9997/' indicators.yaml >odd.yaml
check 1 'check finds an error' '"$1" check bad.yaml' && says out '[unreadable-deadline]' && quiet err
check 1 'check finds another' '"$1" check duplicate.yaml' && says out '[duplicate-id]'
check 0 'a warning is no error' '"$1" check odd.yaml' && says out '[id-order]'
check 1 'with --strict it is' '"$1" check --strict odd.yaml' && says out '[id-order]'
check 2 'a query on a wrong table' '"$1" due -f bad.yaml' && says err 'so it cannot answer' && quiet out
check 2 'an unknown option' '"$1" due --mnth 6' && says err '--month' && quiet out
check 2 'an unknown command' '"$1" deu' && says err 'due' && quiet out
check 2 'a bad value' '"$1" due --month 13' && says err '--month' && quiet out
check 2 'an unknown unit' '"$1" unit 民证局' && says err '民政局' && quiet out

check 2 'a folder as the table' '"$1" due -f folder' && says err 'folder' && quiet out
check 2 'a folder without a table' '"$1" check folder/' && says err 'no table in folder/'
mkdir many && for i in 1 2 3 4 5 6 7 8 9; do sed "s/^title: .*/title: $i/" bad.yaml >"many/$i.yaml"; done
check 1 'a folder, on all cores' '"$1" check many -F gitlab'
says out '"many/1.yaml"' && says out '"many/9.yaml"' && quiet err && cp out all_cores
if taskset -c 0 true 2>/dev/null; then
  check 1 'and on one' 'taskset -c 0 "$1" check many -F gitlab' && { cmp -s out all_cores || fail 'not the same'; }
fi
check 2 'closed output while threads work' '"$1" check many >&-' && says err 'could not be written'
check 2 'no such file' '"$1" due -f nowhere.yaml' && says err 'nowhere.yaml' && quiet out
check 2 'no table anywhere' 'cd / && "$1" due' && says err 'indicators.yaml' && quiet out
chmod 755 "$work" && cp indicators.yaml secret.yaml && chmod 000 secret.yaml
reader=''
[ "$(id -u)" -ne 0 ] || reader='setpriv --reuid 65534 --clear-groups' # root reads everything
if $reader "$xfz" --version >/dev/null 2>&1; then
  check 2 'a file that must not be read' "$reader"' "$1" due -f secret.yaml' && says err 'must not be read' && quiet out
fi
check 0 'the table is found from below' 'cd folder/below && "$1" check' && says out '../../indicators.yaml'
check 0 'XFZ_FILE names it' 'cd / && XFZ_FILE='"$work"'/indicators.yaml "$1" due --month 3' && says out '98'
check 0 'a table from a pipe' 'cat indicators.yaml | "$1" due -f - --month 6' && says out '30 measures' && quiet err
check 1 'a wrong table from a pipe' 'cat bad.yaml | "$1" check -' && says out '<stdin>:'
check 2 'nothing in the pipe' ': | "$1" due -f -' && says err '<stdin>:1:1' && quiet out
check 2 'standard input is closed' '"$1" due -f - <&-' && says err 'could not be read'
check 0 'a table from a process' '"$1" check <(cat indicators.yaml)' && says out 'no findings'

for command in 'due' 'due -F json' 'unit 民政局' 'list' 'show 95' 'stats' 'check' '--help' '--version'; do
  check 2 "closed output: $command" '"$1" '"$command"' >&-' && says err 'could not be written'
  [ -c /dev/full ] || continue
  check 2 "full disk: $command" '"$1" '"$command"' >/dev/full' && says err 'could not be written'
done
check 0 'closed error output harms nothing' '"$1" due --month 6 2>&-' && says out '30 measures in all'
check 2 'nor where there is something to say' '"$1" due -f nowhere.yaml 2>&-' && quiet out
check 0 'head takes one line' '"$1" list --all -F json | head -1' && says out '{' && quiet err
check 0 'head takes one line of a long answer' 'for i in 1 2 3 4 5; do "$1" show $(seq 100) | head -1; done' && quiet err
check 0 'nobody reads' '"$1" list --all -F json | true' && quiet err

check 0 'LANG=C is English' 'LANG=C "$1" due --month 6' && says out 'due by 2020-06-30' && says out '司法局'
check 0 'zh_CN.UTF-8 is Chinese' 'LANG=zh_CN.UTF-8 "$1" due --month 6' && says out '2020年6月30日以前到期'
check 0 'LC_ALL goes before LANG' 'LC_ALL=C LANG=zh_CN.UTF-8 "$1" due --month 6' && says out 'due by'
check 0 'XFZ_LANG goes before the locale' 'XFZ_LANG=zh LC_ALL=C "$1" due --month 6' && says out '以前到期'
check 0 '--lang goes before all' 'XFZ_LANG=zh "$1" due --month 6 --lang en' && says out 'due by'
check 2 'a message in Chinese' 'LANG=zh_CN.UTF-8 "$1" due --month 13' && says err '不能是'
check 0 'no locale at all' 'env -i "$1" due --month 6' && says out 'due by'

for command in 'due' 'unit' 'unit 民政局' 'list' 'show 95' 'stats' 'check' 'check bad.yaml; true' '--help'; do
  check 0 "no escape byte in a pipe: $command" '"$1" '"$command"' 2>&1 | cat' && lacks out $'\e'
done
check 0 'colour where it is asked for' '"$1" due --color always | cat' && says out $'\e['
if script -qec true /dev/null >/dev/null 2>&1; then
  check 0 'colour in a terminal' 'script -qec "$1 due --month 6" /dev/null' && says out $'\e['
  check 0 'none with NO_COLOR' 'NO_COLOR=1 script -qec "$1 due --month 6" /dev/null' && lacks out $'\e'
fi

# fmt replaces a file whole, and only where it changes.
mkdir tables && sed 's/^year: /year:   /' indicators.yaml >tables/ugly.yaml && chmod 640 tables/ugly.yaml
ln -s ugly.yaml tables/link.yaml && cp -p indicators.yaml tables/right.yaml && touch -d '2020-01-01' tables/right.yaml
check 1 'fmt --check' '"$1" fmt --check tables/link.yaml' && says out 'would format tables/link.yaml'
check 0 'fmt through a link' '"$1" fmt tables/link.yaml tables/right.yaml' && says out 'files formatted 1, already right 1'
cmp -s tables/ugly.yaml indicators.yaml || fail 'not laid out'
[ -L tables/link.yaml ] || fail 'the link is gone'
[ "$(stat -c %a tables/ugly.yaml)" = 640 ] || fail 'another mode'
[ "$(stat -c %Y tables/right.yaml)" = "$(date -d 2020-01-01 +%s)" ] || fail 'a right file was touched'
[ "$(find tables | wc -l)" -eq 4 ] || fail 'something was left behind'
check 0 'fmt from a pipe' 'sed "s/^year: /year:   /" indicators.yaml | "$1" fmt - | cmp - indicators.yaml' && quiet out
check 1 'fmt --diff' 'sed "s/^year: /year:   /" indicators.yaml | "$1" fmt --diff -' && says out '-year:   2020'
check 2 'fmt with closed output' '"$1" fmt - <indicators.yaml >&-' && says err 'could not be written'
check 2 'fmt of what cannot be parsed' 'echo "a: [" >broken.yaml; "$1" fmt broken.yaml' && says err 'was not changed'
[ "$(cat broken.yaml)" = 'a: [' ] || fail 'changed all the same'
mkdir walked && sed 's/^year: /year:   /' indicators.yaml >'walked/a b.yaml' && cp 'walked/a b.yaml' outside.yaml
ln -s ../outside.yaml walked/link.yaml
check 0 'fmt --diff and a name with a space' '"$1" fmt --diff walked | patch -p0' && cmp -s 'walked/a b.yaml' indicators.yaml || fail 'not patched'
check 0 'fmt leaves out links in a folder' '"$1" fmt walked' && says out 'files formatted 0, already right 1'
cmp -s outside.yaml indicators.yaml && fail 'a file outside was changed'
mkdir own && cp outside.yaml own/a.yaml && chmod 444 own/a.yaml && chmod 777 own
if [ "$(id -u)" -eq 0 ]; then
  chown 65534:65534 own/a.yaml
fi
check 2 'fmt of a read-only file' "$reader"' "$1" fmt own/a.yaml' && says err 'no permission to write'
cmp -s own/a.yaml outside.yaml || fail 'changed all the same'
if [ "$(id -u)" -eq 0 ]; then
  check 0 'fmt by root' '"$1" fmt own/a.yaml'
  [ "$(stat -c %u:%g:%a own/a.yaml)" = 65534:65534:444 ] || fail 'another owner or mode'
fi
if $reader "$xfz" --version >/dev/null 2>&1 && [ -n "$reader" ]; then
  sed 's/^year: /year:   /' indicators.yaml >tables/ugly.yaml && chmod 644 tables/ugly.yaml && chmod 755 tables
  check 2 'fmt in a read-only folder' "$reader"' "$1" fmt tables/ugly.yaml' && says err 'no permission to write'
  grep -q '^year:   2020' tables/ugly.yaml || fail 'changed all the same'
fi

# What is no table ends within 20 seconds of work, whatever it is made of: 1 MiB in a long run, else an eighth.
size=131072
[ "${XFZ_LONG:-}" != 1 ] || size=1048576
head -c "$size" /dev/urandom >random
head -c $((size * 3 / 4)) /dev/urandom | base64 >letters
head -c "$size" /dev/zero >zeros
head -c "$size" /dev/zero | tr '\0' '[' >brackets
head -c "$size" /dev/zero | tr '\0' ',' >commas
head -c "$size" /dev/zero | tr '\0' '\n' >newlines
head -c "$size" /dev/zero | tr '\0' '"' >quotes
yes -- '- a: [b, {c: "d' | head -c "$size" >half
yes -- 'a: b' | head -c "$size" >keys
{ cat indicators.yaml; yes -- '          - id: x' | head -c "$size"; } >measures
for junk in random letters zeros brackets commas newlines quotes half keys measures; do
  check 1 "$size bytes of $junk" 'ulimit -t 20; "$1" check '"$junk"' | tail -1; exit ${PIPESTATUS[0]}' && says out 'error'
done

printf '%d checks, %d failures\n' "$checks" "$failures"
[ "$failures" -eq 0 ]
