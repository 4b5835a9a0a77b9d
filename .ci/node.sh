# Sourced by the steps that need node and npm: a folder of their own in $work, gone at the end; and skip, for what a machine
# does not have, which says so and succeeds, but never on the CI.
skip() {
  printf 'Skipped: %s\n' "$1"
  [ "${CI:-}" = true ] && exit 1
  exit 0
}

command -v node > /dev/null && command -v npm > /dev/null || skip 'node and npm are not on this machine.'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
