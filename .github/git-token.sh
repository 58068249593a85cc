# Gives git the token of a workflow, for the shell that reads this file: the checkout keeps none. Git takes it from the
# environment, where no file and no list of processes shows it.
if [ -n "${GITHUB_TOKEN:-}" ]; then
  login=$(printf 'x-access-token:%s' "$GITHUB_TOKEN" | base64 | tr -d '\n')
  export GIT_CONFIG_COUNT=1
  export GIT_CONFIG_KEY_0="http.${GITHUB_SERVER_URL:-https://github.com}/.extraheader"
  export GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $login"
fi
