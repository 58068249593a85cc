import { expect, test } from 'vitest';

import { buildIncident, buildPage } from '../../test/support/build-page.ts';
import { toMetrics } from './metrics.ts';

/** The grammar of a sample line, as the OpenMetrics specification has it. */
const sample =
  /^[a-zA-Z_:][a-zA-Z0-9_:]*(?:\{(?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\[\\"n])*",?)*\})? -?\d+(?:\.\d+)?$/;

test('each line is a comment or a sample, each family is told once, and the end is marked', () => {
  const { status, site } = buildPage({
    page: { components: [{ id: 'api', name: 'A "quoted" \\ name', retired: false }] },
    incidents: [buildIncident()],
  });
  const lines = toMetrics(status, site).split('\n');
  expect(lines.slice(-2)).toEqual(['# EOF', '']);
  const others = lines.slice(0, -2).filter((line) => !/^# (HELP|TYPE) /.test(line));
  for (const line of others) expect(line).toMatch(sample);
  const types = lines.filter((line) => line.startsWith('# TYPE '));
  expect(new Set(types).size).toBe(types.length);
  expect(others).toEqual(
    expect.arrayContaining([
      'outpost_component_status{component="api",name="A \\"quoted\\" \\\\ name",status="major_outage"} 1',
      'outpost_component_status{component="api",name="A \\"quoted\\" \\\\ name",status="operational"} 0',
      'outpost_open_incidents{impact="critical"} 1',
      'outpost_indicator{indicator="critical"} 1',
      'outpost_page_generated_timestamp_seconds 1773489600',
    ]),
  );
});
