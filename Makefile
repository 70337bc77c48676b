# `make help` lists what there is. Needs Python 3.11 or newer with venv, and make; nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt
UV := $(BIN)/uv pip install --quiet --python $(BIN)/python --constraint constraints.txt
# uv, itself a package, installs in a third of the time. It reads nothing of pip's configuration, so where a machine has
# its packages or certificates from elsewhere, pip does the work. Compiled is for the tests alone: they run in many processes.
install = { $(PIP) uv && $(UV) $(2) --editable '$(1)'; } 2>/dev/null || $(PIP) $(or $(2),--no-compile) --editable '$(1)'

# By a name, for a comma would end what is given to `call`.
EXTRAS := dev,docs,traces

.DEFAULT_GOAL := help
.PHONY: help setup demo sandbox test thorough check format secrets audit wheel sbom release bench screens docs constraints clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

setup: $(VENV)/.dev ## make the environment in .venv, with the development tools

demo: $(VENV)/.run ## watch a whole round happen against the sandbox, in half a minute
	@$(BIN)/coffee demo

sandbox: $(VENV)/.run ## be anyone of a made-up company, in your browser
	@$(BIN)/coffee sandbox

# They start many processes, each of which would compile the bot anew where nothing compiled may be kept.
test thorough: export PYTHONDONTWRITEBYTECODE :=

test: $(VENV)/.dev ## run the tests, on SQLite and on a real PostgreSQL
	$(BIN)/python -m pytest -n logical

thorough: $(VENV)/.dev ## run the tests with every example and case, where make test tries a sample
	TESTS=thorough $(BIN)/python -m pytest -n logical

check: $(VENV)/.dev ## lint with its rules for security, formatting, types, import contracts, docstrings, Dockerfile, secrets
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/interrogate -q bot tests benchmarks
	$(BIN)/hadolint Dockerfile
	@$(MAKE) --no-print-directory secrets

# Nothing is asked on the internet, neither whether what was found works nor whether there is a newer Kingfisher.
SCANNED ?= $(shell git ls-files --cached --others --exclude-standard)
secrets: $(VENV)/.dev ## look for tokens, keys and passwords in what is, or would be, in the repository
	@$(BIN)/kingfisher scan --no-validate --no-update-check --quiet --redact $(SCANNED)

audit: $(VENV)/.release ## ask for known weaknesses of what is installed; needs the internet
	$(BIN)/pip-audit --vulnerability-service osv --require-hashes --disable-pip --requirement deploy/requirements.txt

# The same commit makes the same bytes, wherever and whenever: times are that of the commit, and nothing is drawn by chance.
wheel: export SOURCE_DATE_EPOCH = $(shell git log -1 --format=%ct)
wheel: $(VENV)/.release ## build the package into dist
	@rm -rf dist
	$(BIN)/python -m hatchling build -d dist

sbom: $(VENV)/.release ## list all that is installed with the package, with hashes, as CycloneDX into dist
	@mkdir -p dist
	$(BIN)/cyclonedx-py requirements --output-reproducible --pyproject pyproject.toml --output-file dist/coffee-chat-bot.cdx.json deploy/requirements.txt

release: wheel sbom ## both of these, and their hashes
	cp deploy/requirements.txt dist/
	cd dist && sha256sum * > SHA256SUMS && cat SHA256SUMS

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

# The pages keep their places, so that links lead from one to another as they do in the repository; so do the files that they link to.
BUILD ?= build
DOCUMENTS = '*.md' docs deploy LICENSE constraints.txt $(shell git grep -oh 'bot/[a-z_/]*\.py' -- SECURITY.md)
docs: $(VENV)/.dev ## build the documentation's site into build/site, and check the links within it
	@rm -rf $(BUILD)/pages $(BUILD)/site && mkdir -p $(BUILD)/pages
	@git ls-files -z --cached --others --exclude-standard $(DOCUMENTS) | xargs -0 tar cf - | tar xf - -C $(BUILD)/pages
	@cp zensical.toml $(BUILD)
	$(BIN)/zensical build --strict --clean --config-file $(BUILD)/zensical.toml

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-emit-index-url
HASHED := $(COMPILE) --generate-hashes --no-annotate --no-header
constraints: $(VENV)/.dev ## pin the dependencies anew, and by their hashes what the image has
	$(COMPILE) --upgrade --all-extras pyproject.toml -o constraints.txt
	$(HASHED) --constraint constraints.txt --extra traces pyproject.toml -o deploy/requirements.txt
	echo hatchling | $(HASHED) --upgrade --constraint constraints.txt - -o deploy/requirements-build.txt

clean: ## remove the environment and every cache
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/.run: pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up $(VENV) ..."
	@$(call install,.)
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	@$(call install,.[$(EXTRAS)],--compile)
	@touch $@

$(VENV)/.release: $(VENV)/.dev
	@$(call install,.[release])
	@touch $@
