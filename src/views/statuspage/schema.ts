/**
 * The shape of Statuspage's answers as its strictest clients read it: every key there, no other, null only where the
 * real ones have null. Written here from public answers; nothing of their text is in it.
 */
const text = { type: 'string', minLength: 1 };
const id = { type: 'string', pattern: '^[0-9a-z]{12}$' };
const instant = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
  format: 'date-time',
};
const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const componentStatus = {
  enum: [
    'operational',
    'degraded_performance',
    'partial_outage',
    'major_outage',
    'under_maintenance',
  ],
};
const object = (properties: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
  additionalProperties: false,
});
const list = (items: object, maxItems?: number) => ({
  type: 'array',
  items,
  ...(maxItems !== undefined && { maxItems }),
});

const page = object({
  id,
  name: text,
  url: { type: 'string', format: 'uri', pattern: '[^/]$' },
  time_zone: text,
  updated_at: instant,
});

const component = object(
  {
    id,
    name: text,
    status: componentStatus,
    created_at: instant,
    updated_at: instant,
    position: { type: 'integer', minimum: 1 },
    description: orNull({ type: 'string' }),
    showcase: { type: 'boolean' },
    start_date: orNull({ type: 'string', format: 'date' }),
    group_id: orNull(id),
    page_id: id,
    group: { type: 'boolean' },
    only_show_if_degraded: { type: 'boolean' },
  },
  { components: list(id) },
);

const report = (statuses: readonly string[], impacts: readonly string[]) => ({
  id,
  name: text,
  status: { enum: statuses },
  created_at: instant,
  updated_at: instant,
  monitoring_at: orNull(instant),
  resolved_at: orNull(instant),
  impact: { enum: impacts },
  shortlink: { type: 'string', format: 'uri' },
  started_at: instant,
  page_id: id,
  incident_updates: {
    ...list(
      object({
        id,
        status: { enum: statuses },
        body: text,
        incident_id: id,
        created_at: instant,
        updated_at: instant,
        display_at: instant,
        affected_components: list(
          object({
            code: id,
            name: text,
            old_status: componentStatus,
            new_status: componentStatus,
          }),
        ),
        deliver_notifications: { type: 'boolean' },
        custom_tweet: { type: 'null' },
        tweet_id: { type: 'null' },
      }),
    ),
    minItems: 1,
  },
  components: list(component),
});

const impacts = ['none', 'minor', 'major', 'critical'];
const incidents = list(
  object({
    ...report(['investigating', 'identified', 'monitoring', 'resolved', 'postmortem'], impacts),
    reminder_intervals: { type: 'null' },
  }),
  50,
);
const maintenances = list(
  object({
    ...report(['scheduled', 'in_progress', 'verifying', 'completed'], ['maintenance']),
    scheduled_for: instant,
    scheduled_until: instant,
  }),
  50,
);
const status = object({ indicator: { enum: impacts }, description: text });
const components = list(component);

/** By the address of the document below `/api/v2/`. */
export const statuspageSchemas = {
  'summary.json': object({
    page,
    components,
    incidents,
    scheduled_maintenances: maintenances,
    status,
  }),
  'status.json': object({ page, status }),
  'components.json': object({ page, components }),
  'incidents.json': object({ page, incidents }),
  'incidents/unresolved.json': object({ page, incidents }),
  'scheduled-maintenances.json': object({ page, scheduled_maintenances: maintenances }),
  'scheduled-maintenances/upcoming.json': object({ page, scheduled_maintenances: maintenances }),
  'scheduled-maintenances/active.json': object({ page, scheduled_maintenances: maintenances }),
} as const;
