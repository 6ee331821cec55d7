# shellcheck shell=bash
# What scripts/xfz and scripts/test share: packages and builds. The sourcing script has set `root`, the clone's folder.

# Debian 12 and Ubuntu 24.04 have them all under these names.
# shellcheck disable=SC2034  # not every script that sources this builds
build_packages=(g++ cmake ninja-build libcli11-dev libdtl-dev libfmt-dev libkainjow-mustache-dev
  libminizip-dev libpugixml-dev libutf8proc-dev libxlsxwriter-dev libyaml-cpp-dev nettle-dev zlib1g-dev)

# What the manual pages are made with; without them the program is built all the same.
# shellcheck disable=SC2034
man_packages=(libcmark-gfm-dev libcmark-gfm-extensions-dev)

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

die() {
  say "$@"
  exit 2
}

# Runs a command without its output, which is shown only where the command fails.
quietly() {
  local log=$1
  shift
  "$@" >"$log" 2>&1 </dev/null && return
  cat "$log" >&2
  return 1
}

# Prints those of the packages that are not installed; dpkg-query's answer is like `ii g++ ii cmake `.
missing_packages() {
  local installed package
  installed=$(dpkg-query -W -f='${db:Status-Abbrev}${Package} ' "$@" 2>/dev/null || true)
  for package in "$@"; do
    [[ $installed == *"i $package "* ]] || printf '%s\n' "$package"
  done
}

# Asks on the terminal, wherever the standard streams go. Without a terminal the answer is no. XFZ_INSTALL=yes is the
# answer of a machine that nobody sits at.
confirm() {
  [[ ${XFZ_INSTALL:-} != yes ]] || return 0
  [[ -z ${CI:-} ]] || return 1
  { exec 3<>/dev/tty; } 2>/dev/null || return 1
  local answer=
  printf '%s [y/N] ' "$1" >&3
  read -r answer <&3 || true
  exec 3>&-
  [[ $answer == [yY]* ]]
}

apt_install() {
  "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
      -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"
}

# Installs what is missing of the packages: as root at once, else after a question.
install_missing() {
  command -v dpkg-query >/dev/null || return 0 # not a Debian: the build itself will say what it lacks
  local missing as_root=() log
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    as_root=(sudo)
    say 'packages are missing; this installs them: / 缺少软件包，请运行：'
    printf '  sudo apt-get update && sudo apt-get install --no-install-recommends %s\n' "${missing[*]}" >&2
    confirm 'Run it now? 现在运行？' || exit 2
  fi
  say "installing ${missing[*]}"
  log=$(mktemp)
  quietly "$log" apt_install "${missing[@]}" || die 'the packages could not be installed'
  rm -f "$log"
}

configure() {
  cmake -S "$root" --preset "$1" ||
    cmake -S "$root" --preset "$1" --fresh # the clone was moved, or a package came after the first attempt
}

configure_and_build() {
  local preset=$1
  shift
  configure "$preset" &&
    cmake --build "$root/build/$preset" --parallel "${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}" -- --quiet "$@"
}

# Builds a preset, with further arguments for ninja; one build of a preset at a time.
build() {
  local preset=$1 folder=$root/build/$1
  { mkdir -p "$folder" && [[ -w $folder ]]; } 2>/dev/null || die "cannot write to $folder"
  {
    flock 9
    quietly "$folder/build.log" configure_and_build "$@" || die "the build of '$preset' failed"
  } 9>"$folder/.lock"
}

# Debian's packages of Node.js where its commands are missing. Where Node.js is not Debian's it has npm in it, and Debian's
# package of npm would conflict with it.
node_packages() {
  { command -v node && command -v npm; } >/dev/null || echo nodejs npm
}

# The Node.js packages of a folder of tests/, in the build folder; they are installed again where the list of them has changed.
install_node_packages() {
  local folder=$root/build/$1 list=$root/tests/$1/package-lock.json
  if cmp -s "$list" "$folder/installed.json"; then return; fi
  mkdir -p "$folder"
  cp "$root/tests/$1/package.json" "$list" "$folder"
  quietly "$folder/npm.log" npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund \
    --fetch-retries 1 --fetch-timeout 30000 ||
    die "npm could not install what tests/$1/package.json names; is $(npm config get registry) within reach?"
  cp "$list" "$folder/installed.json"
}
