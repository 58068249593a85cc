import { expect, test } from 'vitest';

import { chooseHomes } from './chosen-homes.ts';

const page = {
  url: 'https://a.example/',
  homes: [{ url: 'https://a.example/' }, { url: 'https://b.example/', deploy: 'put {dir}' }],
  parts: [
    { id: 'below', name: 'Below', shows: ['api'] },
    { id: 'by-hand', name: 'By hand', shows: ['api'], url: 'https://c.example/' },
    { id: 'own', name: 'Own', shows: ['api'], url: 'https://d.example/', deploy: 'put {dir}' },
  ],
};

test.each<[string, string[] | undefined, Record<string, readonly string[]>]>([
  [
    'all',
    undefined,
    {
      deploying: ['https://b.example/'],
      parts: ['https://d.example/'],
      elsewhere: ['https://a.example/'],
      unknown: [],
    },
  ],
  [
    'a page of its own',
    ['https://d.example'],
    { deploying: [], parts: ['https://d.example/'], elsewhere: [], unknown: [] },
  ],
  [
    'one that nobody deploys',
    ['https://c.example'],
    { deploying: [], parts: [], elsewhere: [], unknown: ['https://c.example/'] },
  ],
])('%s can be asked for', (_, wanted, expected) => {
  const { unknown, ...homes } = chooseHomes(page, wanted);
  const urls = Object.entries(homes).map(([key, list]) => [key, list.map(({ url }) => url)]);
  expect({ ...Object.fromEntries(urls), unknown }).toEqual(expected);
});
