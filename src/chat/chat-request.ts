import { createHmac } from 'node:crypto';

import { isEqual } from '../alerting/signatures.ts';
import { digestOf } from '../model/digest.ts';
import { msPerMinute, msPerSecond, type Instant } from '../model/time/instant.ts';
import { safeText } from '../notifications/safe-text.ts';
import type { ReceivedCommand, ChatSettings, ChatTool } from './received-command.ts';
import { parseMatrixEvents } from './matrix-events.ts';

/** A request as it came. */
export interface ChatRequest {
  /** The keys are in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** Slack's own limit: an older request may be a replay. */
const toleranceMs = 5 * msPerMinute;
const longestText = 4_000;

/** Whether a request comes from the chat. */
export function isAuthenticChat(
  tool: ChatTool,
  { secrets }: ChatSettings,
  { headers, body }: ChatRequest,
  now: Instant,
): boolean {
  const [, given = ''] = /^(?:Token|Bearer) +(\S+)$/i.exec(headers['authorization'] ?? '') ?? [];
  const matches = (text: string) => secrets.map((each) => isEqual(text, each)).includes(true);
  switch (tool) {
    case 'slack': {
      const at = headers['x-slack-request-timestamp'] ?? '';
      if (!/^\d{1,12}$/.test(at) || Math.abs(Number(at) * msPerSecond - now) > toleranceMs)
        return false;
      const signature = headers['x-slack-signature'] ?? '';
      return secrets
        .map((secret) => {
          const hmac = createHmac('sha256', secret).update(`v0:${at}:`).update(body);
          return isEqual(signature, `v0=${hmac.digest('hex')}`);
        })
        .includes(true);
    }
    case 'mattermost':
      // Older servers send it in the form alone. A wrong header fails even when the form is right.
      return matches(given !== '' ? given : (parseForm(body).get('token') ?? ''));
    case 'matrix':
      return matches(given);
  }
}

/** The meaning of an authentic request. */
export type ChatReading =
  | { readonly kind: 'commands'; readonly commands: readonly ReceivedCommand[] }
  | { readonly kind: 'mistake'; readonly reason: string };

/** Parses a chat's request for a slash command; Matrix sends everything that is written in its rooms. */
export function parseChatRequest(
  tool: ChatTool,
  settings: ChatSettings,
  { headers, body }: ChatRequest,
  now: Instant,
): ChatReading {
  if (tool === 'matrix') {
    const found = parseMatrixEvents(body.toString(), now);
    if (!found) return { kind: 'mistake', reason: 'This is not a list of events.' };
    return { kind: 'commands', commands: found.map(cleaned) };
  }
  const form = parseForm(body);
  // Slack checks from time to time whether its certificate is accepted.
  if (form.get('ssl_check') === '1') return { kind: 'commands', commands: [] };
  const [user, channel, text] = ['user_id', 'channel_id', 'text'].map((name) => form.get(name));
  if (!user || !channel || text === null || text === undefined) {
    return { kind: 'mistake', reason: 'user_id, channel_id and text are wanted, as a form.' };
  }
  const answerTo = form.get('response_url') ?? '';
  const call =
    form.get('trigger_id') ?? `${headers['x-slack-signature'] ?? ''}\n${body.toString()}`;
  const command: ReceivedCommand = {
    tool,
    id: digestOf(`${tool}\n${call}`).slice(0, 24),
    user,
    channel,
    text: tool === 'slack' ? plainSlackText(text) : text,
    ...(isAnswerAddress(answerTo, tool, settings) && { answerTo }),
    at: now,
  };
  return { kind: 'commands', commands: [cleaned(command)] };
}

function cleaned(command: ReceivedCommand): ReceivedCommand {
  return { ...command, text: safeText(command.text).slice(0, longestText).trim() };
}

function parseForm(body: Buffer): URLSearchParams {
  return new URLSearchParams(body.toString());
}

/** The addresses at which each chat takes late answers. */
const answerPaths: Readonly<Partial<Record<ChatTool, string>>> = {
  slack: '/commands/',
  mattermost: '/hooks/commands/',
};

/**
 * Whether answers may go to the address that a request names: only to the configured chat, at the path where it takes
 * them. Otherwise a stranger could make us send requests to machines that only we can reach.
 */
function isAnswerAddress(address: string, tool: ChatTool, { url }: ChatSettings): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname, username, password } = new URL(address);
  const home = new URL(url);
  const path = `${home.pathname.replace(/\/$/, '')}${answerPaths[tool] ?? '/'}`;
  return origin === home.origin && username === '' && password === '' && pathname.startsWith(path);
}

/** Slack's marks as a person reads them: `<https://x.org|x.org>`, `<@U1|ana>`, `<#C1|general>`, `<!here>`. */
function plainSlackText(text: string): string {
  return text.replace(
    /<([@#!]?)([^<>|\s]*)(?:\|([^<>]*))?>/g,
    (_, mark: string, what: string, label?: string) => {
      if (mark === '@') return label ?? '';
      if (mark === '#') return label ? `#${label}` : '';
      if (mark === '!') return label?.replace(/^@/, '') ?? '';
      if (what.startsWith('mailto:')) return what.slice('mailto:'.length);
      return what;
    },
  );
}
