#!/bin/sh
# Commits what the sync wrote, its record alone only when without it the next run would ask again. A push with the
# workflow's token starts no workflow.
set -eu

record=content/.github-sync.json

# An etag holds for one token, and each run has its own.
remembers_more() {
  if git ls-files --error-unmatch -- "$record" > /dev/null 2>&1; then
    [ -n "$(git diff --ignore-matching-lines='^"etag":' -- "$record")" ]
  else
    [ -f "$record" ] && grep -q '"since":' "$record"
  fi
}

if [ -n "$(git status --porcelain -- content ":!$record")" ]; then
  message='Take in GitHub issues'
elif remembers_more; then
  message='Remember how far the issues are read'
else
  echo 'Nothing to commit.'
  exit 0
fi
# The checkout keeps no token. Git takes it from the environment, where no file and no list of processes shows it.
if [ -n "${GITHUB_TOKEN:-}" ]; then
  login=$(printf 'x-access-token:%s' "$GITHUB_TOKEN" | base64 | tr -d '\n')
  export GIT_CONFIG_COUNT=1
  export GIT_CONFIG_KEY_0="http.${GITHUB_SERVER_URL:-https://github.com}/.extraheader"
  export GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $login"
fi
git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
git add -- content
git commit --quiet --message "$message" -- content

# Somebody may have pushed meanwhile. A conflict means that a person edited the same report: theirs wins, and the next
# run reports it.
for attempt in 1 2 3; do
  if git push --quiet; then exit 0; fi
  git pull --quiet --rebase --strategy-option=ours || { git rebase --abort; exit 1; }
  echo "Somebody else pushed; trying again ($attempt)."
done
exit 1
