import path from 'node:path';

import { CANCEL_SYMBOL, note, select, text, type Option } from '@clack/prompts';

import type { Choice } from '../../../src/authoring/choices.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { pickMany } from './pick-many.ts';
import { chosenEditor, writeInEditor } from './editor.ts';

/** Somebody pressed Escape or Ctrl+C. */
export class CancelledByPerson extends UsageError {
  override readonly exitCode = 130;
  constructor() {
    super('Nothing was written.');
  }
}

/** Asks for one of a list, with the first preselected. Does not ask about a list of one. */
export async function askOne<T extends string>(
  message: string,
  options: readonly Choice<T>[],
): Promise<T> {
  if (options.length === 1) return options[0]!.value;
  return answered(
    await select<string>({
      message,
      options: [...options] as Option<string>[],
      maxItems: 12,
      showInstructions: false,
    }),
  ) as T;
}

/** Asks for any number of a list, including none. */
export async function askMany(message: string, options: readonly Choice[]): Promise<string[]> {
  const picked = await pickMany(message, options);
  if (picked === undefined) throw new CancelledByPerson();
  return picked;
}

export interface TextQuestion {
  /** The answer for an empty line. */
  readonly otherwise?: string;
  /** Whether an empty answer is allowed. */
  readonly optional?: boolean;
  /** What is wrong with an answer; undefined when nothing is. */
  readonly check?: (answer: string) => string | undefined;
}

export async function askText(message: string, question: TextQuestion = {}): Promise<string> {
  const { otherwise, optional = false, check } = question;
  const answer = answered(
    await text({
      message,
      ...(otherwise !== undefined && { placeholder: otherwise, defaultValue: otherwise }),
      validate: (typed) => {
        const value = (typed ?? '').trim() || (otherwise ?? '');
        if (value === '') return optional ? undefined : 'A few words are needed.';
        return check?.(value);
      },
    }),
  );
  return answer.trim();
}

/** Asks for a text that may need several lines: an empty line opens the editor, if one is set. */
export async function askUpdateText(message: string): Promise<string> {
  const editor = chosenEditor();
  if (editor === undefined) return askText(message);
  const hint = `${message} (Enter alone opens ${path.basename(editor.split(' ')[0] ?? '')})`;
  for (;;) {
    const text = (await askText(hint, { optional: true })) || writeInEditor(editor);
    if (text !== '') return text;
  }
}

export function showText(title: string, body: string): void {
  note(body, title);
}

function answered<T>(answer: T | typeof CANCEL_SYMBOL): T {
  if (answer === CANCEL_SYMBOL) throw new CancelledByPerson();
  return answer;
}
