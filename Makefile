# The commands of the book; `make help` lists them. Each makes its own .venv from the locked requirements first.
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
PYTHON ?= $(or $(shell for each in python3 python3.13 python3.12 python3.11; do \
  $$each -c "$(FITS)" 2>/dev/null && echo $$each && break; done),python3)
BIN := .venv/bin
READY := .venv/ready
WORKERS ?= auto
export PYTHONDONTWRITEBYTECODE =  # compiled once, not at each start of each worker

.DEFAULT_GOAL := help
.PHONY: help book test quick lint check lab strip hooks compare verify bench lock clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

book: $(READY)  ## HTML and PDF under build/; AS_OF=2025-05-31 shows the evidence as known on that day
	$(BIN)/python -m book build $(if $(AS_OF),--as-of $(AS_OF))

lab: $(READY)  ## JupyterLab on the notebooks
	$(BIN)/jupyter lab notebooks

check: $(READY)  ## the evidence alone: does every row fit?
	$(BIN)/python -m data.validate

quick: $(READY) lint  ## lint, types, doors between rooms, unit tests: under a minute
	$(BIN)/python -m pytest -n $(WORKERS) --maxschedchunk 8 -m "not built"

test: $(READY) lint  ## everything: quick, and the tests of the built book, in a browser and on paper
	$(BIN)/python -m pytest -n $(WORKERS) --maxschedchunk 1

lint: $(READY)  ## the part of quick that runs no test: ruff, import-linter, mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy

strip: $(READY)  ## notebooks as they are committed: no outputs, new cells named
	$(BIN)/python -m book strip

hooks: $(READY)  ## let git strip notebooks by itself, and run lint before each commit
	git config filter.notebook.clean "$(BIN)/python -m book strip --clean %f"
	$(BIN)/pre-commit install

compare: $(READY)  ## what a change does to the outputs, shown code aside; WITH=HEAD is the commit to compare with
	$(BIN)/python -m book compare $(or $(WITH),HEAD)

verify: $(READY)  ## build twice in two other folders, and compare every byte
	$(BIN)/python -m book verify

bench: $(READY)  ## time and weight of the pages, side by side with stock output
	$(BIN)/python -m book bench

lock: pyproject.toml  ## compile the locked, hashed requirements for Python 3.11 to 3.13
	$(PYTHON) -m venv build/lock && build/lock/bin/pip install --quiet uv
	build/lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --quiet --custom-compile-command "make lock" -o requirements.txt

clean:  ## forget everything that was generated
	rm -rf build pytask.lock .pytask

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c "$(FITS)" || \
	  { echo "The book needs Python 3.11, 3.12 or 3.13; $(PYTHON) is another. Say which: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "This Python cannot make a virtual environment; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --config-settings editable_mode=compat -e .
	touch $(READY)
