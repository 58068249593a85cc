import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { buildIncident, buildPage } from '../../../test/support/build-page.ts';
import { hostileLine, hostileLines } from '../../../test/support/hostile-markup.ts';
import { schemaProblems } from '../../../test/support/schema-check.ts';
import { allComponentStates } from '../../model/components/component-state.ts';
import { componentStatuses } from '../../model/status.ts';
import {
  formatBadge,
  formatShieldsEndpoint,
  toComponentBadge,
  toComponentBadges,
  toPageBadge,
  toUptimeBadge,
  type Badge,
} from './badges.ts';
import { statusColours } from '../palette.ts';

/** https://shields.io/badges/endpoint-badge: unknown keys are refused, and so is an empty message. */
const endpointSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['schemaVersion', 'label', 'message'],
  properties: {
    schemaVersion: { const: 1 },
    label: { type: 'string' },
    message: { type: 'string', minLength: 1 },
    color: { type: 'string' },
    cacheSeconds: { type: 'integer', minimum: 300 },
  },
};

const down = buildPage({ incidents: [buildIncident()] });

describe('badges', () => {
  test('say how the page is, and each component', () => {
    expect(toPageBadge(down.status, down.site)).toMatchObject({
      label: 'Acme Status',
      message: 'major outage',
    });
    expect(
      Object.fromEntries(
        [...toComponentBadges(down)].map(([name, { label, message }]) => [
          name,
          `${label}: ${message}`,
        ]),
      ),
    ).toEqual({
      api: 'API: major outage',
      'api-uptime': 'API uptime: 99.89% in 90 days',
      web: 'Website: operational',
      'web-uptime': 'Website uptime: 100% in 90 days',
      docs: 'Documentation: operational',
      'docs-uptime': 'Documentation uptime: 100% in 90 days',
      old: 'Old thing: operational',
      'old-uptime': 'Old thing uptime: 100% in 90 days',
    });
  });

  test('say that there is no data yet', () => {
    const since = Date.parse('2027-01-01');
    const badges = toComponentBadges(
      buildPage({ page: { components: [{ id: 'new', name: 'New', since, retired: false }] } }),
    );
    expect(badges.get('new-uptime')).toMatchObject({ message: 'no data' });
  });

  test('leave its name to a component that is called like a badge', () => {
    const components = ['a', 'a-uptime'].map((id) => ({ id, name: id, retired: false }));
    const badges = toComponentBadges(buildPage({ page: { components } }));
    expect(badges.get('a-uptime')?.message).toBe('operational');
    expect(badges.get('a-uptime-uptime')?.label).toBe('a-uptime uptime');
  });

  test.each(componentStatuses)('have the colour of %s', (status) => {
    const { site } = down;
    const [state] = allComponentStates(down.status);
    expect(toComponentBadge({ ...state!, status }, site).color).toBe(statusColours[status]);
  });

  test.each([
    [1, 'operational', '100% in 90 days'],
    [0.999, 'operational', '99.9% in 90 days'],
    [0.99899, 'degraded_performance', '99.89% in 90 days'],
    [0.99, 'degraded_performance', '99% in 90 days'],
    [0.98999, 'partial_outage', '98.99% in 90 days'],
    [0.95, 'partial_outage', '95% in 90 days'],
    [0.94999, 'major_outage', '94.99% in 90 days'],
    [0, 'major_outage', '0% in 90 days'],
    [undefined, 'unknown', 'no data'],
  ] as const)('show an uptime of %s as %s', (uptime, status, message) => {
    const [state] = allComponentStates(down.status);
    const badge = toUptimeBadge({ ...state!, uptime }, down.site);
    expect(badge.color).toBe(statusColours[status]);
    expect(badge.message).toBe(message);
  });

  test('are SVG with a title', () => {
    const svg = formatBadge(toPageBadge(down.status, down.site));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title>Acme Status: major outage</title>');
  });

  const expectWhole = (badge: Badge) => {
    expect(schemaProblems(endpointSchema, JSON.parse(formatShieldsEndpoint(badge)))).toEqual([]);
    const svg = formatBadge(badge);
    expect(svg).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    expect(svg.match(/<title>/g)).toHaveLength(1);
    expect(svg).not.toMatch(/<script|<b>|onload=alert\(1\)>/);
  };
  const badgesOf = (name: string) => {
    const source = buildPage({
      page: { name, components: [{ id: 'x', name, retired: false }] },
    });
    return [toPageBadge(source.status, source.site), ...toComponentBadges(source).values()];
  };

  test.each(hostileLines)('survive the name %j', (name) => {
    badgesOf(name).forEach(expectWhole);
  });

  test('survive any name', () => {
    fc.assert(
      fc.property(hostileLine, (name) => {
        badgesOf(name).forEach(expectWhole);
      }),
      { numRuns: 100 },
    );
  });
});
