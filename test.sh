#!/usr/bin/env bash
# Installs what the tests need and this machine lacks, then runs every test. The last line says how many passed.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
command -v chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "The tests need ${missing[*]}: on Debian or Ubuntu, 'sudo apt-get install ${missing[*]}'." >&2
        exit 1
    fi
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

dotnet tool restore >/dev/null
dotnet csharpier check . &
format=$!
# One compiler for all projects, or each would compile the analysers anew; it would wait for the next build.
dotnet build --nologo -v q -c Release -p:UseSharedCompilation=true -p:CompileAhead=true
dotnet build-server shutdown --vbcscompiler >/dev/null
wait "$format"

log=$(mktemp)
# What lives for one test is kept in memory where there is room: a disk takes longer to delete it than the tests to use it.
memory=/dev/shm
if [ -z "${TMPDIR:-}" ] && [ "$(df --output=avail "$memory" 2>/dev/null | tail -1)" -gt 8000000 ] 2>/dev/null; then
    TMPDIR=$(mktemp -d "$memory/training-tests.XXXXXX")
    export TMPDIR
    chmod 1777 "$TMPDIR" # PostgreSQL runs as another user
    trap 'rm -rf "$log" "$TMPDIR"' EXIT
else
    trap 'rm -f "$log"' EXIT
fi
status=0
dotnet test --no-build -c Release 2>&1 | tee "$log" || status=$?
# What failed stands again at the end, below what the programs under test wrote, where a shortened log still has it.
awk '/^failed /{ lines = 12 } /^[^ ]/ && !/^failed /{ lines = 0 } lines-- > 0' "$log"
count() { awk -v word="$1:" '$1 == word { n += $2 } END { print n + 0 }' "$log"; }
echo "$(count succeeded) passed, $(count failed) failed$(s=$(count skipped); [ "$s" = 0 ] || echo ", $s skipped")"
exit "$status"
