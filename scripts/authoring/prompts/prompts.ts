import path from 'node:path';

import { CANCEL_SYMBOL, note, select, text, type Option } from '@clack/prompts';

import type { Choice } from '../../../src/authoring/choices.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { pickMany } from './pick-many.ts';
import { chosenEditor, writeInEditor } from './editor.ts';

/** A person pressed Escape or Ctrl+C. */
export class CancelledByPerson extends UsageError {
  override readonly exitCode = 130;
  constructor() {
    super('Nothing was written.');
  }
}

/** One of a list; the first is under the cursor. With a single one there is nothing to ask. */
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

/** Any number of a list, none too. */
export async function askMany(message: string, options: readonly Choice[]): Promise<string[]> {
  const picked = await pickMany(message, options);
  if (picked === undefined) throw new CancelledByPerson();
  return picked;
}

export interface TextQuestion {
  /** Taken when Enter is pressed on an empty line. */
  readonly otherwise?: string;
  /** Whether an empty line without `otherwise` is an answer. */
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

/** Words that may need more than a line: Enter alone opens the editor, where a person has chosen one. */
export async function askUpdateText(message: string): Promise<string> {
  const editor = chosenEditor();
  if (editor === undefined) return askText(message);
  const hint = `${message} (Enter alone opens ${path.basename(editor.split(' ')[0] ?? '')})`;
  for (;;) {
    const text = (await askText(hint, { optional: true })) || writeInEditor(editor);
    if (text !== '') return text;
  }
}

export function show(title: string, body: string): void {
  note(body, title);
}

function answered<T>(answer: T | typeof CANCEL_SYMBOL): T {
  if (answer === CANCEL_SYMBOL) throw new CancelledByPerson();
  return answer;
}
