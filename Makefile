# The commands of the project. `make help` lists them. GNU make 3.81 (macOS) is enough.

SHELL := /bin/sh
.DEFAULT_GOAL := help
PORT ?= 8000
HOST ?= 127.0.0.1
export PORT HOST
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --require-hashes --no-deps
EDITABLE := -m pip install --quiet --no-build-isolation --no-deps --editable .
CODE := site home news programmes search tests bench .ci manage.py

.PHONY: help run test test-next serve check audit budgets screenshots handbook bench access lock messages

help: ## This list
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1	/p' Makefile

run: .venv/local.stamp ## The site on this machine, with a database and content of its own (PORT=8000)
	@exec $(PY) -m config.local

test: .venv/test.stamp ## All tests
	@.ci/ensure-program chromium chromium chromium-browser google-chrome \
	  "/Applications/Chromium.app/Contents/MacOS/Chromium" "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
	$(PY) -m pytest -n auto $(PYTEST_ARGS)

test-next: .venv-next/test.stamp ## The same tests on the newest Wagtail and Django that this Python allows
	@.ci/ensure-program chromium chromium chromium-browser google-chrome
	VAR_DIR=var/next .venv-next/bin/python -m pytest -n auto -W default $(PYTEST_ARGS)

serve: .venv/site.stamp ## The production server, against DATABASE_URL, on PORT; reads .env if there is one
	@.ci/serve

check: .venv/test.stamp ## Formatters, linters, types, imports, templates, migrations, translations, deployment
	@.ci/ensure-program gettext xgettext
	@.ci/check $(CODE)

audit: .venv/test.stamp ## The slow proofs: budgets, html-validate, axe, Lighthouse, Observatory (needs Node 20), ten thousand acts, load
	@.ci/ensure-program chromium chromium chromium-browser google-chrome
	@DJANGO_SETTINGS_MODULE=config.settings.test $(PY) -m tests.audit all

budgets: .venv/test.stamp ## What each type of page costs its reader, against the budgets of the design
	@.ci/ensure-program chromium chromium chromium-browser google-chrome
	@DJANGO_SETTINGS_MODULE=config.settings.test $(PY) -m tests.audit budgets

screenshots: .venv/test.stamp ## Pictures of every type of page, in var/screenshots, to be looked at
	@.ci/ensure-program chromium chromium chromium-browser google-chrome
	@DJANGO_SETTINGS_MODULE=config.settings.test $(PY) -m tests.audit screenshots

handbook: .venv/test.stamp ## Takes the pictures of the handbook from the running admin, in French and Dutch
	@.ci/ensure-program chromium chromium chromium-browser google-chrome
	@DJANGO_SETTINGS_MODULE=config.settings.test $(PY) -m tests.handbook

bench: .venv/test.stamp ## The benchmarks, or those that PART names; writes bench/results.json
	@$(PY) -m bench $(PART)

access: .venv/test.stamp ## Writes the table of who may open what anew, and shows what changed, to be approved by a commit
	@APPROVE=1 $(PY) -m pytest -q tests/access/test_matrix.py
	@git --no-pager diff --stat --patch --unified=0 -- tests/access/approved.csv

messages: .venv/test.stamp ## Brings the .po and .mo files up to date with the source
	@.ci/ensure-program gettext xgettext
	@$(PY) .ci/translations.py --write

lock: ## Resolves the dependencies anew and pins them with hashes
	@.ci/lock

# Each stamp is younger than what it installs from: pip runs only when that has changed.

.venv/bin/python:
	@.ci/make-venv .venv

.venv-next/bin/python:
	@.ci/make-venv .venv-next

.venv/site.stamp: requirements.txt | .venv/bin/python
	@if [ ! -f .venv/local.stamp ] && [ ! -f .venv/test.stamp ]; then \
	  echo "· Installing the site's packages …"; $(PIP) -r requirements.txt; fi
	@touch $@

.venv/local.stamp: requirements-local.txt pyproject.toml | .venv/bin/python
	@echo "· Installing the site's packages …"
	@$(PIP) -r requirements-local.txt
	@$(PY) $(EDITABLE)
	@touch $@

.venv/test.stamp: requirements-test.txt pyproject.toml | .venv/bin/python
	@echo "· Installing what the tests need …"
	@$(PIP) -r requirements-test.txt
	@$(PY) $(EDITABLE)
	@touch $@ .venv/local.stamp

.venv-next/test.stamp: requirements-next.txt pyproject.toml | .venv-next/bin/python
	@echo "· Installing the newest Wagtail and Django …"
	@.venv-next/bin/python -m pip install --quiet --require-hashes --no-deps -r requirements-next.txt
	@.venv-next/bin/python $(EDITABLE)
	@touch $@
