import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { writeContent } from '../../../test/support/content-folder.ts';
import { toDiskMessage } from './disk-messages.ts';

function thrownBy(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('a file where a folder should be is said in one line, also as a cause', () => {
  const folder = writeContent({ incidents: '' });
  const error = thrownBy(() => writeFileSync(path.join(folder, 'incidents/x.md'), ''));
  expect(toDiskMessage(error)).toMatch(
    /^A file stands where a folder should be, .*incidents\/x\.md\. Move/,
  );
  expect(toDiskMessage(new Error('Not written', { cause: error }))).toBe(toDiskMessage(error));
});

test('a folder that does not exist is named', () => {
  expect(toDiskMessage(thrownBy(() => readdirSync('/nowhere/at/all')))).toMatch(
    /^There is no folder \/nowhere\/at\/all\. Name one/,
  );
});

test.each([
  ['ENOSPC', 'The disk is full, so a file could not be written. Free some space and run it again.'],
  [
    'EACCES',
    'You may not use a file. Change its owner or its rights (ls -l shows them), and run it again.',
  ],
  ['EBOGUS', undefined],
])('%s', (code, expected) => {
  expect(toDiskMessage(Object.assign(new Error('x'), { code }))).toBe(expected);
});
