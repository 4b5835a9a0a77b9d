#!/usr/bin/env bash
# The commands of README.md, in their order.
set -euo pipefail
npm ci --no-audit --no-fund --loglevel=error
npm run --silent generate
npm run --silent build
npm run --silent start
