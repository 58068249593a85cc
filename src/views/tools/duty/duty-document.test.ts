import { expect, test } from 'vitest';

import { anIncident, at } from '../../../../test/support/builders.ts';
import type { Duty } from '../../../model/duty/duties.ts';
import { toDutyDocument } from './duty-document.ts';

const report = anIncident({ api: 'major_outage' }, [['investigating', '2026-03-14 09:58']]);
const promised: Duty = {
  kind: 'update',
  report: { ...report, issue: 7 },
  dueAt: at('2026-03-14 10:30'),
  isPromised: true,
  coordinator: 'ana',
};
const owed: Duty = {
  kind: 'first_update',
  report,
  dueAt: at('2026-03-14 11:00'),
  isPromised: false,
};

test('what is owed, for machines', () => {
  expect(toDutyDocument([promised, owed], at('2026-03-14 10:30'))).toEqual({
    due: [
      {
        kind: 'update',
        id: 'an-incident',
        title: 'It is broken',
        issue: 7,
        due_at: '2026-03-14T10:30:00.000Z',
        overdue: true,
        promised: true,
        coordinator: 'ana',
        communications: null,
      },
      {
        kind: 'first_update',
        id: 'an-incident',
        title: 'It is broken',
        issue: null,
        due_at: '2026-03-14T11:00:00.000Z',
        overdue: false,
        promised: false,
        coordinator: null,
        communications: null,
      },
    ],
    step_back: [],
  });
});
