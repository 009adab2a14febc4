# Every target sets up what it needs first (scripts/bootstrap): uv, .venv, the locked packages, the `helpline` command.
# A second run finds its stamps and does nothing.
SHELL := /bin/sh
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help setup run test check format train bench chaos fuzz screenshots lock clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

setup: ## set up only
	@scripts/bootstrap

run: setup ## the whole helpline on this machine; Ctrl-C stops it
	@exec $(BIN)/helpline run $(ARGS)

# Two at a time, file by file: half of the time is spent waiting for processes, browsers and clocks.
test: setup ## all tests; ARGS="-n 0 -k name" for some
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

check: setup ## formatting, lint, types, import rules, held-out texts unlike training texts
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/helpline evaluate --duplicates

format: setup ## format and mend what can be mended
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

train: setup ## train the Rasa model
	@$(BIN)/helpline train $(ARGS)

bench: setup ## measure; writes bench/results/*.json
	@$(BIN)/python -m bench $(ARGS)

chaos: setup ## kill processes and the store at every step of a turn; thousands of random histories of the queue
	@$(BIN)/python -m pytest -m "chaos or long" $(ARGS)

fuzz: setup ## random input against the doors, longer than in `make test`
	@HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest -m fuzz --timeout 0 $(ARGS)

screenshots: setup ## pictures of the pages for the documents
	@$(BIN)/python -m scripts.screenshots $(ARGS)

lock: setup ## compile requirements.lock from pyproject.toml; ARGS=--upgrade for newer versions
	@scripts/lock $(ARGS)

clean: ## remove what setup, tests and training made; keeps var/ (the store)
	@rm -rf .venv .tools .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .rasa *.egg-info
