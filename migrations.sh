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
# A fixed stamp instead of the clock's: the same model gives the same files.
for file in Training.Infrastructure/Persistence/Migrations/*/*_Initial*.cs; do
    sed -i -E 's/[0-9]{14}_Initial/20261122000000_Initial/' "$file"
    mv "$file" "$(dirname "$file")/20261122000000_${file##*_}"
done
dotnet csharpier format Training.Infrastructure/Persistence/Migrations >/dev/null
