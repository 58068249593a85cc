import type { Alert, AlertSource } from '../../model/alerts/alert.ts';
import { parseAlertmanager } from './alertmanager.ts';
import { parseGatus } from './gatus.ts';
import { parseGeneric } from './generic.ts';
import { parseGithub } from './github.ts';
import { parseGrafana } from './grafana.ts';
import { parseHealthchecks } from './healthchecks.ts';
import { parseIcinga, parseNagios } from './nagios.ts';
import { parseOpsgenie } from './opsgenie.ts';
import { parsePagerduty } from './pagerduty.ts';
import type { PayloadContext } from './payload.ts';
import { parseSentry } from './sentry.ts';
import { parseUptimeKuma } from './uptime-kuma.ts';
import { parseUptimerobot } from './uptimerobot.ts';

const parsers: Readonly<Record<AlertSource, (text: string, context: PayloadContext) => Alert[]>> = {
  alertmanager: parseAlertmanager,
  grafana: parseGrafana,
  sentry: parseSentry,
  pagerduty: parsePagerduty,
  opsgenie: parseOpsgenie,
  healthchecks: parseHealthchecks,
  'uptime-kuma': parseUptimeKuma,
  gatus: parseGatus,
  uptimerobot: parseUptimerobot,
  nagios: parseNagios,
  icinga: parseIcinga,
  github: parseGithub,
  generic: parseGeneric,
};

/** The alerts in what a tool sent; empty for a message without any. Problems are added to the context. */
export function parseAlerts(source: AlertSource, text: string, context: PayloadContext): Alert[] {
  return parsers[source](text, context);
}
