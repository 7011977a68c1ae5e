#!/usr/bin/env bash
# Until the first release there is one migration for each database; this writes both anew from the model.
set -euo pipefail
cd "$(dirname "$0")"
dotnet tool restore >/dev/null
rm -rf Training.Infrastructure/Persistence/Migrations
dotnet build Training.Infrastructure -v q --nologo
for provider in Sqlite PostgreSql; do
    dotnet ef migrations add Initial --no-build --project Training.Infrastructure --startup-project Training.Infrastructure \
        --context "${provider}TrainingDb" -o "Persistence/Migrations/$provider"
done
dotnet csharpier format Training.Infrastructure/Persistence/Migrations >/dev/null
