import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  aComponent,
  aContent,
  aMaintenance,
  anAnnouncement,
  anIncident,
  anUnreadable,
  aPage,
  at,
} from '../../../test/support/builders.ts';
import { componentStates } from '../components/component-state.ts';
import { flattenComponents } from '../components/component.ts';
import type { Content } from '../content.ts';
import { incidentStatuses, maintenanceStatuses, writtenStatuses } from '../status.ts';
import { contentOfPart } from './content-of-part.ts';

/** No text of a report holds any of them. */
const names = ['quibbix', 'wumplet', 'zorblat', 'frindle', 'snorvel'];

const page = aPage({
  id: 'operator',
  description: `About ${names.join()}`,
  components: [
    {
      name: 'Core',
      id: 'core-group',
      description: `Holds ${names.slice(0, 3).join()}`,
      translations: { de: { name: 'Kern', description: `Hat ${names.slice(0, 3).join()}` } },
      components: names.slice(0, 3).map((name) => aComponent(name, { was: [`old-${name}`] })),
    },
    ...names.slice(3).map((name) => aComponent(name, { description: `What ${name} is` })),
  ],
  upstreams: names.map((name) => ({
    name: `${name}-host`,
    page: 'https://a.example',
    mattersTo: [name],
  })),
  parts: names.map((name) => ({ id: name, name, shows: [name] })),
});

const minute = fc
  .integer({ min: 0, max: 60 * 24 * 3 })
  .map((each) => at('2026-03-12') + each * 60_000);
const text = (instant: number) => new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
const someNames = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 });
const statuses = fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...writtenStatuses), {
  maxKeys: 3,
});

function updates<Status extends string>(all: readonly Status[]) {
  return fc
    .array(fc.tuple(minute, fc.constantFrom(...all), statuses), { minLength: 1, maxLength: 5 })
    .map((list) =>
      list
        .toSorted(([one], [other]) => one - other)
        .map(([postedAt, status, components]) => [status, text(postedAt), components] as const),
    );
}

const incident = fc
  .tuple(statuses, updates(incidentStatuses), fc.boolean())
  .map(([components, told, falseAlarm]) =>
    anIncident(components, told, { falseAlarm, declaredImpact: 'minor' }),
  );

const maintenance = fc
  .tuple(minute, fc.integer({ min: 1, max: 600 }), statuses, updates(maintenanceStatuses))
  .map(([from, length, components, told]) =>
    aMaintenance([text(from), text(from + length * 60_000)], told, {
      facts: {
        components: Object.entries(components).map(([id, status]) => ({ id, status })),
      },
    }),
  );

const content: fc.Arbitrary<Content> = fc
  .record({
    incidents: fc.array(incident, { maxLength: 4 }),
    maintenances: fc.array(maintenance, { maxLength: 3 }),
    announced: someNames,
    unreadable: fc.option(someNames, { nil: undefined }),
    seen: someNames,
    holdsUntil: minute,
  })
  .map(({ incidents, maintenances, announced, unreadable, seen, holdsUntil }) =>
    aContent({
      page,
      incidents,
      maintenances,
      announcements: [anAnnouncement('2026-03-12', { components: announced })],
      unreadable: [
        anUnreadable({
          file: `content/incidents/${names.join('-')}.md`,
          mayBeOpen: seen.length > 0,
          ...(unreadable && { componentIds: unreadable }),
        }),
      ],
      observations: seen.map((componentId) => ({
        componentId,
        seenAt: at('2026-03-12'),
        holdsUntil,
      })),
      firing: seen
        .slice(1)
        .map((component) => ({ key: `k-${component}`, component, since: holdsUntil })),
    }),
  );

const part = fc
  .uniqueArray(fc.constantFrom(...names, 'core-group'), { minLength: 1, maxLength: 3 })
  .map((shows) => ({ id: 'some', name: 'Some', shows }));

test('a page of its own says nothing of what it does not show', () => {
  fc.assert(
    fc.property(content, part, (whole, shown) => {
      const projected = contentOfPart(whole, shown);
      const own = flattenComponents(projected.page.components).map(({ id }) => id);
      expect(own.length).toBeGreaterThan(0);
      const written = JSON.stringify(projected);
      for (const name of names) if (!own.includes(name)) expect(written).not.toContain(name);
    }),
  );
});

test('its components are at any instant what they are on the page itself', () => {
  fc.assert(
    fc.property(content, part, minute, (whole, shown, now) => {
      const states = componentStates(whole, now);
      for (const [id, own] of componentStates(contentOfPart(whole, shown), now)) {
        const { status, statusSince, doubt, uptime, days } = states.get(id)!;
        expect({ ...own, days: own.days.map(({ status: each }) => each) }).toMatchObject({
          status,
          ...(statusSince !== undefined && { statusSince }),
          ...(doubt && { doubt }),
          uptime,
          days: days.map(({ status: each }) => each),
        });
      }
    }),
  );
});
