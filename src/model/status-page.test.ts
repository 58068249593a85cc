import { describe, expect, test } from 'vitest';

import {
  aComponent,
  aContent,
  aGroup,
  aMaintenance,
  anIncident,
  anUnreadable,
  aPage,
  at,
  statuses,
} from '../../test/support/builders.ts';
import { isComponentState } from './components/component-state.ts';
import type { Content } from './content.ts';
import { assembleStatusPage } from './status-page.ts';

const now = at('2026-03-14 12:00');
const told = ['investigating', '2026-03-14 11:00'] as const;
const page = aPage({
  components: [
    aGroup('Core', [aComponent('api'), aComponent('web')]),
    aComponent('docs'),
    aComponent('old', { retired: true }),
    aGroup('Gone', [aComponent('older', { retired: true })]),
  ],
});

/** `api: major_outage`, groups as `Core(…)`. */
function shown(content: Partial<Content>): string[] {
  return assembleStatusPage(aContent({ page, ...content }), now).components.map((entry) =>
    isComponentState(entry)
      ? `${entry.component.id} ${entry.status}`
      : `${entry.group.name} ${entry.status}: ${entry.components.map((each) => `${each.component.id} ${each.status}`).join(', ')}`,
  );
}

function headline(content: Partial<Content>) {
  const { indicator, troubles, otherIncidents, unreadable } = assembleStatusPage(
    aContent({ page, ...content }),
    now,
  ).headline;
  return {
    indicator,
    troubles: troubles.map(
      ({ status, components }) => `${status} ${components.map(({ id }) => id).join(' ')}`,
    ),
    others: otherIncidents.map(({ id }) => id),
    unreadable: unreadable.length,
  };
}

const quiet = { indicator: 'none', troubles: [], others: [], unreadable: 0 };

describe('components', () => {
  test('stand in display order; retired ones and groups of such are left out', () => {
    expect(shown({})).toEqual([
      'Core operational: api operational, web operational',
      'docs operational',
    ]);
    const { retired } = assembleStatusPage(aContent({ page }), now);
    expect(retired.map(({ component }) => component.id)).toEqual(['old', 'older']);
  });

  test('a group is as bad as its worst component', () => {
    expect(shown({ incidents: [anIncident({ web: 'partial_outage' }, [told])] })[0]).toBe(
      'Core partial_outage: api operational, web partial_outage',
    );
  });

  test('of several reports the worst counts', () => {
    const incidents = [
      anIncident({ docs: 'degraded_performance' }, [told]),
      anIncident({ docs: 'major_outage' }, [told]),
    ];
    expect(shown({ incidents })[1]).toBe('docs major_outage');
  });

  test.each([
    ['before its window', '2026-03-14 13:00', 'operational'],
    ['inside its window', '2026-03-14 11:00', 'under_maintenance'],
    ['after its window', '2026-03-14 08:00', 'operational'],
  ])('a maintenance %s', (_, from, status) => {
    const maintenances = [
      aMaintenance([from, `${from.slice(0, -5)}${Number(from.slice(-5, -3)) + 2}:00`], [], {
        facts: { components: statuses({ docs: 'under_maintenance' }) },
      }),
    ];
    expect(shown({ maintenances })[1]).toBe(`docs ${status}`);
  });

  test.each([
    ['that may concern all', {}, ['unknown', 'unknown']],
    ['that concerns one', { componentIds: ['docs'] }, ['operational', 'unknown']],
    ['that concerns none', { componentIds: [] }, ['operational', 'operational']],
    ['that is over', { mayBeOpen: false }, ['operational', 'operational']],
  ])('an unreadable report %s', (_, changes, [core, docs]) => {
    expect(shown({ unreadable: [anUnreadable(changes)] })).toEqual([
      `Core ${core}: api ${core}, web ${core}`,
      `docs ${docs}`,
    ]);
  });

  test('what is known to be broken outranks what is unknown', () => {
    const incidents = [anIncident({ docs: 'degraded_performance' }, [told])];
    expect(shown({ incidents, unreadable: [anUnreadable()] })[1]).toBe('docs degraded_performance');
  });

  test('today is not green when a report that may be open could not be read', () => {
    const last = (content: Partial<Content>) => {
      const entry = assembleStatusPage(aContent({ page, ...content }), now).components[1];
      return entry && isComponentState(entry) ? entry.days.slice(-2).map((day) => day.status) : [];
    };
    expect(last({})).toEqual(['operational', 'operational']);
    expect(last({ unreadable: [anUnreadable()] })).toEqual(['operational', undefined]);
    const incidents = [anIncident({ docs: 'major_outage' }, [told])];
    expect(last({ incidents, unreadable: [anUnreadable()] })).toEqual([
      'operational',
      'major_outage',
    ]);
  });

  test('since when it is so, and never from a time that lies ahead', () => {
    const since = (posted: string) => {
      const incidents = [anIncident({ docs: 'major_outage' }, [['investigating', posted]])];
      const entry = assembleStatusPage(aContent({ page, incidents }), now).components[1];
      return entry && isComponentState(entry) ? entry.statusSince : undefined;
    };
    expect(since('2026-03-14 11:00')).toBe(at('2026-03-14 11:00'));
    expect(since('2026-03-14 13:00')).toBeUndefined();
  });

  test('ninety days, and an uptime of incidents alone', () => {
    const hours24 = ['2026-03-12 00:00', '2026-03-13 00:00'] as const;
    const uptimeOf = (content: Partial<Content>) => {
      const entry = assembleStatusPage(aContent({ page, ...content }), now).components[1];
      return entry && isComponentState(entry) ? [entry.days.length, entry.uptime] : [];
    };
    const outage = anIncident({ docs: 'major_outage' }, [
      ['investigating', hours24[0]],
      ['resolved', hours24[1]],
    ]);
    const known = 89.5;
    expect(uptimeOf({ incidents: [outage] })).toEqual([90, 1 - 1 / known]);
    expect(uptimeOf({ incidents: [{ ...outage, falseAlarm: true }] })).toEqual([90, 1]);
    const planned = aMaintenance(hours24, [], {
      facts: { components: statuses({ docs: 'major_outage' }) },
    });
    expect(uptimeOf({ maintenances: [planned] })).toEqual([90, 1]);
  });
});

