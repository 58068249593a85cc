import { expect, test } from 'vitest';

import { aComponent, aGroup } from '../../../test/support/builders.ts';
import { distinctNames } from './distinct-names.ts';

const named = (id: string, name: string) => aComponent(id, { name });

test.each([
  ['a name of its own', [aGroup('Europe', [named('a', 'API')]), named('b', 'Web')], ['API', 'Web']],
  [
    'one name in two groups',
    [aGroup('Europe', [named('a', 'API')]), aGroup('America', [named('b', 'api')])],
    ['API (Europe)', 'api (America)'],
  ],
  [
    'one without a group',
    [named('a', 'API'), aGroup('America', [named('b', 'API')])],
    ['API', 'API (America)'],
  ],
  [
    'Japanese',
    [aGroup('東京', [named('a', 'API')]), aGroup('大阪', [named('b', 'API')])],
    ['API（東京）', 'API（大阪）'],
  ],
])('%s', (_, entries, names) => {
  expect([...distinctNames(entries).values()]).toEqual(names);
});
