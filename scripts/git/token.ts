import process from 'node:process';

/** A checkout in a workflow keeps no token: git gets it through the environment, which no list of processes shows. */
export function tokenSettings(): Record<string, string> {
  const { GITHUB_ACTIONS, GITHUB_TOKEN, GITHUB_SERVER_URL = 'https://github.com' } = process.env;
  if (GITHUB_ACTIONS !== 'true' || !GITHUB_TOKEN) return {};
  const login = Buffer.from(`x-access-token:${GITHUB_TOKEN}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${GITHUB_SERVER_URL}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${login}`,
  };
}
