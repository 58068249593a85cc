import { expect, test } from 'vitest';

import { incidentStatuses } from '../../../../model/status.ts';
import { parseNamedStatus } from './comment.ts';

test.each([
  ['Resolved', 'resolved'],
  ['Resolved: fixed by a restart', 'resolved'],
  ['Resolved: no errors since 10:00', 'resolved'],
  ['Resolved: if you still see errors, reload', 'resolved'],
  ['**Resolved** (in part)', undefined],
  ['Resolved: ?', undefined],
  ['Resolved: no.', undefined],
  ['Resolved: not yet', undefined],
  ['Resolved — partially', undefined],
  ['**Resolved:** probably', undefined],
  ['Monitoring: not yet over', 'monitoring'],
])('the first line %j names the status %j', (body, status) => {
  expect(parseNamedStatus(body, incidentStatuses, []).status).toBe(status);
});
