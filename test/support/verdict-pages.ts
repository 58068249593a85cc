import path from 'node:path';

import { temporaryFolder } from './run-script.ts';

export const component = { id: 'c1', name: 'API', status: 'operational' };
export const incident = {
  ...{ id: 'i1', name: 'API *fails*\n::error::x', status: 'identified', impact: 'major' },
  ...{
    created_at: '2026-03-14T09:58:00Z',
    shortlink: 'https://stspg.io/i1',
    components: [component],
  },
};
export const summary = (incidents: unknown) =>
  JSON.stringify({ page: { name: 'Vendor' }, components: [component], incidents });
export const ours = (more: object = {}) =>
  JSON.stringify({
    ...{
      version: 1,
      generator: 'Outpost 1.0.0',
      page: { name: 'Ours' },
      groups: [],
      maintenances: [],
    },
    ...{
      generated_at: '2026-03-14T10:20:00Z',
      valid_until: '2099-03-14T11:20:00Z',
      unreadable: [],
    },
    components: [{ id: 'api', name: 'API', status: 'major_outage', status_since: null }],
    incidents: [
      {
        ...{ id: 'x', title: 'API fails', url: 'https://s.example/x/', status: 'identified' },
        ...{ impact: 'major', started_at: '2026-03-14T09:50:00Z', symptoms: ['502 Bad Gateway'] },
        ...{
          next_update_at: '2026-03-14T10:45:00Z',
          components: [{ id: 'api', status: 'major_outage' }],
        },
        updates: [],
      },
    ],
    ...more,
  });
export const log = (text: string) => path.join(temporaryFolder({ 'job.log': text }), 'job.log');
