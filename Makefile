# `make help` lists what there is. Needs Python 3.11 or newer with venv, and make; nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt
UV := $(BIN)/uv pip install --quiet --python $(BIN)/python --constraint constraints.txt
# uv, itself a package, installs in a third of the time. It reads nothing of pip's configuration, so where a machine has
# its packages or certificates from elsewhere, pip does the work. Compiled is for the tests alone: they run in many processes.
install = { $(PIP) uv && $(UV) $(2) --editable '$(1)'; } 2>/dev/null || $(PIP) $(or $(2),--no-compile) --editable '$(1)'

.DEFAULT_GOAL := help
.PHONY: help setup demo test thorough check format bench screens constraints clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

setup: $(VENV)/.dev ## make the environment in .venv, with the development tools

demo: $(VENV)/.run ## watch a whole round happen against the sandbox, in half a minute
	@$(BIN)/coffee demo

# They start many processes, each of which would compile the bot anew where nothing compiled may be kept.
test thorough: export PYTHONDONTWRITEBYTECODE :=

test: $(VENV)/.dev ## run the tests, on SQLite and on a real PostgreSQL
	$(BIN)/python -m pytest -n logical

thorough: $(VENV)/.dev ## run the tests with every example and case, where make test tries a sample
	COFFEE_TESTS=thorough $(BIN)/python -m pytest -n logical

check: $(VENV)/.dev ## lint, formatting, types, import contracts, docstrings, Dockerfile
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/interrogate -q bot tests benchmarks
	$(BIN)/hadolint Dockerfile

format: $(VENV)/.dev ## let ruff mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev ## measure, and write BENCHMARKS.md
	$(BIN)/python -m benchmarks

SCREENS := docs/screens
DRAW = $(BIN)/python -m bot.sandbox.pictures tests.slack.catalogue:main_screens
screens: $(VENV)/.dev ## draw the main screens into docs/screens, with Chromium
	$(DRAW) --into $(SCREENS)
	$(DRAW) --into $(SCREENS)/de --language de --only introduction check-in-answered home-busy
	$(DRAW) --into $(SCREENS)/dark --theme dark --only introduction check-in-answered home-busy

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-emit-index-url
HASHED := $(COMPILE) --generate-hashes --no-annotate --no-header
constraints: $(VENV)/.dev ## pin the dependencies anew, and by their hashes what the image has
	$(COMPILE) --upgrade --all-extras pyproject.toml -o constraints.txt
	$(HASHED) --constraint constraints.txt pyproject.toml -o deploy/requirements.txt
	echo hatchling | $(HASHED) --upgrade --constraint constraints.txt - -o deploy/requirements-build.txt

clean: ## remove the environment and every cache
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/.run: pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up $(VENV) ..."
	@$(call install,.)
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	@$(call install,.[dev],--compile)
	@touch $@
