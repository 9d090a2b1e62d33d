# How moments is built, tested and run. `make` lists the targets.
#
# The chain: app (WASM) + style -> target/site -> binary `moments`, which embeds target/site.
# A stamp in target/stamps says when a step last ran, NAME.sum what it made; a sum is touched only when the bytes
# changed, so that what comes after is not built again for nothing.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

TARGET := $(or $(CARGO_TARGET_DIR),target)
TOOLS := $(CURDIR)/target/tools
export PATH := $(TOOLS)/bin:$(PATH)

WASM_TARGET := wasm32-unknown-unknown
WASM := $(TARGET)/$(WASM_TARGET)/wasm/app.wasm
ENGINE := $(TARGET)/$(WASM_TARGET)/wasm/engine.wasm
WASM_OPT := style/node_modules/.bin/wasm-opt
# Written by bootstrap.sh where rustup has no WASM target and Debian's compiler stands in.
WASM_CARGO = $(shell test -x $(TOOLS)/bin/wasm-cargo && echo $(TOOLS)/bin/wasm-cargo || echo cargo)

SITE := target/site
STYLE := target/style
STAMPS := target/stamps
LOGS := target/logs

# Bytes of WASM and JavaScript after brotli: of pages with islands, and of the page of rights.
BUDGET := 90000
BUDGET_RIGHTS := 110000

# Folders count too: a file that goes away changes only its folder.
files = $(shell find $(1) -name node_modules -prune -o ! -name '.*' ! -name '*~' -print)
CARGO_FILES := Cargo.toml Cargo.lock .cargo/config.toml
APP_FILES := $(call files,app locales)
STYLE_FILES := $(call files,style)
BUNDLE_FILES := $(call files,server/crates/bundle)

# A stamp is worth nothing without what it stands for: someone may have run `cargo clean` or removed a folder.
recheck = $(if $(wildcard $(2)),,$(shell rm -f $(STAMPS)/$(1)))
$(call recheck,wasm,$(WASM))
$(call recheck,wasm,$(ENGINE))
$(call recheck,style,$(STYLE))
$(call recheck,site,$(SITE)/manifest.json)

##@ Run

.PHONY: serve
serve: site ## Build what changed and run on http://127.0.0.1:3000 (ARGS="…" adds options)
	cargo build -p server
	exec $(TARGET)/debug/moments serve $(ARGS)

# entr only waits: it gives up when a file it watches goes away, and would leave the server behind.
# 0: a file changed; 1: one went away; 2: one was added. In each case the list is made again.
# The server has its own group, so that nothing of a build outlives it; both are in the background, so that a signal
# ends them at once.
.PHONY: dev
dev: ## The same, and again whenever a file changes
	./bootstrap.sh dev
	@server=; watch=; \
	stop() { \
	  [[ -z $$watch ]] || kill $$watch 2>/dev/null || true; watch=; \
	  [[ -z $$server ]] || { kill -- -$$server 2>/dev/null || true; wait $$server || true; }; server=; \
	}; \
	trap stop EXIT; trap 'exit 130' INT; trap 'exit 143' TERM HUP; \
	while :; do \
	  setsid $(MAKE) --no-print-directory serve & server=$$!; \
	  find app server content locales style $(CARGO_FILES) \
	    \( -name node_modules -o -name target \) -prune -o -type f ! -name '.*' ! -name '*~' -print \
	  | entr -n -d -p -z true & watch=$$!; \
	  status=0; wait $$watch || status=$$?; watch=; \
	  [[ $$status -le 2 ]] || exit $$status; \
	  if [[ $$status == 1 ]]; then sleep 1; fi; \
	  stop; \
	done

##@ Build

.PHONY: site
site: $(STAMPS)/site ## Build the public files: target/site

.PHONY: release
release: site ## Build the binary that is deployed: target/release/moments
	cargo build --release -p server
	@printf '%s\n%s bytes\nsha256 %s\n' $(TARGET)/release/moments \
	  "$$(stat -c %s $(TARGET)/release/moments)" "$$(sha256sum $(TARGET)/release/moments | cut -d ' ' -f 1)"

.PHONY: bootstrap
bootstrap:
	@./bootstrap.sh build

$(STAMPS) $(LOGS):
	@mkdir -p $@

$(STAMPS)/wasm: $(APP_FILES) $(CARGO_FILES) | bootstrap $(STAMPS)
	$(WASM_CARGO) build -p app --lib --features hydrate --target $(WASM_TARGET) --profile wasm
	$(WASM_CARGO) build -p engine --target $(WASM_TARGET) --profile wasm
	@touch $@

