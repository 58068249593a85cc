import { expect, test } from 'vitest';

import { parsePayloadOf, shownAlerts } from '../../../test/support/alert-payloads.ts';
import type { AlertSource } from '../../model/alerts/alert.ts';

const nagios = (type: string, state: string) =>
  `NAGIOS_NOTIFICATIONTYPE=${type}\nNAGIOS_HOSTNAME=web1\nNAGIOS_SERVICEDESC=HTTP\nNAGIOS_SERVICESTATE=${state}\nNAGIOS_LASTSERVICESTATECHANGE=1773482280\nNAGIOS_SERVICEOUTPUT=CRITICAL - a=b\n`;
test.each<[string, AlertSource, unknown, string]>([
  ['PROBLEM', 'nagios', nagios('PROBLEM', 'CRITICAL'), '+web1!HTTP 09:58'],
  ['RECOVERY', 'nagios', nagios('RECOVERY', 'OK'), '-web1!HTTP 09:58'],
  ['ACKNOWLEDGEMENT', 'nagios', nagios('ACKNOWLEDGEMENT', 'CRITICAL'), ''],
  [
    'an output that looks like a macro',
    'nagios',
    nagios('PROBLEM', 'CRITICAL')
      .replaceAll('\n', '\0')
      .replace('a=b', 'x\nNAGIOS_NOTIFICATIONTYPE=RECOVERY'),
    '+web1!HTTP 09:58',
  ],
  ['a host', 'nagios', 'HOSTNAME=web1\nHOSTSTATE=DOWN\nTIMET=1773482280', '+web1 09:58'],
  [
    'Icinga',
    'icinga',
    {
      'host.name': 'web1',
      'service.name': 'HTTP',
      'service.state': 'CRITICAL',
      'notification.type': 'PROBLEM',
    },
    '+web1!HTTP 12:00',
  ],
])('%s of %s', (_, source, payload, expected) => {
  expect(shownAlerts(source, payload)).toBe(expected);
});

test.each<[AlertSource, unknown, object]>([
  [
    'nagios',
    nagios('PROBLEM', 'CRITICAL'),
    { host: 'web1', service: 'HTTP', state: 'CRITICAL', output: 'CRITICAL - a=b' },
  ],
])('labels of %s', (source, payload, labels) => {
  expect(parsePayloadOf(source, payload).alerts[0]?.labels).toMatchObject(labels);
});
