#!/bin/sh
# What the workflow portkey.yml runs, and any other CI can: a step for a pull request, one for the main branch,
# one for the night. Each ends with the exit code of portkey-admin: 0, 1 or 2.
#
#   portkey.sh plan  [MANIFEST]   comment.md for the pull request, and plan.json for checks of your own
#   portkey.sh apply [MANIFEST]   make the plan again, check it, and apply just that
#   portkey.sh check [MANIFEST]   has anybody changed things by hand? drift.md says what
#
# PORTKEY_API_KEY has the key. SECRETS names the file for the secrets of new API keys, ALLOW_DELETE=yes lets
# plans delete, and JOURNAL names the file that `portkey-admin resume` goes on with, plan.journal.jsonl if unset.
set -u
task=${1:?plan, apply or check}
manifest=${2:-org.yaml}

# report FILE COMMAND...: run the command; FILE has its output, or what it complained of.
report() {
    file=$1
    shift
    "$@" >"$file" 2>complaints.txt
    status=$?
    if [ "$status" -eq 2 ]; then
        { echo "### \`$manifest\`: there is no plan"; echo; echo '~~~~text'; cat complaints.txt; echo '~~~~'; } >"$file"
    fi
    cat complaints.txt >&2
    return "$status"
}

# A policy of your own: the plan is JSON, and docs/ci.md describes it. This one lets nothing be deleted.
allowed() {
    [ "${ALLOW_DELETE:-no}" = yes ] || python3 - <<'END'
import json, sys

plan = json.load(open("plan.json", encoding="utf-8"))
gone = [step["title"] for step in plan["changes"] if step["action"] in ("delete", "replace")]
if gone:
    print("this would delete", ", ".join(gone), "- set ALLOW_DELETE=yes", file=sys.stderr)
    sys.exit(2)
END
}

case $task in
plan)
    report comment.md portkey-admin plan "$manifest" --out plan.json --output markdown
    ;;
apply)
    portkey-admin plan "$manifest" --out plan.json || exit
    allowed || exit
    portkey-admin apply plan.json --yes ${JOURNAL:+--journal "$JOURNAL"} ${SECRETS:+--secrets "$SECRETS"}
    ;;
check)
    report drift.md portkey-admin plan "$manifest" --check --output markdown
    ;;
*)
    echo "portkey.sh: there is no task $task: plan, apply or check" >&2
    exit 2
    ;;
esac