describe('the headline', () => {
  test.each<[string, Partial<Content>, Partial<typeof quiet | ReturnType<typeof headline>>]>([
    ['says nothing when all is well', {}, {}],
    [
      'names the worst first, display order within one status',
      {
        incidents: [
          anIncident({ docs: 'degraded_performance', web: 'degraded_performance' }, [told]),
          anIncident({ api: 'major_outage' }, [told]),
        ],
      },
      { indicator: 'critical', troubles: ['major_outage api', 'degraded_performance web docs'] },
    ],
    [
      'takes what the author declares for the indicator',
      { incidents: [anIncident({ api: 'major_outage' }, [told], { declaredImpact: 'minor' })] },
      { indicator: 'minor', troubles: ['major_outage api'] },
    ],
    [
      'names an incident without components by its title',
      { incidents: [anIncident({}, [told], { id: 'nameless' })] },
      { indicator: 'minor', others: ['nameless'] },
    ],
    [
      'names an incident whose components are all well again',
      {
        incidents: [
          anIncident(
            { api: 'major_outage' },
            [told, ['monitoring', '2026-03-14 11:30', { api: 'operational' }]],
            { id: 'watched' },
          ),
        ],
      },
      { others: ['watched'] },
    ],
    [
      'names an incident of a retired component by its title',
      { incidents: [anIncident({ old: 'major_outage' }, [told], { id: 'ghost' })] },
      { indicator: 'critical', others: ['ghost'] },
    ],
    [
      'is silent on a false alarm',
      { incidents: [anIncident({ api: 'major_outage' }, [told], { falseAlarm: true })] },
      {},
    ],
    [
      'leaves the indicator at none for maintenance alone',
      { maintenances: [aMaintenance(['2026-03-14 11:00', '2026-03-14 13:00'])] },
      { troubles: ['under_maintenance api'] },
    ],
    [
      'is never green with a report that could not be read and may be open',
      { unreadable: [anUnreadable({ componentIds: [] })] },
      { indicator: 'minor', unreadable: 1 },
    ],
    ['does not mind one that is over', { unreadable: [anUnreadable({ mayBeOpen: false })] }, {}],
    [
      'counts what lies ahead by a slip at once',
      { incidents: [anIncident({ api: 'major_outage' }, [['investigating', '2026-03-14 13:00']])] },
      { indicator: 'critical', troubles: ['major_outage api'] },
    ],
  ])('%s', (_, content, expected) => {
    expect(headline(content)).toEqual({ ...quiet, ...expected });
  });
});
