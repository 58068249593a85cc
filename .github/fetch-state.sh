#!/bin/sh
# Puts what machines remember, the branch outpost-state, into the folder state, where the build reads it.
set -eu

# The checkout keeps no token. Git takes it from the environment, where no file and no list of processes shows it.
if [ -n "${GITHUB_TOKEN:-}" ]; then
  login=$(printf 'x-access-token:%s' "$GITHUB_TOKEN" | base64 | tr -d '\n')
  export GIT_CONFIG_COUNT=1
  export GIT_CONFIG_KEY_0="http.${GITHUB_SERVER_URL:-https://github.com}/.extraheader"
  export GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $login"
fi
git fetch --quiet --no-tags origin outpost-state
mkdir -p state
git archive FETCH_HEAD | tar -x -C state
