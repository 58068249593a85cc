import { toChatBody } from '../../../src/chat/chat-answer.ts';
import {
  chatTools,
  isAllowed,
  refusal,
  type ChatSettings,
  type ChatTool,
} from '../../../src/chat/received-command.ts';
import {
  isAuthenticChat,
  parseChatRequest,
  type ChatRequest,
} from '../../../src/chat/chat-request.ts';
import { ChatWorker } from './chat-worker.ts';
import { ChatSpool } from './chat-spool.ts';
import { postAnswer } from './post-answer.ts';

/** Chats wait 3 s for an answer, including the time on the network. */
const patienceMs = 1_500;

interface ChatReception {
  readonly settings: ReadonlyMap<ChatTool, ChatSettings>;
  readonly spool: ChatSpool;
  readonly chatWorker: ChatWorker;
  /** Called when a command has been stored. */
  readonly wake: () => void;
  readonly now: () => number;
}

/** The path at which a chat sends requests. */
interface ChatPlace {
  readonly tool: ChatTool;
  readonly methods: readonly string[];
  readonly rest: string;
}

/** The chats that are served. */
export interface ChatEndpoint {
  readonly chatWorker: ChatWorker;
  /** Undefined for a path at which no chat is served. */
  readonly placeAt: (pathname: string) => ChatPlace | undefined;
  readonly answer: (place: ChatPlace, request: ChatRequest) => Promise<ChatReply>;
}

export function openChatEndpoint(
  folder: string,
  spoolFolder: string,
  { settings, now, wake }: Pick<ChatReception, 'settings' | 'now' | 'wake'>,
): ChatEndpoint {
  const spool = new ChatSpool(spoolFolder);
  const chatWorker = new ChatWorker(folder, spool, settings, now);
  const reception = { settings, spool, chatWorker, wake, now };
  return {
    chatWorker,
    placeAt: (pathname) => chatAt(pathname, settings),
    answer: (place, request) => answerChat(place, request, reception),
  };
}

/** The body of an answer: a text, or JSON that the chat shows. */
interface ChatReply {
  readonly status: number;
  readonly text?: string;
  readonly json?: object;
}

function chatAt(
  pathname: string,
  settings: ReadonlyMap<ChatTool, ChatSettings>,
): ChatPlace | undefined {
  const [, name, rest = ''] = /^\/chat\/([a-z]+)(\/.*)?$/.exec(pathname) ?? [];
  const tool = chatTools.find((each) => each === name);
  if (!tool || !settings.has(tool)) return undefined;
  if (tool !== 'matrix') return rest === '' ? { tool, methods: ['POST'], rest } : undefined;
  return { tool, methods: ['PUT', 'POST'], rest };
}

/** Takes a chat's request: an accepted command is on the disk before the answer. */
async function answerChat(
  { tool, rest }: ChatPlace,
  request: ChatRequest,
  { settings: all, spool, chatWorker, wake, now }: ChatReception,
): Promise<ChatReply> {
  const settings = all.get(tool);
  if (!settings || !isAuthenticChat(tool, settings, request, now())) {
    return { status: 401, text: 'Neither a right signature nor a right token, or an old one.' };
  }
  // A homeserver checks in this way that the receiver is there.
  if (rest.endsWith('/ping')) return { status: 200, json: {} };
  const reading = parseChatRequest(tool, settings, request, now());
  if (reading.kind === 'mistake') return { status: 400, text: reading.reason };
  const tell = (text: string) => ({
    status: 200,
    json: toChatBody(tool, { text, isPublic: false }),
  });
  if (tool === 'matrix') {
    for (const command of reading.commands) {
      if (!isAllowed(settings, command)) {
        void postAnswer(command, settings, { text: refusal, isPublic: false });
      } else if (!spool.has(command)) {
        await spool.accept(command);
        wake();
      }
    }
    return { status: 200, json: {} };
  }
  const [command] = reading.commands;
  if (!command) return { status: 200, json: {} };
  if (!isAllowed(settings, command)) return tell(refusal);
  if (spool.has(command)) return tell('That came before, and was taken once.');
  const answered = chatWorker.answerWithin(command, patienceMs);
  await spool.accept(command);
  wake();
  const answer = await answered;
  return answer ? { status: 200, json: toChatBody(tool, answer) } : tell('Working on it…');
}
