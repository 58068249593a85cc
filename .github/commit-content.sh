#!/bin/sh
# Commits what the sync wrote, its record alone only when without it the next run would ask again. A push with the
# workflow's token starts no workflow.
# commit-content.sh [MESSAGE] [PROGRAM]: what the commit says, and what writes again on top of what others have pushed.
set -eu

subject=${1:-Take in GitHub issues}
again=${2:-node ${GITHUB_ACTION_PATH:-.}/scripts/sync.ts}

record=content/.github-sync.json

# An etag holds for one token, and each run has its own.
remembers_more() {
  if git ls-files --error-unmatch -- "$record" > /dev/null 2>&1; then
    [ -n "$(git diff --ignore-matching-lines='^"etag":' -- "$record")" ]
  else
    [ -f "$record" ] && grep -q '"since":' "$record"
  fi
}

# 1 when there is nothing to commit.
commit() {
  if [ -n "$(git status --porcelain -- content ":!$record")" ]; then
    message=$subject
  elif remembers_more; then
    message='Remember how far the issues are read'
  else
    echo 'Nothing to commit.'
    return 1
  fi
  git add -- content
  git commit --quiet --message "$message" -- content
}

git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
commit || exit 0
. "$(dirname "$0")/git-token.sh"

# Somebody may have pushed meanwhile. A conflict means that a person edited what the sync wrote, the same report or the
# record. To take one side of each file would part the record from the files that it speaks of: the sync runs again, on
# top of what the person pushed.
failed=0
for attempt in 1 2 3; do
  if refusal=$(git push --quiet 2>&1); then exit "$failed"; fi
  printf '%s\n' "$refusal"
  case $refusal in
    *GH006* | *GH013* | *'rotected branch'* | *'repository rule'*)
      echo '::error::The branch takes no push, so what was taken in is on the page and not in git. Let the app github-actions bypass the rule that protects it (Settings, Rules, Rulesets, Bypass list; or Settings, Branches), the one that demands signed commits too. Or set "github: { sync: false }" in page.yml, and write files.'
      exit 1
      ;;
    *'error: 403'*)
      echo '::error::This run may not push, so what was taken in is on the page and not in git. The job needs "contents: write", the policy of the organization must allow it (Settings, Actions, General, Workflow permissions), and the repository must not be archived.'
      exit 1
      ;;
  esac
  echo "Somebody else pushed; trying again ($attempt)."
  if git pull --quiet --rebase; then continue; fi
  git rebase --abort
  git reset --quiet --hard '@{upstream}'
  echo 'What was pushed concerns the same reports; what is to be written stands on top of it.'
  failed=0
  # A program and its arguments.
  $again || failed=$?
  commit || exit "$failed"
done
exit 1
