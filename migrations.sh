#!/usr/bin/env bash
# Until the first release there is one migration for each database; this writes both anew from the model, and the model as
# it is compiled in advance.
set -euo pipefail
cd "$(dirname "$0")"
dotnet tool restore >/dev/null
persistence=Training.Infrastructure/Persistence
rm -rf $persistence/Migrations $persistence/Compiled
dotnet build Training.Infrastructure -v q --nologo
ef() { dotnet ef "$@" --no-build --project Training.Infrastructure --startup-project Training.Infrastructure; }
for provider in Sqlite PostgreSql; do
    ef migrations add Initial --context "${provider}TrainingDb" -o "Persistence/Migrations/$provider"
    ef dbcontext optimize --context "${provider}TrainingDb" -o "Persistence/Compiled/$provider" \
        -n "Training.Infrastructure.Persistence.Compiled.$provider" >/dev/null
done
# A fixed stamp instead of the clock's: the same model gives the same files.
for file in $persistence/Migrations/*/*_Initial*.cs; do
    sed -i -E 's/[0-9]{14}_Initial/20261122000000_Initial/' "$file"
    mv "$file" "$(dirname "$file")/20261122000000_${file##*_}"
done
sed -i -E 's/modelId: new Guid\("[^"]*"\)/modelId: Guid.Empty/' $persistence/Compiled/*/*.cs
# Reflection has a Module too.
sed -i 's/^using System.Reflection;/&\nusing Module = Training.Application.Curriculum.Module;/' $persistence/Compiled/*/*.cs
dotnet csharpier format $persistence/Migrations $persistence/Compiled >/dev/null
