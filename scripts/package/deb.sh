# shellcheck shell=bash
# The Debian package: built as the preset `release` is, looked at, and used in a clean system.

part_deb() {
  build release all
  rm -rf "$folder/deb"
  quietly "$folder/cpack.log" cpack --config "$root/build/release/CPackConfig.cmake" -G DEB -B "$folder/deb" ||
    fail 'cpack could not make the package'
  rm -f "$packages"/*.deb
  mv "$folder"/deb/*.deb "$packages"
  local deb
  deb=$(echo "$packages"/*.deb)
  note "${deb##*/}, $(stat -c %s "$deb") bytes, depends on $(dpkg-deb -f "$deb" Depends)"
  look_at_deb "$deb"
  if [[ -n $without_root ]]; then
    note 'NOT TRIED in a clean system, as --without-root says'
    return
  fi
  ((EUID == 0)) || fail 'a clean system takes root: sudo scripts/test-package; or --without-root, to leave it out'
  make_clean_root
  use_deb "$deb"
  remove_clean_root
}

look_at_deb() {
  local deb=$1 modes
  # zlib is linked statically, as all but libc is (docs/decisions/dependencies.md).
  lintian --allow-root --suppress-tags embedded-library --fail-on error,warning "$deb" || fail 'lintian finds something'
  modes=$(dpkg-deb -c "$deb" | awk '{print $1, $2}' | sort -u)
  [[ $modes == $'-rw-r--r-- root/root\n-rwxr-xr-x root/root\ndrwxr-xr-x root/root' ]] ||
    fail "unusual modes or owners: $modes"
  [[ $(dpkg-deb -f "$deb" Depends) == libc6\ * ]] || fail 'it depends on more than the C library'
  note 'lintian: no errors, no warnings'
  rm -rf "$folder/tree"
  dpkg-deb --extract "$deb" "$folder/tree"
  "$root/tests/package/links.py" "$folder/tree" || fail 'links of its documents lead nowhere'
  rm -r "$folder/tree"
}

# The files below `usr` that people and programs look for.
installed_files() {
  local folder
  printf '%s\n' bin/xfz share/doc/xfz/{copyright,changelog.gz,README.md,README.zh-CN.md,examples/indicators.yaml} \
    share/xfz/templates/sheet.md.mustache share/xfz/indicators.schema.json share/xfz/progress.schema.json
  for folder in share/man share/man/zh_CN; do
    printf '%s\n' "$folder"/man1/xfz.1.gz "$folder"/man5/xfz-indicators.5.gz
  done
  printf 'share/%s\n' bash-completion/completions/xfz zsh/vendor-completions/_xfz fish/vendor_completions.d/xfz.fish
}

# Installs the package as people do, uses it as one of them who is not root, and removes it.
use_deb() {
  local deb=$1 library said=$folder/said example=/usr/share/doc/xfz/examples/indicators.yaml before file
  library=$(dpkg-deb -f "$deb" Recommends)
  before=$(files_of_clean_root)
  cp "$deb" "$clean/tmp/xfz.deb"
  quietly "$folder/apt.log" in_clean_root apt-get install -y -o APT::Install-Recommends=yes /tmp/xfz.deb ||
    fail 'apt could not install the package'
  rm "$clean/tmp/xfz.deb"
  while read -r file; do
    [[ -f $clean/usr/$file ]] || fail "/usr/$file is missing"
  done < <(installed_files)
  as_somebody xfz --version >"$said"
  holds "$said" "xfz $(dpkg-deb -f "$deb" Version)"
  holds "$said" 'commit '
  as_somebody xfz due --month 6 -f "$example" >"$said"
  holds "$said" '30 measures in all'
  as_somebody xfz check --strict -f "$example" >"$said"
  holds "$said" 'no findings'
  as_somebody xfz sheet --all -F xlsx -o /tmp/sheets -f "$example" >"$said" 2>&1
  holds "$said" 'sheets 35'
  [[ $(find "$clean/tmp/sheets" -name '*.xlsx' | wc -l) -ge 35 ]] || fail 'workbooks are missing'
  as_somebody man xfz >"$said"
  holds "$said" '--version'
  as_somebody man 5 xfz-indicators >"$said"
  holds "$said" 'format'
  note "apt install, due, check and sheet --all -F xlsx in a clean system: as they should"

  # libxlsxwriter is recommended, not needed: without it all but workbooks works, and xfz names it.
  quietly "$folder/apt.log" in_clean_root apt-get purge -y "$library"
  as_somebody xfz sheet 民政局 -f "$example" >"$said"
  holds "$said" '民政局'
  if as_somebody xfz sheet 民政局 -F xlsx -o /tmp/sheet.xlsx -f "$example" >"$said" 2>&1; then
    fail "a workbook without $library"
  fi
  holds "$said" "$library"
  note "without $library: says what to install"

  rm -rf "$clean"/tmp/sheet*
  quietly "$folder/apt.log" in_clean_root apt-get purge -y --auto-remove xfz
  diff <(printf '%s\n' "$before") <(files_of_clean_root) || fail 'removing it left something behind, or took something'
  note 'apt purge: nothing is left'
}
