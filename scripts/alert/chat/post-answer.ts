import { toChatBody, type ChatAnswer } from '../../../src/chat/chat-answer.ts';
import type { ReceivedCommand, ChatSettings } from '../../../src/chat/received-command.ts';
import { printError } from '../../cli/print.ts';
import { request, RequestError } from '../../http/request.ts';
import { withRetries } from '../../http/retries.ts';

/** Sends the result of a command to the chat. Never throws: the command is done whether or not the answer arrives. */
export async function postAnswer(
  { tool, id, answerTo }: Pick<ReceivedCommand, 'tool' | 'id' | 'answerTo'>,
  { url, token = '' }: ChatSettings,
  answer: ChatAnswer,
): Promise<void> {
  if (answerTo === undefined) return;
  const isMatrix = tool === 'matrix';
  const room = `_matrix/client/v3/rooms/${encodeURIComponent(answerTo)}/send/m.room.message/${id}`;
  const address = isMatrix ? `${url.replace(/\/$/, '')}/${room}` : answerTo;
  const ask = () =>
    request(address, {
      method: isMatrix ? 'PUT' : 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(isMatrix && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(toChatBody(tool, answer)),
      maxBytes: 65_536,
    });
  try {
    const { status } = await withRetries(ask, {
      tries: 3,
      maxWaitMs: 10_000,
      firstWaitMs: 1_000,
      isWorthIt: (each) => each === undefined || each.status === 429 || each.status >= 500,
    });
    if (status >= 300) printError(`The answer did not reach ${tool}: it answers ${status}.`);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    printError(`The answer did not reach ${tool}: ${error.message}.`);
  }
}
