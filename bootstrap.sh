#!/usr/bin/env bash
# Installs what is missing to build, test or develop, and nothing else.
#
#   ./bootstrap.sh build   the WASM target, the npm packages of style/
#   ./bootstrap.sh test    the same, and cargo-nextest, cargo-deny, Chromium, the npm packages of end2end/
#   ./bootstrap.sh dev     the same as build, and entr
#   ./bootstrap.sh audit   cargo-deny
#
# Outside of the clone it touches only rustup's targets and Debian packages. Every command that changes something is
# printed before it runs. Running it again, also after an interruption, is safe.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly MIN_CARGO=1.92 MIN_NODE=20
readonly TOOLS=$PWD/target/tools
readonly WASM=wasm32-unknown-unknown
readonly DENY_VERSION=0.20.2 NEXTEST_VERSION=0.9.151
export PATH=$TOOLS/bin:$PATH

run() {
  printf '+'
  printf ' %q' "$@"
  printf '\n'
  "$@" </dev/null
}

die() {
  printf 'bootstrap: %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null; }

# at_least NAME FOUND MINIMUM HINT
at_least() {
  [[ $(printf '%s\n%s\n' "$3" "$2" | sort -V | head -n 1) == "$3" ]] || die "$1 $2 is too old, $3 is needed: $4"
}

check_versions() {
  local rust_hint='see https://rustup.rs' node_hint='see https://nodejs.org/en/download'
  has cargo || die "cargo is missing: $rust_hint"
  has node || die "node is missing: $node_hint"
  has npm || die "npm is missing: $node_hint"
  at_least cargo "$(cargo --version | cut -d ' ' -f 2)" "$MIN_CARGO" "$rust_hint"
  at_least node "$(node --version | tr -d v)" "$MIN_NODE" "$node_hint"
}

apt_updated=
# apt_install PACKAGE…
apt_install() {
  local install=(apt-get install --yes --no-install-recommends "$@")
  has apt-get || die "please install: $* (no apt-get here to do it)"
  if ((EUID != 0)); then
    die "please run as root, then start again: apt-get update && ${install[*]}"
  fi
  export DEBIAN_FRONTEND=noninteractive
  if [[ -z $apt_updated ]]; then
    run apt-get update
    apt_updated=yes
  fi
  run "${install[@]}"
}

# has_std RUSTC: does this compiler have the standard library of the WASM target?
has_std() {
  compgen -G "$("$1" --print target-libdir --target "$WASM" 2>/dev/null)/libstd-*.rlib" >/dev/null
}

wasm_target() {
  has_std rustc && return
  [[ -x $TOOLS/bin/wasm-cargo ]] && has_std /usr/bin/rustc && return
  if has rustup && run rustup target add "$WASM" && has_std rustc; then
    return
  fi
  printf 'rustup could not add %s: taking the toolchain of Debian security\n' "$WASM"
  debian_wasm_target "$@"
}

# Debian's compiler has the sources of the standard library, but not the library for this target: it is built here.
debian_wasm_target() {
  local lib=/usr/lib/rustlib/$WASM/lib
  if ! { has wasm-ld-22 && [[ -x /usr/bin/rustc && -x /usr/bin/cargo-clippy ]]; }; then
    apt_install rustc-web cargo-web rust-web-src rust-web-clippy lld-22
  fi
  if ! has_std /usr/bin/rustc; then
    ((EUID == 0)) || die "please run as root, then start again: ./bootstrap.sh $1"
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    mkdir "$scratch/src"
    printf '[package]\nname = "scratch"\nedition = "2021"\n[workspace]\n' >"$scratch/Cargo.toml"
    : >"$scratch/src/lib.rs"
    # Bitcode, because the profile `wasm` links with lto = "fat".
    (cd "$scratch" && run env RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc RUSTFLAGS=-Cembed-bitcode=yes \
      /usr/bin/cargo build --release --target "$WASM" --target-dir "$scratch/out" \
      -Zbuild-std=std,panic_abort,proc_macro)
    rm -f "$scratch/out/$WASM/release/deps"/libscratch-*
    # Beside its place first, then renamed: the next run must not find half a library.
    run mkdir -p "$lib.new"
    run cp "$scratch/out/$WASM/release/deps"/*.rlib "$lib.new/"
    run rm -rf "$lib"
    run mv "$lib.new" "$lib"
  fi
  mkdir -p "$TOOLS/bin"
  # The Makefile builds WASM with this command where it exists.
  cat >"$TOOLS/bin/wasm-cargo.tmp" <<'WRAPPER'
#!/bin/sh
PATH=/usr/bin:/bin:$PATH RUSTC=/usr/bin/rustc CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-22 exec /usr/bin/cargo "$@"
WRAPPER
  chmod +x "$TOOLS/bin/wasm-cargo.tmp"
  mv "$TOOLS/bin/wasm-cargo.tmp" "$TOOLS/bin/wasm-cargo"
}

# npm_packages FOLDER. The stamp is written last, and `npm ci` begins by removing node_modules: no half is taken for whole.
npm_packages() {
  local stamp=$1/node_modules/.lock-sha256 wanted
  [[ -f $1/package-lock.json ]] || die "$1/package-lock.json is missing"
  wanted=$(sha256sum <"$1/package-lock.json")
  [[ -f $stamp && $(<"$stamp") == "$wanted" ]] && return
  run npm ci --prefix "$1" --no-audit --no-fund
  printf '%s\n' "$wanted" >"$stamp"
}

# cargo_tool NAME VERSION: into the clone. Falls back to no --locked: some lock files name versions newer than the
# registry serves.
cargo_tool() {
  has "$1" && return
  local install=(cargo install --root "$TOOLS" --target-dir "$TOOLS/build" "$1" --version "$2")
  run "${install[@]}" --locked || run "${install[@]}" || die "could not install $1"
  rm -rf "$TOOLS/build"
}

for_build() {
  wasm_target "$@"
  npm_packages style
}

for_test() {
  for_build "$@"
  cargo_tool cargo-nextest "$NEXTEST_VERSION"
  for_audit
  has chromium || apt_install chromium
  npm_packages end2end
}

for_audit() {
  cargo_tool cargo-deny "$DENY_VERSION"
}

for_dev() {
  for_build "$@"
  has entr || apt_install entr
}

case ${1-} in
  build | test | dev | audit)
    check_versions
    "for_$1" "$1"
    ;;
  *)
    die 'usage: ./bootstrap.sh build|test|dev|audit'
    ;;
esac
