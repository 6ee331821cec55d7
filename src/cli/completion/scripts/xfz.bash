# bash completion for xfz. What can follow is xfz's matter; docs/decisions/completion.md has what the two say to each other.
# shellcheck shell=bash

_xfz() {
  local answer
  mapfile -t answer < <(xfz __complete bash "$COMP_TYPE" "${COLUMNS:-80}" "${COMP_LINE:0:COMP_POINT}" \
    "$COMP_WORDBREAKS" 2>/dev/null </dev/null)
  local -a paths
  read -ra paths <<<"${answer[0]-}"
  COMPREPLY=("${answer[@]:3}")
  [[ ${paths[0]-none} == none ]] || _xfz_paths "${answer[1]-}" "${answer[2]-}" "${paths[@]}"
}

# Adds files or folders: what stands before each, how their path begins, the kind, and the endings to prefer.
_xfz_paths() {
  local before=$1 begun=$2 kind=$3 path ending
  shift 3
  local -a all=() preferred=()
  mapfile -t all < <(compgen -f -- "$begun")
  for path in "${all[@]}"; do
    if [[ -d ${path/#'~/'/"$HOME/"} ]]; then
      preferred+=("$path")
    else
      for ending; do
        [[ $path != *."$ending" ]] || preferred+=("$path")
      done
    fi
  done
  if [[ $kind == files ]] && (($# == 0 || ${#preferred[@]} + ${#COMPREPLY[@]} == 0)); then preferred=("${all[@]}"); fi
  COMPREPLY+=("${preferred[@]/#/"$before"}")
  compopt -o filenames
}

complete -o nosort -F _xfz xfz
