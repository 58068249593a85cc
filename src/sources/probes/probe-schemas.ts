import { z } from 'zod';
import { id, publishing, secret, textThat, webOrSecret } from '../yaml/text-schemas.ts';
import { jsonPath } from './json-path.ts';
import {
  brief,
  span,
  hostAndPort,
  timeout,
  within,
  ip,
  kind,
  expecting,
  samplesInARow,
  status,
  scalar,
} from './probe-keys.ts';

/** What people may write in `probes.yml`, by the key that tells the kind. */
export const probeSchemas = {
  url: kind({
    url: webOrSecret.describe('The address to request; $NAME when it is a secret.'),
    method: z
      .enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH'])
      .optional()
      .describe('The method of the request; default GET.'),
    headers: z
      .record(z.string().regex(/^[\w-]+$/, 'the name of a header'), z.string().max(2000))
      .optional()
      .describe('The headers of the request, such as authorization: Bearer $TOKEN.'),
    body: z
      .string()
      .max(20_000)
      .optional()
      .describe('The body of the request; $NAME in it is replaced by the secret.'),
    redirects: z
      .number()
      .int()
      .min(0)
      .max(20)
      .optional()
      .describe('How many redirects are followed; default 5.'),
    ip,
    timeout,
    expect: expecting({
      status: z
        .union([status, z.number().int().min(100).max(599)])
        .optional()
        .describe('The statuses that are good, such as 200-299; default that.'),
      text: z.string().min(1).max(2000).optional().describe('A text that the answer must contain.'),
      no_text: z
        .string()
        .min(1)
        .max(2000)
        .optional()
        .describe('A text that the answer must not contain.'),
      json: z
        .record(
          textThat(
            'a path such as $.status or $.parts[0].name',
            (path) => jsonPath(path) !== undefined,
          ),
          scalar,
        )
        .optional()
        .describe('Values at paths of a JSON answer, such as { $.status: ok }.'),
      header: z
        .record(z.string().regex(/^[\w-]+$/, 'the name of a header'), z.string().min(1).max(2000))
        .optional()
        .describe('Texts that headers of the answer must contain.'),
    }),
  }),
  tcp: kind({
    tcp: hostAndPort.describe('The host and the port to connect to.'),
    says: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('The beginning of its greeting, such as 220.'),
    ip,
    timeout,
    expect: expecting({}),
  }),
  tls: kind({
    tls: hostAndPort.describe('The host and the port whose certificate is checked.'),
    ip,
    timeout,
    expect: expecting({
      valid_for: span
        .optional()
        .describe('How long the certificate must still be valid, at least.'),
    }),
  }),
  dns: kind({
    dns: z
      .string()
      .regex(/^[\w.-]+$/, 'a name such as example.org')
      .max(253)
      .describe('The name to look up.'),
    type: z
      .enum(['A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT', 'CAA', 'PTR'])
      .optional()
      .describe('The type of the record; default A.'),
    server: textThat('an address such as 192.0.2.53 or 192.0.2.53:5353', (written) =>
      /^(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?|\[?[0-9a-f:]+\]?(?::\d{1,5})?)$/i.test(written),
    )
      .optional()
      .describe('The name server to ask; default that of the system.'),
    timeout,
    expect: expecting({
      is: z
        .array(z.string().min(1).max(500))
        .min(1)
        .optional()
        .describe('The expected records, in any order; default any records are good.'),
    }),
  }),
  heartbeat: kind({
    heartbeat: id(64).describe('The NAME in "npm run beat -- NAME".'),
    every: span.describe('How often it beats.'),
    grace: span.optional().describe('How much later is still good; default no time.'),
  }),
  workflow: kind({
    workflow: textThat('a workflow such as you/repo/nightly.yml', (written) =>
      /^[\w-]+\/[\w.-]+\/[\w.-]+\.ya?ml$/.test(written),
    ).describe('The workflow on GitHub whose last successful run counts.'),
    every: span.describe('How often it runs.'),
    grace: span.optional().describe('How much later is still good; default no time.'),
    token: secret
      .optional()
      .describe('A token, as $NAME, if the repository is private; default $GITHUB_TOKEN.'),
    timeout,
  }),
  prometheus: kind({
    prometheus: webOrSecret.describe('The address of Prometheus.'),
    query: z.string().min(1).max(2000).describe('The query, which gives one number.'),
    token: secret.optional().describe('A token, as $NAME, if Prometheus needs one.'),
    timeout,
    expect: z
      .strictObject({
        below: z.number().optional().describe('The number is below this.'),
        above: z.number().optional().describe('The number is above this.'),
        within,
      })
      .describe('What makes an answer good.'),
  }),
  command: kind({
    command: z
      .array(z.string().min(1).max(2000))
      .min(1)
      .max(100)
      .describe('A program and its arguments: it ends with 0 for ok, 1 for failed, 2 for slow.'),
    within: brief.optional().describe('The time after which it is ended; default 10 s.'),
  }),
} as const;

export type ProbeKind = keyof typeof probeSchemas;
export const probeKinds = Object.keys(probeSchemas) as ProbeKind[];

type Written = { [Kind in ProbeKind]: { kind: Kind } & z.output<(typeof probeSchemas)[Kind]> };
export type ProbeOf<Kind extends ProbeKind> = Readonly<Written[Kind]>;
/** A question that we ask from outside. */
export type Probe = { [Kind in ProbeKind]: ProbeOf<Kind> }[ProbeKind];

const settings = {
  every: span.optional().describe('How often all of them are asked; default 5 min.'),
  fails_after: samplesInARow
    .optional()
    .describe('How many bad samples in a row make a failure; default 3.'),
  recovers_after: samplesInARow
    .optional()
    .describe('How many good samples in a row end a failure; default 2.'),
  publish: publishing
    .optional()
    .describe('When a failure becomes an incident by itself; default after 15 min.'),
  connectivity: webOrSecret
    .optional()
    .describe('An address that always answers: while it does not, no probe counts.'),
  ping: webOrSecret
    .optional()
    .describe('An address that is asked after each round, so that somebody can watch the watcher.'),
};

const [first, ...others] = Object.values(probeSchemas);
export const ProbesSchema = z
  .strictObject({
    ...settings,
    probes: z
      .array(z.union([first!, ...others]))
      .max(1000)
      .describe('The probes, in any order.'),
  })
  .describe('Questions that we ask our own components from outside.');

/** Only the list; each entry is parsed by the schema of its kind. */
export const ProbeListSchema = z.strictObject({
  ...settings,
  probes: z.array(z.record(z.string(), z.unknown())).max(1000),
});
