import { expect, test } from 'vitest';

import {
  componentStatuses,
  impactOf,
  impacts,
  statusOfImpact,
  worstImpact,
  worstStatus,
} from './status.ts';

test.each([
  [[], 'operational'],
  [['operational', 'under_maintenance'], 'under_maintenance'],
  [['unknown', 'operational'], 'unknown'],
  [['unknown', 'under_maintenance'], 'unknown'],
  [['unknown', 'degraded_performance'], 'degraded_performance'],
  [['partial_outage', 'major_outage', 'degraded_performance'], 'major_outage'],
] as const)('the worst of %j is %s', (statuses, worst) => {
  expect([worstStatus(statuses), worstStatus(statuses.toReversed())]).toEqual([worst, worst]);
});

test('impacts climb the ladder', () => {
  expect(componentStatuses.map(impactOf)).toEqual([
    'none',
    'none',
    'minor',
    'minor',
    'major',
    'critical',
  ]);
  expect([worstImpact([]), worstImpact(['minor', 'critical', 'major'])]).toEqual([
    'none',
    'critical',
  ]);
});

test('the status of an impact has that impact', () => {
  expect(impacts.map((impact) => impactOf(statusOfImpact(impact)))).toEqual(impacts);
});
