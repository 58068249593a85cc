import type { ImportPlan, SourceFile } from '../../src/sources/imports/import-plan.ts';
import { planStatuspageImport } from '../../src/sources/imports/statuspage/import.ts';

type Keys = Readonly<Record<string, unknown>>;

export const bakery = {
  id: 'bakerypage',
  name: 'Bakery',
  url: 'https://status.bakery.example',
  time_zone: 'Etc/UTC',
  updated_at: '2026-03-20T08:00:00.000Z',
};

export const component = (id: string, name: string, more: Keys = {}) => ({
  id,
  name,
  status: 'operational',
  position: 1,
  description: null,
  showcase: true,
  start_date: null,
  group_id: null,
  group: false,
  only_show_if_degraded: false,
  created_at: '2020-01-01T00:00:00.000Z',
  ...more,
});

export const shop = component('c1', 'Shop');
export const oven = component('c2', 'Oven', { position: 2 });

/** `10:31` of the day on which all of it happens. */
export const at = (clock: string) => `2026-03-14T${clock}:00.000Z`;

/** `['c1', 'operational', 'major_outage']`: a component and its status before and after. */
type Affected = readonly [code: string, before: string, after: string];

export const update = (
  status: string,
  clock: string,
  affected: readonly Affected[] | null = null,
  body = `It is ${status}.`,
) => ({
  id: `${status}-${clock}`,
  status,
  body,
  created_at: at(clock),
  display_at: at(clock),
  affected_components:
    affected?.map(([code, before, after]) => ({
      code,
      name: code,
      old_status: before,
      new_status: after,
    })) ?? null,
});

/** Newest update first, as Statuspage has them; here they are written oldest first. */
export const incident = (updates: readonly unknown[], more: Keys = {}) => ({
  id: 'i1',
  name: 'No bread',
  status: 'resolved',
  impact: 'minor',
  created_at: at('10:00'),
  updated_at: at('12:00'),
  started_at: at('10:00'),
  resolved_at: null,
  incident_updates: updates.toReversed(),
  components: [],
  ...more,
});

export const maintenance = (updates: readonly unknown[], more: Keys = {}) =>
  incident(updates, {
    id: 'm1',
    name: 'New oven',
    status: 'completed',
    impact: 'maintenance',
    scheduled_for: at('10:00'),
    scheduled_until: at('12:00'),
    ...more,
  });

/** The answers that a page serves, by the names of their files. */
export const answers = (
  incidents: readonly unknown[],
  maintenances: readonly unknown[] = [],
  components: readonly unknown[] = [shop, oven],
): Record<string, unknown> => ({
  'components.json': { page: bakery, components },
  'incidents.json': { page: bakery, incidents },
  'scheduled-maintenances.json': { page: bakery, scheduled_maintenances: maintenances },
});

export function plan(files: Readonly<Record<string, unknown>>): ImportPlan {
  return planStatuspageImport(
    Object.entries(files).map(([path, value]): SourceFile => ({
      path,
      text: typeof value === 'string' ? value : JSON.stringify(value),
      problems: [],
    })),
  );
}

/** The result for a plan's only report: our file and the caveats, or why there is no file. */
export function moved({ files, lines }: ImportPlan) {
  const line = lines.find(({ source }) => !/: (page|components)$/.test(source));
  return {
    path: line?.target,
    text: files.find(({ path }) => path === line?.target)?.text ?? '',
    caveats: line?.caveats ?? [],
    reason: line?.reason,
  };
}

export const moveIncident = (updates: readonly unknown[], more: Keys = {}) =>
  moved(plan(answers([incident(updates, more)])));
export const moveMaintenance = (updates: readonly unknown[], more: Keys = {}) =>
  moved(plan(answers([], [maintenance(updates, more)])));
