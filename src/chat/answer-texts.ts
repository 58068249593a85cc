import path from 'node:path';

import type { ChatAnswer } from './chat-answer.ts';
import { isSecretVariable } from '../model/secrets.ts';
import type { EditAnswer } from '../authoring/phone-and-chat/report-summary.ts';

/** The result of a command. */
export interface ChatCommandResult {
  readonly answer: EditAnswer;
  /** The exit code. */
  readonly code: number;
}

/** The text without what strangers must not read: values of secrets, logins in addresses, paths on our disk. */
export function maskAnswer(
  text: string,
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const secrets = Object.entries(environment).flatMap(([name, value = '']) =>
    isSecretVariable(name) ? value.split(/[\s,]+/).filter((each) => each.length >= 6) : [],
  );
  const places = [path.resolve(folder), path.resolve(folder, '..')].filter((each) => each !== '/');
  const masked = secrets
    .toSorted((a, b) => b.length - a.length)
    .reduce((said, secret) => said.replaceAll(secret, '…'), text);
  return places
    .reduce((said, place) => said.replaceAll(`${place}${path.sep}`, ''), masked)
    .replace(/\/\/[^/@\s]+@/g, '//…@');
}

const ourFault =
  'That went wrong on our side, and nothing is lost: the log of the receiver says more.';
const later = 'It cannot be published now; it is kept, and tried again.';

/** The message about a command that failed, by its exit code; undefined when the command's own message is enough. */
export function failureAnswer({ answer, code }: ChatCommandResult): ChatAnswer | undefined {
  if (code === 70) return { text: ourFault, isPublic: false };
  if (code === 3)
    return { text: `${later}\n${answer.error?.message ?? ''}`.trim(), isPublic: false };
  if (code === 74 || code === 75) return { text: later, isPublic: false };
  return undefined;
}
