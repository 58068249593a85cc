import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import { alertGroup, toAlerts } from './alertmanager.ts';
import { labelMap, maybeWord, toAlert, word } from './payload-fields.ts';
import { parsePayload, type PayloadContext } from './payload.ts';

/** The body of Grafana up to version 8, before it had alerting rules of its own. */
const legacy = z.looseObject({
  ruleId: word,
  ruleName: maybeWord,
  ruleUrl: maybeWord,
  state: z.enum(['ok', 'paused', 'alerting', 'pending', 'no_data', 'unknown']),
  title: maybeWord,
  tags: labelMap,
});

const isLegacy = (data: unknown) =>
  typeof data === 'object' && data !== null && 'ruleId' in data && !('alerts' in data);

/** What Grafana's alerting sends: like Alertmanager, with open alerts that end in the year 1; or a legacy rule. */
export function parseGrafana(text: string, context: PayloadContext): Alert[] {
  const payload = parsePayload(z.unknown(), text, context);
  if (payload === undefined) return [];
  if (isLegacy(payload)) {
    const rule = parsePayload(legacy, text, context);
    return rule ? toLegacyAlerts(rule, context) : [];
  }
  const group = parsePayload(alertGroup, text, context);
  return group ? toAlerts(group, 'grafana', context).filter((each) => !isTest(each)) : [];
}

/** Whether an alert is Grafana's test of a contact point, which would never be over. */
function isTest({ labels }: Alert): boolean {
  return labels['alertname'] === 'TestAlert' && labels['instance'] === 'Grafana';
}

function toLegacyAlerts(rule: z.output<typeof legacy>, { now }: PayloadContext): Alert[] {
  const { state, ruleId, ruleName, title, ruleUrl, tags } = rule;
  const isTest = ruleName === 'Test notification';
  if (isTest || ['pending', 'paused', 'unknown'].includes(state)) return [];
  return [
    toAlert({
      source: 'grafana',
      key: `rule ${ruleId}`,
      isFiring: state !== 'ok',
      title: title ?? ruleName ?? `Rule ${ruleId}`,
      labels: { ...(ruleName !== undefined && { alertname: ruleName }), state, ...tags },
      startedAt: now,
      endedAt: now,
      link: ruleUrl,
    }),
  ];
}
