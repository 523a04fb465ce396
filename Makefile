# What one does with Tacit, one word a task. `make` alone lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what the build and the tests need (Debian packages, a Python environment)
	@Scripts/setup.sh build

build: setup ## Build the release binary at .build/release/tacit
	@Scripts/build.sh

demo: build ## Watch a real customer message go through Tacit to a model and back
	@Scripts/demo.sh

test: setup ## Build, then run every test: Swift, real clients, fuzzers for a minute, the proof
	@Scripts/test.sh

chaos: build ## Kill servers, stop databases, overload limits, on both databases; some minutes
	@Scripts/chaos.sh

bench: build ## Measure what Tacit costs beside nginx as a plain hop; about two minutes
	@Bench/run.sh

recognition: ## Measure recognition beside others: `make recognition DATA=folder`; ten minutes
	@[[ -n "$(DATA)" && -d "$(DATA)/dev" ]] || { echo "say make recognition DATA=folder, the one with dev/ and gazetteer/" >&2; exit 2; }
	@$(MAKE) --no-print-directory build
	@Scripts/recognition.sh --data "$(DATA)"

recognizers: setup ## Make docs/recognizers.md: what is recognised, and how many tests each sort has
	@Scripts/recognizers.sh

prove: build ## Search the binary for content that it leaves behind
	@.build/release/tacit prove

fuzz: setup ## Fuzz every parser of foreign bytes; `make fuzz FOR=3600` for an hour each
	@Fuzz/run.sh $(or $(FOR),60)

docs: setup ## Build the library's documentation into .build/docs; a broken link is an error
	@Scripts/docs.sh

format: ## Format the sources with swift-format
	@swift format --in-place --recursive --parallel Sources Tests examples Package.swift

lint: ## Check the formatting
	@swift format lint --strict --recursive --parallel Sources Tests examples Package.swift

clean: ## Remove what was built
	@rm -rf .build .venv .venv-recognition
