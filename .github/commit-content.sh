#!/bin/sh
# Commits what the sync wrote. Its record alone is not worth a commit: losing it costs a few requests.
set -eu

if [ -z "$(git status --porcelain -- content ':!content/.github-sync.json')" ]; then
  echo 'Nothing to commit.'
  exit 0
fi
git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
git add -- content
git commit --quiet --message 'Take in GitHub issues' -- content

# Somebody may have pushed meanwhile. A conflict means that a person edited the same report: theirs wins, and the next
# run reports it.
for attempt in 1 2 3; do
  if git push --quiet; then exit 0; fi
  git pull --quiet --rebase --strategy-option=ours || { git rebase --abort; exit 1; }
  echo "Somebody else pushed; trying again ($attempt)."
done
exit 1
