import process from 'node:process';

/** In a workflow the checkout keeps no token: git takes it from the environment, where no list of processes shows it. */
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
