#!/usr/bin/env bash
# The commands of README.md, in their order.
set -euo pipefail
npm ci --no-audit --no-fund --loglevel=error
npx nswag run nswag.json
dotnet build --nologo -v q
dotnet run --no-build
