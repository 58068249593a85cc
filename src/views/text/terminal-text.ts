import stringWidth from 'string-width';

import { cleanLine } from './clean-text.ts';

/** How wide a terminal is by tradition, in cells. */
const terminalWidth = 80;

/**
 * Breaks a text at spaces so that no line is wider than a terminal; a longer word stays whole. Control characters, which
 * could drive the terminal, are left out.
 */
export function wrap(text: string, indent = ''): string[] {
  if (text.trim() === '') return [];
  const lines: { text: string; width: number }[] = [];
  for (const word of cleanLine(text).split(' ')) {
    const width = stringWidth(word);
    const last = lines.at(-1);
    if (last && last.width + 1 + width <= terminalWidth) {
      last.text += ` ${word}`;
      last.width += 1 + width;
    } else lines.push({ text: `${indent}${word}`, width: indent.length + width });
  }
  return lines.map((line) => line.text);
}

/** The same for a text of several lines, whose indentation is kept. */
export function wrapLines(text: string, indent = ''): string[] {
  return text.split('\n').flatMap((line) => {
    const own = /^ */.exec(line)?.[0] ?? '';
    return line.trim() === '' ? [''] : wrap(line, `${indent}${own}`);
  });
}

/** The text, filled up with dots to that many cells. */
export function withDots(text: string, cells: number): string {
  return `${text} ${'.'.repeat(Math.max(2, cells - stringWidth(text) - 1))}`;
}

/** A heading: a text and a line under it. */
export function underline(text: string): string[] {
  const line = cleanLine(text);
  return [line, '='.repeat(Math.min(terminalWidth, stringWidth(line)))];
}
