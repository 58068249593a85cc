import { UsageError } from '../authoring/usage-error.ts';
import { chatTools, type ChatSettings, type ChatTool } from './received-command.ts';
import { isPrivateHost } from '../model/private-host.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The address to which answers for Slack are sent. */
const slackUrl = 'https://hooks.slack.com';

/**
 * The chats that the environment names: `OUTPOST_CHAT_SLACK` is a secret, `OUTPOST_CHAT_SLACK_USERS`, `…_CHANNELS` and
 * `…_URL` say who may, from where, and where answers go.
 * @throws UsageError for one that nobody may use, or whose answers could go anywhere
 */
export function chatSettings(environment: Environment): Map<ChatTool, ChatSettings> {
  return new Map(
    chatTools.flatMap((tool) => {
      const settings = settingsOf(tool, environment);
      return settings ? [[tool, settings] as const] : [];
    }),
  );
}

function settingsOf(tool: ChatTool, environment: Environment): ChatSettings | undefined {
  const name = `OUTPOST_CHAT_${tool.toUpperCase()}`;
  const list = (key: string) => environment[key]?.split(/[\s,]+/).filter(Boolean) ?? [];
  const secrets = list(name);
  if (secrets.length === 0) return undefined;
  const users = list(`${name}_USERS`);
  const channels = list(`${name}_CHANNELS`);
  if (users.length + channels.length === 0) {
    throw new UsageError(
      `Nobody may: name people in ${name}_USERS or channels in ${name}_CHANNELS, by their ids, commas between.`,
    );
  }
  const url = environment[`${name}_URL`] || (tool === 'slack' ? slackUrl : '');
  if (!isSafe(url)) {
    throw new UsageError(
      `${name}_URL is the address of the chat, such as https://chat.example.org; only answers go there.`,
    );
  }
  const token = environment[`${name}_TOKEN`];
  if (tool === 'matrix' && !token) {
    throw new UsageError(`${name}_TOKEN is missing: answers in Matrix are written with it.`);
  }
  return { secrets, users, channels, url, ...(token && { token }) };
}

/** Without TLS only to a machine of one's own. */
function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && isPrivateHost(hostname));
}
