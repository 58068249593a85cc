import { isMap, isScalar, parseDocument } from 'yaml';

import type { Update } from '../../model/reports/facts.ts';
import { formatUpdate } from '../../sources/reports/report-file.ts';
import { formatYaml } from '../../sources/yaml/yaml-text.ts';
import { formatFlow } from '../../sources/yaml/yaml-line.ts';
import { Refusal } from '../refusal.ts';

/** Appends an update; every byte that stood there before stays, line ends follow the file's own. */
export function appendUpdate(text: string, update: Update<string>): string {
  const lineEnd = lineEndOf(text);
  const closed = text.endsWith('\n') ? text : `${text}${lineEnd}`;
  const spaced = /\n[ \t]*\r?\n$/.test(closed) ? closed : `${closed}${lineEnd}`;
  return `${spaced}${formatUpdate(update).replaceAll('\n', lineEnd)}${lineEnd}`;
}

/** Puts an update above the one whose heading is on that line, from 1; the same is kept as when one is appended. */
export function insertUpdate(text: string, update: Update<string>, line: number): string {
  const lineEnd = lineEndOf(text);
  const lines = text.split('\n');
  const written = `${formatUpdate(update)}\n\n`.replaceAll('\n', lineEnd);
  return [
    ...lines.slice(0, line - 1).map((each) => `${each}\n`),
    written,
    lines.slice(line - 1).join('\n'),
  ].join('');
}

type KeyValue = string | boolean | readonly string[] | Readonly<Record<string, string>>;

/**
 * Sets keys of the frontmatter to plain values: one that is there is replaced where it stands, a new one goes below the
 * others. Comments and everything else stay as they are.
 * @throws Refusal when the frontmatter is not lines of `key: value`.
 */
export function setKeys(text: string, values: Readonly<Record<string, KeyValue>>): string {
  let edited = text;
  for (const [key, value] of Object.entries(values)) edited = setKey(edited, key, value);
  return edited;
}

function setKey(text: string, key: string, value: KeyValue): string {
  const match = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (!match)
    throw new Refusal('The file has no frontmatter that could be edited; edit it by hand.');
  const [, opening = '', block = ''] = match;
  const document = parseDocument(block, { schema: 'core' });
  const map = document.contents;
  if (!isMap(map) || map.flow) {
    throw new Refusal(`The frontmatter is not lines of "key: value"; set "${key}" by hand.`);
  }
  const written = (typeof value === 'object' ? formatFlow(value) : formatYaml(value)).trimEnd();
  const found = map.items.find((item) => isScalar(item.key) && item.key.value === key)?.value;
  const range = found?.range;
  if (range && range[1] > range[0]) {
    const start = match.index + opening.length + range[0];
    // The value of a list ends where the next key begins.
    const end = match.index + opening.length + block.slice(0, range[1]).trimEnd().length;
    return `${text.slice(0, start)}${written}${text.slice(end)}`;
  }
  if (map.has(key)) throw new Refusal(`"${key}" has no value in the file; set it by hand.`);
  const end = match.index + opening.length + block.length;
  return `${text.slice(0, end)}${key}: ${written}${lineEndOf(text)}${text.slice(end)}`;
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
