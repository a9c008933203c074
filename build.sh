#!/usr/bin/env bash
# Builds, serves and tests Standfirst. Installs what is missing and says so.
set -euo pipefail
cd "$(dirname "$0")"

# What a page may load for one summary, in bytes after brotli.
BUDGET=64000
# What it may load of JavaScript, with the element and the worker.
JAVASCRIPT_BUDGET=8000
# What our own page may load in all, and be as a single file.
PAGE_BUDGET=110000
FILE_BUDGET=150000
# What the compiler copies to be fast, inlined functions and unrolled loops, is a tenth of the module; without it, it is 5 % slower.
# Loops with further variables for addresses, and loads copied to where they are partly redundant, are 0.9 KB more, and nothing is faster.
SMALL_CODE="-Cllvm-args=--inline-threshold=50 -Cllvm-args=--rotation-max-header-size=0"
SMALL_CODE+=" -Cllvm-args=--unroll-runtime=false -Cllvm-args=--unroll-allow-partial=false"
SMALL_CODE+=" -Cllvm-args=--disable-lsr -Cllvm-args=--enable-pre=false"
OPTIMIZED="--flatten --rereloop --low-memory-unused -O3"
TARGET=wasm32-unknown-unknown

usage() {
  cat <<'TEXT'
Usage: ./build.sh COMMAND
  build   the npm package in www/pkg/, and of it and www/ the page in site/
  serve   build, then serve the page on http://127.0.0.1:8080 (PORT=… for another port)
  test    build, then all tests: Rust, the package, the page
  bench   build, then the benchmarks: native, WebAssembly, the page
TEXT
}

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }

setup() {
  command -v cargo >/dev/null || fail "cargo is missing: install Rust with rustup."
  command -v node >/dev/null || fail "node is missing: install Node.js 20 or later."
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node.js $(node -v) is too old: install 20 or later."
  if [ ! -d "$(rustc --print target-libdir --target $TARGET)" ]; then
    say "Installing the Rust target $TARGET, to compile to WebAssembly"
    command -v rustup >/dev/null || fail "rustup is missing: without it, the Rust target $TARGET must be installed by hand."
    rustup target add $TARGET
  fi
  if [ package-lock.json -nt node_modules/.package-lock.json ]; then
    say "Installing the development tools of package-lock.json into node_modules"
    npm ci
  fi
}

build() {
  setup
  say "Compiling to WebAssembly"
  # Panic messages name source files: without the folders of whoever builds, everyone gets the same bytes.
  cargo fetch --quiet
  local crates flags="$SMALL_CODE"
  for crates in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do flags+=" --remap-path-prefix=$crates=crates"; done
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags cargo build --release --target $TARGET --lib
  rm -rf npm/wasm
  cargo run --package tools --bin bindgen -- target/$TARGET/release/standfirst.wasm npm/wasm
  local wasm=npm/wasm/standfirst_bg.wasm module
  node_modules/.bin/wasm-opt $OPTIMIZED --converge $wasm -o $wasm
  node tools/inline.js $wasm >npm/wasm/bytes.js
  # An optimizer that breaks the module does so silently.
  node npm/cli.js <<<'The module runs.' >/dev/null || fail "the module does not run after wasm-opt."
  cp LICENSE-MIT LICENSE-APACHE npm/
  rm -rf www/pkg
  cp -R npm www/pkg
  # One file in place of six, which bundlers can copy for a worker as it is; and a tenth less to load. The element is one file too.
  node_modules/.bin/esbuild npm/engine.js npm/element.js --bundle --external:./index.js --format=esm --target=es2022 \
    --log-level=warning --outdir=www/pkg --allow-overwrite
  rm -r www/pkg/{options,run,thread}.js www/pkg/element www/pkg/wasm/standfirst.js
  echo 'export * from "./engine.js";' >www/pkg/summary.js # for the page, which reads the tables
  # Comments and long names are for those who read npm/: a third of what a page would load besides the engine.
  for module in www/pkg/*.js; do
    node_modules/.bin/terser --module --ecma 2020 --compress passes=3 --mangle --output "$module" -- "$module"
  done
  node tools/script.js
  # The same as a text, for the page, whose worker is to need no request; and no module, which a page from the disk may not start.
  mkdir -p www/generated
  node_modules/.bin/esbuild www/pkg/engine.js --format=iife --global-name=engine --charset=utf8 --minify --log-level=warning |
    node_modules/.bin/esbuild --loader=text --format=esm --charset=utf8 --log-level=warning >www/generated/thread.js
  # The bookmarklet's overlay, a script for pages that are not ours, with the engine inside.
  node_modules/.bin/esbuild examples/web/bookmarklet/overlay.js --bundle --format=iife --minify --target=es2022 \
    --charset=utf8 --log-level=warning --outfile=www/generated/overlay.js
  node tools/site.js
  node tools/size.js $BUDGET $JAVASCRIPT_BUDGET $PAGE_BUDGET $FILE_BUDGET
}

serve() {
  build
  exec node_modules/.bin/sirv site --dev --host 127.0.0.1 --port "${PORT:-8080}"
}

# Debian's packages for the three engines that the tests drive, and for a terminal, each with the command that tells whether it is there.
DRIVERS="chromium=chromium firefox-esr=firefox-esr webkit2gtk-driver=WebKitWebDriver xvfb=Xvfb bsdutils=script"

drivers() {
  local pair missing=()
  for pair in $DRIVERS; do command -v "${pair#*=}" >/dev/null || missing+=("${pair%=*}"); done
  [ ${#missing[@]} = 0 ] && return
  say "Installing Debian's ${missing[*]}, to test the page and the package"
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null ||
    fail "missing: ${missing[*]}. Install what has them, or run this as root where apt-get is."
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}"
}

# All tests run even if some fail; their runners' closing lines are added up at the end.
tests() {
  build
  drivers
  local log failed=0
  log=$(mktemp)
  say "Testing the crate"
  cargo test --workspace --no-fail-fast 2>&1 | tee -a "$log" || failed=1
  say "Testing the package and the page"
  # A file that hangs is one failure, by its name: a quarter of an hour is several times what the longest takes.
  NO_COLOR=1 node --test --test-timeout=900000 --test-reporter spec tests/*/*.test.js 2>&1 | tee -a "$log" || failed=1
  awk '/^test result:/ { passed += $4; failed += $6 } /^ℹ pass / { passed += $3 } /^ℹ (fail|cancelled) / { failed += $3 }
    END { printf "\n%d passed, %d failed\n", passed, failed }' "$log"
  rm "$log"
  return $failed
}

# The observed build never goes into npm/, but through the same optimizer as what does.
bench() {
  build
  drivers
  say "Native"
  cargo bench --features observe
  say "WebAssembly"
  local observed=target/observe
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$SMALL_CODE \
    cargo build --release --features observe --target $TARGET --target-dir $observed --lib
  cargo run --package tools --bin bindgen -- $observed/$TARGET/release/standfirst.wasm $observed/wasm
  node_modules/.bin/wasm-opt $OPTIMIZED $observed/wasm/standfirst_bg.wasm -o $observed/wasm/standfirst_bg.wasm
  node benches/wasm.mjs
  say "The page"
  node benches/page.mjs
}

case "${1:-}" in
  build | serve | bench) "$1" ;;
  test) tests ;;
  *) usage; exit 2 ;;
esac
