# Firsthand: `make demo` shows it, `make test` proves it. Both set up what they need.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test setup lint types layers unit browser-ready quality speed schemas clean

demo: $(READY)
	$(BIN)/firsthand read examples/velmark-dam-interview/reports -o out
	@echo
	@echo "The page: $(CURDIR)/out/index.html"

test: $(READY) browser-ready lint types layers unit

setup: $(READY)

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(READY)

# Tests drive a real Chromium. Debian's package is installed when we may; without one, those tests
# are skipped with a line that says so, and fail where CI=true.
browser-ready:
	@test -x /usr/bin/chromium || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	  && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } \
	  || echo "no /usr/bin/chromium: browser tests are skipped"

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

unit: $(READY)
	$(BIN)/python -m pytest

# Quality on the sets of a folder: make quality BENCH=path
quality: $(READY)
	$(BIN)/python -m benchmarks.quality --bench $(BENCH)

speed: $(READY)
	$(BIN)/python -m benchmarks.speed

clean:
	rm -rf $(VENV) out build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
