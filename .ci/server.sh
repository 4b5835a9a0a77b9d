# Sourced by the steps that ask a real server: one of ours, with the embedded sources, on a database in $work, a folder of
# their own. start sets API to its address; the server is stopped and the folder is gone at the end.
work=${work:-$(mktemp -d)}
server=
stop() { [ -z "$server" ] || kill "$server" 2> /dev/null || true; rm -rf "$work"; }
trap stop EXIT

api=src/MediationNumerique.Api/bin/Debug/net10.0/MediationNumerique.Api.dll
[ -f "$api" ] || dotnet build --nologo -v q
export Donnees__Dossier="$work/donnees" Donnees__Exemples=true Debit__Actif=false

# start NAME=VALUE…: with these settings besides.
start() {
  [ -z "$server" ] || { kill "$server"; wait "$server" 2> /dev/null || true; }
  : > "$work/server.log"
  env ASPNETCORE_ENVIRONMENT=Production Urls=http://127.0.0.1:0 "$@" dotnet "$api" > "$work/server.log" 2>&1 &
  server=$!
  for _ in $(seq 300); do
    API=$(sed -nE 's#.*Home page: (http://[^ ]+)/ .*#\1#p' "$work/server.log" | head -n 1)
    [ -n "$API" ] && curl -sf "$API/sante/pret" > /dev/null && break
    sleep 0.2
  done
  [ -n "$API" ] || { cat "$work/server.log"; exit 1; }
}
