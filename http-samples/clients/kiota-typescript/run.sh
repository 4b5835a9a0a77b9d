#!/usr/bin/env bash
# The commands of README.md, in their order.
set -euo pipefail
npm ci --no-audit --no-fund --loglevel=error
dotnet tool restore
dotnet kiota generate --language TypeScript --openapi ../../../openapi/mediation-numerique.v1.json --output src/client --clean-output \
  --class-name MediationNumeriqueClient --namespace-name client --exclude-backward-compatible \
  --disable-validation-rules KnownAndNotSupportedFormats --log-level Warning
npm run --silent build
npm run --silent start
