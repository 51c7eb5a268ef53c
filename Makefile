# What there is to do here; `make help` tells. Needs make and a Python from 3.11 on, nothing else.

VENV ?= .venv
RUN := $(VENV)/bin/python
STAMP := $(VENV)/.installed

# The first of these that is new enough and can make a virtual environment. `make PYTHON=/path/to/python …` overrules it.
CANDIDATES := python3 python python3.13 python3.12 python3.11 python3.14
FIT := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in $(CANDIDATES); do $$p -c '$(FIT)' >/dev/null 2>&1 && { echo $$p; break; }; done)

# Here and not in a file: pyproject.toml holds the build-system and nothing else. --isolated: whatever stands above this folder
# has no say. E501 is left out, since it counts a Chinese character as two; the formatter sees to the length of lines.
RUFF := $(RUN) -m ruff
STYLE := --isolated --line-length 120 --target-version py311
RULES := --select E4,E7,E9,W,F,I,B,UP,C4,PIE,RET
CODE := dedupe bench tests docs
# A process of tests for each core; the tests of a file stay together, for what they share is made once.
SPREAD := --numprocesses auto --maxprocesses 4 --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help install clean-corpus test test-all lint format types quality bench docs site dist wheels clean

help:  ## List what there is to do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

clean-corpus: install  ## Run dedupe on the sample pages in seeds/; the stories stand in out/ afterwards
	$(VENV)/bin/dedupe seeds/ -o out/

test: install  ## Run the everyday tests (under three minutes)
	$(RUN) -m pytest $(SPREAD) -m 'not long'

test-all: install  ## Run all tests, the long ones too
	$(RUN) -m pytest $(SPREAD)

lint: install  ## Check style, form and types
	$(RUFF) check $(STYLE) $(RULES) $(CODE)
	$(RUFF) format --check $(STYLE) $(CODE)
	$(RUN) -m mypy

types: install  ## Check the types alone
	$(RUN) -m mypy

format: install  ## Bring the code into the form that lint asks for
	$(RUFF) check --fix-only $(STYLE) $(RULES) $(CODE)
	$(RUFF) format $(STYLE) $(CODE)

quality: install  ## Measure on printed pages of known truth; tables go to docs/quality.md (ARGS='--stories 60' …)
	$(RUN) -m bench.quality $(ARGS)

bench: install  ## Time runs beside those of peers, by turns; tables go to docs/benchmarks.md (ARGS='--records 10000 --only rensa' …)
	$(RUN) -m bench.race $(ARGS)

docs: install  ## Bring what is taken from the tool into step: the README's options and sample run, the man page
	$(RUN) -m docs.readme
	$(RUN) -m docs.man

site: install  ## Make these documents a site, in build/site
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	NO_MKDOCS_2_WARNING=1 $(RUN) -m mkdocs build --strict --quiet

dist: install  ## Make the distribution in dist/, and try the wheel in an environment of its own
	$(RUN) -m pip install --quiet --disable-pip-version-check build twine
	rm -rf build/lib dist && $(RUN) -m build --outdir dist . >/dev/null
	$(RUN) -m twine check --strict dist/*
	rm -rf build/bare && $(RUN) -m venv build/bare
	build/bare/bin/pip install --quiet --disable-pip-version-check dist/*.whl
	cd build && bare/bin/dedupe ../seeds/ -o bare/out && bare/bin/dedupe verify bare/out

# Systems that wheels are asked for, each with the tags that fit it: of Linux from glibc 2.28 on, of macOS 14.
GLIBC := manylinux_2_28 manylinux_2_27 manylinux_2_26 manylinux_2_17 manylinux2014
tags-linux-x86_64 := $(GLIBC:%=%_x86_64)
tags-linux-aarch64 := $(GLIBC:%=%_aarch64)
tags-macos-arm64 := macosx_14_0_arm64
tags-macos-x86_64 := macosx_14_0_x86_64
tags-windows-amd64 := win_amd64
SYSTEMS := linux-x86_64 linux-aarch64 macos-arm64 macos-x86_64 windows-amd64

wheels: $(SYSTEMS:%=wheels-%)  ## Show that all that the wheel in dist/ needs has wheels for other Pythons and systems too

wheels-%: dist
	@for version in 3.12 3.13; do rm -rf build/wheels/$* && $(RUN) -m pip download --quiet \
		--disable-pip-version-check --only-binary :all: --python-version $$version $(tags-$*:%=--platform %) \
		--dest build/wheels/$* dist/*.whl && echo "$$version on $*: $$(ls build/wheels/$* | wc -l) wheels" || exit 1; done

clean:  ## Remove environment, caches and builds; out/ stays, for stories may have been edited by hand
	rm -rf $(VENV) build dist corpus_dedupe.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

install: $(STAMP)  ## Make the virtual environment, if it is missing or setup.cfg has changed

$(STAMP): setup.cfg pyproject.toml
	@$(RUN) -m pip --version >/dev/null 2>&1 || { test -n '$(PYTHON)' || { \
		echo 'No Python from 3.11 on that can make virtual environments was found (tried $(CANDIDATES)).' >&2; \
		echo 'Install one (on Debian: python3 and python3-venv), or name it: make PYTHON=/path/to/python …' >&2; exit 1; }; \
		echo 'making $(VENV) with $(PYTHON); this takes a minute or two'; $(PYTHON) -m venv --clear $(VENV); }
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@
