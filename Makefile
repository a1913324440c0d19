# make run    opens the app            make test   sets up and runs every check
# Both make their own virtual environment in .venv, ask nothing, and are quick the second time.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3.14 python3 python; do if command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$p; break; fi; done)
VENV := .venv/bin
PORT ?= 8501

.PHONY: help need-python run test lint types tests bench samples screenshots pins setup setup-test clean

help:
	@echo "make run    open the app in the browser (PORT=8501)"
	@echo "make test   lint, types and all tests"
	@echo "make bench  speed, as ratios against a floor measured in the same run"
	@echo "make screenshots  the pictures of docs/screenshots, drawn anew"

need-python:
	@if [ -z "$(PYTHON)" ]; then echo "Python 3.11 or newer was not found. Install it from python.org or your package manager, then run make again."; exit 1; fi

setup: need-python
	@$(PYTHON) .ci/bootstrap.py requirements.txt

setup-test: need-python
	@$(PYTHON) .ci/bootstrap.py requirements.txt tests/requirements.txt

run: setup
	@echo "Opening http://127.0.0.1:$(PORT) - stop with Ctrl+C"
	@$(VENV)/python -m streamlit run app.py --server.port $(PORT) --server.headless false --server.showEmailPrompt false

test: setup-test lint types tests

lint:
	@echo "lint"
	@$(VENV)/python -m ruff check .
	@$(VENV)/python -m ruff format --check .

types:
	@echo "types"
	@$(VENV)/python -m mypy

tests:
	@echo "tests"
	@$(VENV)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

bench: setup-test
	@$(VENV)/python -m benchmarks

screenshots: setup-test
	@SCREENING_SCREENSHOTS=$(CURDIR)/docs/screenshots $(VENV)/python -m pytest -q tests/browser/test_journey.py tests/browser/test_accessible.py

samples: setup-test
	@$(VENV)/python -m tests.sample_makers

pins: setup-test
	@UV_CUSTOM_COMPILE_COMMAND="make pins" $(VENV)/python -m uv pip compile -q --universal --python-version 3.11 --extra ocr pyproject.toml -o requirements.txt
	@UV_CUSTOM_COMPILE_COMMAND="make pins" $(VENV)/python -m uv pip compile -q --universal --python-version 3.11 --group test -c requirements.txt -o tests/requirements.txt

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache
