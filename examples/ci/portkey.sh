#!/bin/sh
# The steps of the workflow portkey.yml, for any CI: one for pull requests, one for the main branch, and one for
# a nightly check. Each exits with the exit code of portkey-admin: 0, 1 or 2.
#
#   portkey.sh plan  [MANIFEST]   comment.md for the pull request, and plan.json for checks of your own
#   portkey.sh apply [MANIFEST]   plan again, check the plan, and apply exactly that
#   portkey.sh check [MANIFEST]   look for manual changes; drift.md lists them
#
# PORTKEY_API_KEY is the key. SECRETS is the file for the secrets of new API keys, ALLOW_DELETE=yes allows plans
# to delete, and JOURNAL is the file to pass to `portkey-admin resume`; default: plan.journal.jsonl.
set -u
task=${1:?plan, apply or check}
manifest=${2:-org.yaml}

# report FILE COMMAND...: run the command, and write its output or its errors to FILE.
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

# Your own policy: the plan is JSON, as described in docs/ci.md. This one forbids deletions.
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
