# shellcheck shell=bash
# A clean system: the release that runs here, with what is essential, apt and man. An archive of it is kept for a day in
# build/package/, as making it takes a minute.

clean=$folder/root

# What this machine tells apt of the way to its mirror, such as a proxy.
way_to_mirror() { apt-config dump | grep -E '^Acquire::(Check-|http|https|Retries|ForceIPv)' || true; }

# The lists of sources that the system here has of its own distribution.
own_sources() {
  local file
  for file in /etc/apt/sources.list.d/{debian,ubuntu}.sources /etc/apt/sources.list; do
    if grep -qsE '^(Types:|deb )' "$file"; then printf '%s\n' "$file"; fi
  done
}

make_archive() {
  local archive=$1 codename sources
  # shellcheck source=/dev/null
  codename=$(source /etc/os-release && printf '%s' "$VERSION_CODENAME")
  mapfile -t sources < <(own_sources)
  way_to_mirror >"$folder/apt.conf"
  quietly "$folder/mmdebstrap.log" mmdebstrap --variant=apt --include=man-db --skip=cleanup/apt/lists \
    --aptopt="$folder/apt.conf" --dpkgopt=force-unsafe-io "$codename" "$archive.new.tar" "${sources[@]}" || return
  mv "$archive.new.tar" "$archive"
}

# Lays it anew.
make_clean_root() {
  local archive=$folder/root.tar kept=
  if [[ -n $(find "$archive" -mtime -1 2>/dev/null) ]]; then
    kept=yes
  else
    make_archive "$archive" || fail 'no clean system could be made; is the mirror of the system within reach?'
  fi
  remove_clean_root
  mkdir -p "$clean"
  tar --extract --file "$archive" --directory "$clean" --numeric-owner
  cp --dereference /etc/resolv.conf "$clean/etc/resolv.conf"
  if [[ -n $kept ]]; then quietly "$folder/apt.log" in_clean_root apt-get update; fi
}

remove_clean_root() { rm -rf --one-file-system "$clean"; }

# Runs a command there as a user and group (0:0 is root) with a home. Its /proc, which workbooks need too, goes with it.
run_there() {
  # shellcheck disable=SC2016  # for the shell that unshare starts
  unshare --mount bash -c 'mount -t proc proc "$0/proc" && exec chroot --userspec="$1" "$0" env -i HOME="$2" \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive MANPAGER=cat "${@:3}"' \
    "$clean" "$@" </dev/null
}

in_clean_root() { run_there 0:0 /root "$@"; }

as_somebody() { run_there 65534:65534 /tmp "$@"; }

# All that is there, with modes and owners, but for what apt, dpkg and programs note for themselves.
files_of_clean_root() {
  (cd "$clean" && find . -xdev \( -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/log \
    -o -path ./proc -o -path ./sys -o -path ./dev -o -path ./run \) -prune -o -printf '%y %m %u:%g %p\n') | sort
}