# The style build reads the class names of app and of its crates that render, to leave out what no page uses.
$(STAMPS)/style: $(STYLE_FILES) $(filter app/src/% app/public/% app/crates/questionnaire/% app/crates/engine/%,$(APP_FILES)) | bootstrap $(STAMPS)
	rm -rf $(STYLE).tmp
	node style/build.mjs $(STYLE).tmp
	cp app/public/* $(STYLE).tmp/
	rm -rf $(STYLE) && mv $(STYLE).tmp $(STYLE)
	@touch $@

$(STAMPS)/wasm.sum: WHAT := $(WASM) $(ENGINE)
$(STAMPS)/style.sum: WHAT := $(STYLE)
$(STAMPS)/%.sum: $(STAMPS)/%
	@find $(WHAT) -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum > $@.tmp
	@if cmp -s $@.tmp $@; then rm $@.tmp; else mv $@.tmp $@; fi

$(TARGET)/debug/bundle: $(BUNDLE_FILES) $(CARGO_FILES)
	cargo build -p bundle
	@touch $@

# The sources of the islands are named because a new island in a module that nobody declares leaves app.wasm as it is.
$(STAMPS)/site: $(STAMPS)/wasm.sum $(STAMPS)/style.sum $(TARGET)/debug/bundle $(filter app/src/islands%,$(APP_FILES))
	$(TARGET)/debug/bundle --wasm $(WASM) --wasm $(ENGINE) --static $(STYLE) --wasm-opt $(WASM_OPT) --out $(SITE) \
	  --islands-src app/src/islands
	@touch $@

##@ Check

# In this order; each is also a target of its own: make test-fmt
PARTS := fmt deny clippy clippy-wasm wasm-tree unit scripts doc content budget browser alone

.PHONY: test
test: | $(LOGS) ## Check everything: .ci/run does the same
	@./bootstrap.sh test
	@failed=; counts=; \
	for part in $(PARTS); do \
	  printf '\n== %s\n' $$part; SECONDS=0; rm -f $(LOGS)/count-$$part; \
	  $(MAKE) --no-print-directory test-$$part || { failed+=" $$part"; echo "== $$part FAILED"; }; \
	  echo "== $$part: $$SECONDS s"; \
	  counts+=$$(cat $(LOGS)/count-$$part 2>/dev/null || true)$$'\n'; \
	done; \
	echo; [[ -z $$failed ]] || printf 'parts that failed:%s\n' "$$failed"; \
	awk '{ passed += $$1; failed += $$2 } END { printf "%d passed, %d failed\n", passed, failed }' <<<"$$counts"; \
	[[ -z $$failed ]]

.PHONY: test-fmt
test-fmt:
	cargo fmt --all --check

.PHONY: test-deny
test-deny:
	cargo deny check licenses bans sources

# The server embeds the site: made first, or the server would be built twice.
.PHONY: test-clippy
test-clippy: site
	cargo clippy --workspace --all-targets -- -D warnings

.PHONY: test-clippy-wasm
test-clippy-wasm:
	$(WASM_CARGO) clippy -p app --features hydrate --target $(WASM_TARGET) -- -D warnings
	$(WASM_CARGO) clippy -p engine --target $(WASM_TARGET) -- -D warnings

# What must never reach the browser. leptos_config names regex, and the linker drops it.
SERVER_ONLY := tokio|axum|hyper|tantivy|sled|regex

.PHONY: test-wasm-tree
test-wasm-tree:
	@tree=$$(cargo tree -p app --features hydrate --target $(WASM_TARGET) -e normal,no-proc-macro \
	  --prune leptos_config --prefix none); \
	if sort -u <<<"$$tree" | grep -E '^($(SERVER_ONLY))[ -]'; then \
	  echo 'crate app takes the above into the browser' >&2; exit 1; \
	fi

# Runs a command, then sums "N passed" and "N failed" of the lines that match $(3), for the last line of `make test`.
counted = log=$$(mktemp); trap 'rm -f $$log' EXIT; status=0; $(2) 2>&1 | tee $$log || status=$$?; \
	sed 's/\x1b\[[0-9;]*m//g' $$log | awk '/$(3)/ { for (i = 2; i <= NF; i++) { \
	  if ($$i ~ /^passed/) passed += $$(i-1); if ($$i ~ /^(failed|timed)/) failed += $$(i-1) } } \
	  END { print passed + 0, failed + 0 }' > $(LOGS)/count-$(1); \
	exit $$status

.PHONY: test-unit
test-unit: site | $(LOGS)
	@$(call counted,unit,cargo nextest run --workspace --no-fail-fast,^ *Summary)

# The scripts that measure search beside others have tests of their own.
.PHONY: test-scripts
test-scripts: | $(LOGS)
	@log=$$(mktemp); trap 'rm -f $$log' EXIT; status=0; \
	node --test --test-reporter=tap $(BENCH_SEARCH) | tee $$log || status=$$?; \
	awk '/^# pass/ { passed = $$3 } /^# fail/ { failed = $$3 } END { print passed + 0, failed + 0 }' \
	  $$log > $(LOGS)/count-scripts; \
	exit $$status

.PHONY: test-doc
test-doc: | $(LOGS)
	@crates=$$(grep -rlE '^ *//[/!] *```' --include='*.rs' app server | sed -E 's#/src/.*##; s#.*/#-p #' | sort -u) || true; \
	if [[ -z $$crates ]]; then echo 'no example in any doc comment'; exit; fi; \
	$(call counted,doc,cargo test --doc $$crates,^test result:)

.PHONY: test-content
test-content: site
	cargo build -p server
	$(TARGET)/debug/moments check content

.PHONY: test-budget
test-budget: site
	$(TARGET)/debug/bundle budget --site $(SITE) --max-br $(BUDGET) --files app.js app.wasm islands.js
	$(TARGET)/debug/bundle budget --site $(SITE) --max-br $(BUDGET_RIGHTS) --files engine.js engine.wasm rights.js

# Prints a port of the loopback interface that nobody uses.
FREE_PORT := node -e 's = require("net").createServer().listen(0, "127.0.0.1", \
	  () => { console.log(s.address().port); s.close() })'

.PHONY: test-browser
test-browser: site | $(LOGS)
	cargo build -p server
	@json=$(CURDIR)/$(LOGS)/browser.json; rm -f $$json; status=0; \
	export PLAYWRIGHT_JSON_OUTPUT_FILE=$$json MOMENTS_BIN=$(abspath $(TARGET))/debug/moments E2E_PORT=$$($(FREE_PORT)); \
	(cd end2end && npx playwright test --reporter=list,json) || status=$$?; \
	node -p 'const { stats } = require(process.argv[1]); `$${stats.expected + stats.flaky} $${stats.unexpected}`' \
	  $$json > $(LOGS)/count-browser; \
	exit $$status

# One file is the whole product: it answers from an empty folder, with an empty environment.
.PHONY: test-alone
test-alone: site
	cargo build -p server
	@dir=$$(mktemp -d); pid=; \
	trap '[[ -z $$pid ]] || kill $$pid 2>/dev/null || true; rm -rf $$dir' EXIT; \
	cp $(TARGET)/debug/moments $$dir/; cd $$dir; \
	port=$$($(FREE_PORT)); \
	env -i ./moments serve --addr 127.0.0.1:$$port > log 2>&1 & pid=$$!; \
	for path in / /moments/je-perds-un-proche; do \
	  curl --silent --show-error --fail --retry 20 --retry-delay 1 --retry-connrefused \
	    --output page --write-out "%{http_code} %{size_download} bytes $$path\n" http://127.0.0.1:$$port$$path \
	  || { cat log; exit 1; }; \
	  grep -q '</html>' page; \
	done; \
	kill $$pid; wait $$pid || { echo "it stopped with status $$?" >&2; exit 1; }; pid=

.PHONY: audit
audit: | $(LOGS) ## Look for known vulnerabilities in the dependencies (needs the network)
	@./bootstrap.sh audit
	@status=0; log=$(LOGS)/audit.log; \
	cargo deny check advisories 2>&1 | tee $$log || status=1; \
	! grep -q 'failed to fetch advisory database' $$log \
	|| echo 'audit: crates NOT CHECKED: the RustSec database could not be reached'; \
	for dir in style end2end; do \
	  printf '%s: ' $$dir; npm audit --prefix $$dir 2>&1 | tee $$log || status=1; \
	  ! grep -q 'audit endpoint returned an error' $$log \
	  || echo "audit: packages of $$dir NOT CHECKED: the npm registry gave no answer"; \
	done; \
	exit $$status

.PHONY: bench
bench: ## Measure the load of the catalogue, its index and searches, and the rules
	cargo bench -p search --bench search
	cargo bench -p rules --bench evaluate

PARITY := target/parity
PARITY_SRC := app/crates/rules/parity

$(PARITY)/venv/ready: $(PARITY_SRC)/requirements.txt
	python3 -m venv $(PARITY)/venv
	$(PARITY)/venv/bin/pip install -q --disable-pip-version-check -r $<
	touch $@

.PHONY: parity
parity: $(PARITY)/venv/ready ## Compare our rules with OpenFisca on 6,000 drawn households
	cargo build -p server
	$(PARITY)/venv/bin/python -B $(PARITY_SRC)/households.py > $(PARITY)/households.jsonl
	$(TARGET)/debug/moments screen --content content $(PARITY)/households.jsonl > $(PARITY)/ours.jsonl
	$(PARITY)/venv/bin/python -B $(PARITY_SRC)/oracle.py $(PARITY)/households.jsonl > $(PARITY)/oracle.jsonl
	$(PARITY)/venv/bin/python -B $(PARITY_SRC)/compare.py $(PARITY)/households.jsonl $(PARITY)/ours.jsonl \
	  $(PARITY)/oracle.jsonl | tee $(PARITY)/parity.md

BENCH_RULES := app/crates/rules/bench-rules

$(BENCH_RULES)/node_modules/ready: $(BENCH_RULES)/package-lock.json
	npm ci --prefix $(BENCH_RULES) --ignore-scripts --no-audit --no-fund
	touch $@

.PHONY: bench-rules
bench-rules: $(PARITY)/venv/ready $(BENCH_RULES)/node_modules/ready ## Measure the rules beside OpenFisca and publicodes
	$(PARITY)/venv/bin/python -B $(BENCH_RULES)/run.py target/bench-rules

BENCH_SEARCH := server/crates/search/bench-search
BENCH_SEARCH_OUT := target/bench-search

$(BENCH_SEARCH_OUT)/node_modules/ready: $(BENCH_SEARCH)/package-lock.json
	mkdir -p $(BENCH_SEARCH_OUT)
	cp $(BENCH_SEARCH)/package.json $(BENCH_SEARCH)/package-lock.json $(BENCH_SEARCH_OUT)/
	npm ci --prefix $(BENCH_SEARCH_OUT) --ignore-scripts --no-audit --no-fund
	touch $@

# MOMENTS_BIN=… measures another build of ours.
.PHONY: bench-search
bench-search: $(if $(MOMENTS_BIN),,release) $(BENCH_SEARCH_OUT)/node_modules/ready ## Measure the search beside six others (ARGS="--only lunr" chooses)
	MOMENTS_BIN=$(or $(MOMENTS_BIN),$(abspath $(TARGET))/release/moments) \
	  node $(BENCH_SEARCH)/run.mjs $(BENCH_SEARCH_OUT) $(ARGS)

.PHONY: bench-growth
bench-growth: ## Measure our search over up to 100,000 pages, after make bench-search
	MOMENTS_BIN=$(or $(MOMENTS_BIN),$(abspath $(TARGET))/release/moments) \
	  node $(BENCH_SEARCH)/growth.mjs target/bench-growth $(BENCH_SEARCH_OUT)/data/corpus.jsonl $(BENCH_SEARCH_OUT)/data/queries.jsonl

# Seven properties; with CASES=150000 that is more than a million inputs.
CASES ?= 150000

.PHONY: fuzz
fuzz: ## Feed the search and the importer anything, CASES times each property
	PROPTEST_CASES=$(CASES) cargo test --target-dir $(TARGET)/fuzz --config 'profile.dev.package."*".opt-level=3' \
	  --config profile.dev.package.search.opt-level=3 --config profile.dev.package.dila.opt-level=3 \
	  -p search --test it any:: -- --nocapture
	PROPTEST_CASES=$(CASES) cargo test --target-dir $(TARGET)/fuzz --config 'profile.dev.package."*".opt-level=3' \
	  --config profile.dev.package.search.opt-level=3 --config profile.dev.package.dila.opt-level=3 \
	  -p dila --test any

##@ Rest

.PHONY: clean
clean: ## Remove what was built; the tools in target/tools stay
	find target -mindepth 1 -maxdepth 1 ! -name tools -exec rm -rf {} +

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^##@/ { printf "\n%s\n", substr($$0, 5) } \
	  /^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
