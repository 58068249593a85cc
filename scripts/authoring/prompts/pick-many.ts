import { styleText } from 'node:util';

import { AutocompletePrompt } from '@clack/core';
import {
  limitOptions,
  S_BAR,
  S_BAR_END,
  S_CHECKBOX_INACTIVE,
  S_CHECKBOX_SELECTED,
  symbol,
} from '@clack/prompts';

import type { Choice } from '../../../src/authoring/choices.ts';

const instructions = 'Type to find • Space marks • Ctrl+A marks all • Enter goes on';

/**
 * Asks for any number of a list; undefined when the person cancels. Typing searches label, group, hint and value; each
 * group has a heading.
 */
export async function pickMany(
  message: string,
  options: readonly Choice[],
): Promise<string[] | undefined> {
  const picker: Picker = new Picker({
    options: [...options],
    multiple: true,
    filter: isFound,
    validate: () => picker.whyUnmarked(),
    render: () => draw(picker, message, options),
  });
  const answer = await picker.prompt();
  return typeof answer === 'symbol' ? undefined : picker.selectedValues;
}

class Picker extends AutocompletePrompt<Choice> {
  constructor(options: ConstructorParameters<typeof AutocompletePrompt<Choice>>[0]) {
    super(options);
    // Space always marks, even after letters were typed.
    this.isNavigating = true;
    this.on('key', (_, { name, ctrl }) => {
      this.isNavigating = true;
      if (ctrl === true && name === 'a') this.#markAll();
      // After marking, the search starts again.
      if ((name === 'space' || name === 'tab') && this.userInput !== '') this._clearUserInput();
    });
  }

  /** Why Enter is not accepted: a name was typed but nothing is marked. */
  whyUnmarked(): string | undefined {
    return this.userInput.trim() !== '' && this.selectedValues.length === 0
      ? 'Press Space to mark it, or delete what you typed to go on without one.'
      : undefined;
  }

  /** Marks everything that is shown, or unmarks it if all of it is marked. */
  #markAll(): void {
    const shown = this.filteredOptions.map(({ value }) => value);
    const others = this.selectedValues.filter((value) => !shown.includes(value));
    const isAll = shown.every((value) => this.selectedValues.includes(value));
    this.selectedValues = isAll ? others : [...others, ...shown];
  }
}

function isFound(typed: string, { label, group = '', hint = '', value }: Choice): boolean {
  const wanted = typed.trim().toLowerCase();
  return [label, group, hint, value].some((text) => text.toLowerCase().includes(wanted));
}

function draw(picker: Picker, message: string, options: readonly Choice[]): string {
  const { state, userInput, filteredOptions, selectedValues } = picker;
  const head = [styleText('gray', S_BAR), `${symbol(state)}  ${message}`];
  if (state === 'submit' || state === 'cancel') {
    const marked = options.filter(({ value }) => selectedValues.includes(value));
    const names = marked.map(({ label }) => label).join(', ') || 'none';
    return [...head, `${styleText('gray', S_BAR)}  ${styleText('dim', names)}`].join('\n');
  }
  const colour = state === 'error' ? 'yellow' : 'cyan';
  const lines = limitOptions({
    cursor: picker.cursor,
    options: filteredOptions,
    maxItems: 14,
    rowPadding: 6,
    style: (option, isActive) => {
      const before = filteredOptions[filteredOptions.indexOf(option) - 1];
      const line = toLine(option, isActive, selectedValues.includes(option.value));
      return option.group === undefined || before?.group === option.group
        ? line
        : `${styleText('bold', option.group)}\n${line}`;
    },
  });
  const inside = [
    ...(userInput === '' ? [] : [`${styleText('dim', 'Find:')} ${userInput}`]),
    ...(lines.length > 0 ? lines : [styleText('yellow', 'Nothing of that name')]),
    styleText('dim', state === 'error' ? picker.error : instructions),
  ];
  return [
    ...head,
    ...inside.map((line) => `${styleText(colour, S_BAR)}  ${line}`),
    styleText(colour, S_BAR_END),
  ].join('\n');
}

function toLine({ label, hint, group }: Choice, isActive: boolean, isMarked: boolean): string {
  const box = isMarked
    ? styleText('green', S_CHECKBOX_SELECTED)
    : styleText(isActive ? 'cyan' : 'dim', S_CHECKBOX_INACTIVE);
  const more = isActive && hint !== undefined ? styleText('dim', ` (${hint})`) : '';
  return `${group === undefined ? '' : '  '}${box} ${isActive ? label : styleText('dim', label)}${more}`;
}
