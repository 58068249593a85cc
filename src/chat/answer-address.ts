import type { ChatSettings, ChatTool } from './chat-command.ts';

/** The addresses at which each chat takes late answers. */
const paths: Readonly<Partial<Record<ChatTool, string>>> = {
  slack: '/commands/',
  mattermost: '/hooks/commands/',
};

/**
 * Whether answers may go to the address that a request names: only to the configured chat, at the path where it takes
 * them. Otherwise a stranger could make us send requests to machines that only we can reach.
 */
export function isAnswerAddress(address: string, tool: ChatTool, { url }: ChatSettings): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname, username, password } = new URL(address);
  const home = new URL(url);
  const path = `${home.pathname.replace(/\/$/, '')}${paths[tool] ?? '/'}`;
  return origin === home.origin && username === '' && password === '' && pathname.startsWith(path);
}
