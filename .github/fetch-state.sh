#!/bin/sh
# Puts what machines remember, the branch outpost-state, into the folder state, where the build reads it. Without that
# folder the build knows that the state could not be fetched; an empty one says that there is none yet.
set -eu

# The checkout keeps no token. Git takes it from the environment, where no file and no list of processes shows it.
if [ -n "${GITHUB_TOKEN:-}" ]; then
  login=$(printf 'x-access-token:%s' "$GITHUB_TOKEN" | base64 | tr -d '\n')
  export GIT_CONFIG_COUNT=1
  export GIT_CONFIG_KEY_0="http.${GITHUB_SERVER_URL:-https://github.com}/.extraheader"
  export GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $login"
fi

found=0
git ls-remote --exit-code origin refs/heads/outpost-state > /dev/null || found=$?
case $found in
  0) git fetch --quiet --no-tags origin outpost-state ;;
  # Nothing was ever remembered.
  2) mkdir -p state && exit 0 ;;
  *) exit "$found" ;;
esac
mkdir -p state
git archive FETCH_HEAD | tar -x -C state
