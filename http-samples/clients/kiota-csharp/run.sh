#!/usr/bin/env bash
# The commands of README.md, in their order.
set -euo pipefail
dotnet tool restore
dotnet kiota generate --language CSharp --openapi ../../../openapi/mediation-numerique.v1.json --output client --clean-output \
  --class-name MediationNumeriqueClient --namespace-name MediationNumerique.Client --exclude-backward-compatible \
  --serializer Microsoft.Kiota.Serialization.Json.JsonSerializationWriterFactory \
  --deserializer Microsoft.Kiota.Serialization.Json.JsonParseNodeFactory \
  --disable-validation-rules KnownAndNotSupportedFormats --log-level Warning
dotnet build --nologo -v q
dotnet run --no-build
