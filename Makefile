# `make help` lists the targets. Each sets up what it needs: you only need CPython >= 3.11, make and git.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SHARED := ../shared

# Tests wait for timeouts and pauses: one process more than there are cores.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)')

# pyright and its Node are wheels (requirements-dev.txt): use that Node, whatever else is installed, and do not
# look for a newer pyright on the network.
export PYRIGHT_PYTHON_GLOBAL_NODE := 0
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

VERSION_CHECK := import sys; sys.version_info >= (3, 11) or sys.exit(1)

.DEFAULT_GOAL := help
.PHONY: help demo test check format bench size matrix frozen mutants build release-check docs public-api generate sync upstream-is-named clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' Makefile

demo: $(READY) ## Provision 1,000 people on a local control plane, kill and resume the run, check the counts
	@$(BIN)/python scripts/demo.py

test: check ## Run every check and every test
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal

check: $(READY) ## Lint, check types, and check that generated files are up to date
	@$(MAKE) --no-print-directory --jobs 2 check-mypy check-pyright check-files check-public-types

.PHONY: check-mypy check-pyright check-public-types check-files
check-mypy:
	$(BIN)/mypy

check-pyright:
	$(BIN)/pyright --warnings

check-public-types:
	@echo "$(BIN)/pyright --verifytypes portkey_admin --ignoreexternal"
	@PATH="$(CURDIR)/$(BIN):$$PATH" PYTHONPATH=$(CURDIR):$(CURDIR)/generated $(BIN)/pyright --verifytypes portkey_admin --ignoreexternal >$(VENV)/types.txt || { cat $(VENV)/types.txt; exit 1; }

check-files:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(BIN)/python scripts/prose.py
	$(BIN)/python scripts/regenerate.py --check
	$(BIN)/python scripts/manifest_schema.py --check
	$(BIN)/python scripts/section_guide.py --check
	$(BIN)/python scripts/reference_page.py --check
	$(BIN)/python scripts/scope_table.py --check
	$(BIN)/python scripts/plane_assumptions.py --check
	@if [ -d $(SHARED) ]; then \
		for published in $(SHARED)/reference/upstream/*.yaml; do \
			$(BIN)/python $(SHARED)/tools/prose_check.py openapi.yaml $$published || exit 1; \
		done; \
	else \
		echo "prose check skipped: it needs $(SHARED), which is not part of this repository"; \
	fi
	$(BIN)/python scripts/public_api.py --check # if stale: add it to CHANGELOG.md, then `make public-api`

format: $(READY) ## Format and tidy the hand-written code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY) ## Compare speed and memory with the peers, on an idle machine (QUICK=1: one short round)
	$(BIN)/python -m benchmarks $(if $(QUICK),--quick,--update-readme)

size: $(READY) ## Build the wheel and list the size of an installation
	@$(BIN)/python -m benchmarks.size

generate: $(READY) ## Generate generated/portkey_admin_api and pages in docs/ from openapi.yaml
	$(BIN)/python scripts/regenerate.py
	$(BIN)/python scripts/manifest_schema.py
	$(BIN)/python scripts/section_guide.py
	$(BIN)/python scripts/reference_page.py
	$(BIN)/python scripts/scope_table.py
	$(BIN)/python scripts/plane_assumptions.py

docs: $(READY) ## Build the docs site in site/, without a network
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet

public-api: $(READY) ## Update docs/public-api.txt, once CHANGELOG.md mentions the changes
	$(BIN)/python scripts/public_api.py --write

matrix: $(READY) ## Test the wheel on each CPython found, lowest and newest dependencies (PYTHONS="python3.12 …")
	@PYTHONS="$(PYTHONS)" $(BIN)/nox --session matrix

frozen: $(READY) ## Freeze the command with PyInstaller, as a folder and as one file, and run it
	@PYTHONS="$(PYTHONS)" $(BIN)/nox --session frozen

mutants: $(READY) ## Find code changes that no test detects; takes hours (MUTANTS="portkey_admin.calls.retry*": some)
	$(BIN)/python -m pip install --quiet --requirement requirements-mutants.txt
	$(BIN)/python scripts/mutants.py $(MUTANTS)
	$(BIN)/python scripts/survivors.py

build: $(READY) ## Build the sdist and the wheel in dist/
	$(BIN)/python -m build --no-isolation

release-check: $(READY) ## Check that TAG=v1.2.3 matches the version and the changelog
	@$(BIN)/python scripts/release_check.py "$(TAG)"

sync: upstream-is-named $(READY) ## Update openapi.yaml from Portkey's document and the overlay (UPSTREAM=file or URL)
	@$(BIN)/python scripts/sync.py "$(UPSTREAM)"

upstream-is-named:
	@[ -n "$(UPSTREAM)" ] || { echo "make sync needs the published document: make sync UPSTREAM=<file or URL>" >&2; exit 2; }

clean: ## Remove the environment, builds and caches
	rm -rf $(VENV) benchmarks/.environments build mutants dist site .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .nox .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements-dev.txt pyproject.toml
	@command -v $(PYTHON) >/dev/null || { \
		echo "$(PYTHON) was not found: install CPython 3.11 or newer, or name one: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -c '$(VERSION_CHECK)' || { \
		echo "$(PYTHON) is $$($(PYTHON) --version 2>&1); portkey-admin needs CPython 3.11 or newer: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(BIN)/python -c '$(VERSION_CHECK)' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	$(BIN)/python -m pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@
