# Footnote: `make run` serves it, `make test` checks it. Everything either needs is installed by them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: help install run test check bank bench screenshot clean

help: ## show the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Footnote needs Python 3.11 or newer; $(PYTHON) is older. Name another with: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml .ci/constraints.txt | $(BIN)/python
	@echo "Installing Footnote into $(VENV) (about a minute) ..."
	@$(BIN)/pip install --quiet --constraint .ci/constraints.txt --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@echo "Installing what the tests need ..."
	@$(BIN)/pip install --quiet --constraint .ci/constraints.txt --editable '.[dev]'
	@touch $@

install: $(VENV)/.installed ## make a .venv with all that running needs

run: install ## migrate, load the shipped bank on the first start, serve on http://127.0.0.1:5000
	@$(BIN)/flask --app webapp serve

test: $(VENV)/.installed-dev check ## install what the tests need and run them all
	@.ci/install-test-tools
	$(BIN)/pytest -n 2

check: $(VENV)/.installed-dev ## style, types and import direction
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bank: install ## build the shipped bank again from seeds/
	$(BIN)/python -m question_bank build seeds --out question_bank/bank --least-score 0

bench: $(VENV)/.installed-dev ## speed, as ratios to floors measured in the same run
	@$(BIN)/python -m tests.benchmarks

screenshot: $(VENV)/.installed-dev ## take the README's picture again
	@.ci/install-test-tools
	@$(BIN)/python -m tests.browser.screenshot

clean: ## remove what the commands above made (your data in instance/ stays)
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache
