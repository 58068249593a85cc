import { planCachetImport } from '../../src/sources/imports/cachet/import.ts';
import type { ImportPlan } from '../../src/sources/imports/import-plan.ts';

type Keys = Readonly<Record<string, unknown>>;

/** An answer of Cachet 2 with all there is. */
export const page2 = (data: readonly unknown[], total = data.length) => ({
  meta: { pagination: { total, count: data.length, current_page: 1, total_pages: 1 } },
  data,
});

export const component2 = (id: number, name: string, more: Keys = {}) => ({
  ...{ id, name, description: '', link: '', status: 1, order: 0, group_id: 0 },
  ...{ created_at: '2020-01-01 00:00:00', deleted_at: null, enabled: true, status_name: 'x' },
  ...more,
});

export const incident2 = (more: Keys = {}) => ({
  ...{ id: 7, component_id: 1, name: 'Ovens cold', status: 1, visible: 1, stickied: false },
  ...{ message: 'The ovens are cold.', updates: [], meta: [], deleted_at: null },
  occurred_at: '2024-03-14 09:58:00',
  created_at: '2024-03-14 09:58:00',
  updated_at: '2024-03-14 09:58:00',
  ...more,
});

export const update2 = (id: number, status: unknown, at: string, message = `Words ${id}.`) => ({
  ...{ id, incident_id: 7, status, message, user_id: 1, human_status: 'x' },
  ...{ created_at: at, updated_at: at },
});

export const schedule2 = (more: Keys = {}) => ({
  ...{ id: 3, name: 'New flour', message: 'We change the flour.', status: 2 },
  scheduled_at: '2024-04-02 08:00:00',
  completed_at: '2024-04-02 10:00:00',
  created_at: '2024-04-01 08:00:00',
  components: [{ id: 1, schedule_id: 3, component_id: 1, component_status: 6 }],
  ...more,
});

const dated = (string: string | null) => ({ human: string && 'long ago', string });

/** A resource of Cachet 3; a relationship is a list of `type id`. */
export function resource3(
  type: string,
  id: number,
  attributes: Keys,
  related: Readonly<Record<string, readonly string[]>> = {},
) {
  const relationships = Object.entries(related).map(([name, links]) => [
    name,
    { data: links.map((link) => ({ type: link.split(' ')[0], id: link.split(' ')[1] })) },
  ]);
  return {
    ...{ id: `${id}`, type, attributes: { id, ...attributes } },
    relationships: Object.fromEntries(relationships) as Keys,
  };
}

export const incident3 = (more: Keys = {}, updates: readonly string[] = [], id = 7) =>
  resource3(
    'incidents',
    id,
    {
      ...{ name: 'Ovens cold', message: 'The ovens are cold.', component_id: null, visible: 1 },
      ...{ status: { human: 'Fixed', value: 4 }, stickied: false },
      occurred: dated('2024-03-14 09:58:00'),
      created: dated('2024-03-14 09:58:00'),
      updated: dated('2024-03-14 11:42:00'),
      ...more,
    },
    { updates, components: ['components 1'] },
  );

export const update3 = (id: number, value: number | null, at: string, more: Keys = {}) =>
  resource3('updates', id, {
    ...{ updateable_id: 7, updateable_type: 'incident', message: `Words ${id}.` },
    ...{ status: { human: value && 'x', value }, created: dated(at), updated: dated(at) },
    ...more,
  });

export const component3 = (value?: number, more: Keys = {}) =>
  resource3('components', 1, {
    ...{ name: 'Ovens', description: null, link: null, order: 0, enabled: true },
    ...{ status: { human: 'Operational', value: 1 }, created: dated('2020-01-01 00:00:00') },
    ...(value !== undefined && { pivot: { component_status: { human: 'x', value } } }),
    ...more,
  });

export const schedule3 = (more: Keys = {}, updates: readonly string[] = []) =>
  resource3(
    'schedules',
    3,
    {
      ...{ name: 'New flour', message: 'We change the flour.', status: { human: 'x', value: 2 } },
      scheduled: dated('2024-04-02 08:00:00'),
      completed: dated('2024-04-02 10:00:00'),
      created: dated('2024-04-01 08:00:00'),
      ...more,
    },
    { updates, components: ['components 1'] },
  );

/** By path; what is not text is written as JSON. */
export function plan(documents: Readonly<Record<string, unknown>>, timeZone?: string): ImportPlan {
  const files = Object.entries(documents).map(([path, document]) => {
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    return { path, text, problems: [] };
  });
  return planCachetImport(files, { timeZone });
}

/** The result for one report, `incident 7` or `schedule 3`. */
export function move(source: string, documents: Readonly<Record<string, unknown>>) {
  const { files, lines } = plan(documents);
  const line = lines.find((each) => each.source === source);
  return {
    path: line?.target,
    text: files.find(({ path }) => path === line?.target)?.text,
    caveats: line?.caveats ?? [],
    reason: line?.reason,
  };
}

/** The only incident of an installation of Cachet 2 with one component, Ovens. */
export const move2 = (more: Keys = {}, component: Keys = {}) =>
  move('incident 7', {
    'components.json': page2([component2(1, 'Ovens', component)]),
    'incidents.json': page2([incident2(more)]),
  });

/** The only incident of an installation of Cachet 3. */
export const move3 = (more: Keys, updates: readonly { id: string }[], status?: number) =>
  move('incident 7', {
    'incidents.json': {
      data: [
        incident3(
          more,
          updates.map(({ id }) => `updates ${id}`),
        ),
      ],
      included: [component3(status), ...updates],
    },
  });
