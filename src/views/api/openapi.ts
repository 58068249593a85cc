import { version } from '../../model/version.ts';
import { cleanLine } from '../text/clean-text.ts';
import { pageDocumentSchema } from '../page-document/schema.ts';
import { statuspageSchemas } from '../statuspage/schema.ts';
import { uptimeDocumentSchema } from '../uptime-document/schema.ts';
import type { FeedSource } from '../feeds/feed-entry.ts';
import { toAddresses, type Address } from './addresses.ts';

/** What the page serves to programs, as OpenAPI 3.1: https://spec.openapis.org/oas/v3.1.1.html */
export function toOpenApi(source: FeedSource) {
  const { site } = source;
  const schemas = schemasOf(source);
  return {
    openapi: '3.1.1',
    info: {
      title: cleanLine(site.page.name),
      summary: 'What a status page serves to programs.',
      description:
        'Plain files: every address answers GET, nothing asks for a key, and the page is built anew when something changes.',
      version,
    },
    servers: [{ url: site.page.url.replace(/\/$/, '') }],
    paths: Object.fromEntries(
      toAddresses(source).map((address) => [
        `/${address.path}`,
        { get: toOperation(address, schemas[address.path]) },
      ]),
    ),
  };
}

function toOperation(address: Address, schema: object | undefined) {
  const { path, mediaType, purpose, clients, cacheSeconds, example } = address;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return {
    operationId: path
      .replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())
      .replace(/\W/g, ''),
    summary: purpose,
    description: `${clients} A copy is good for ${cacheSeconds} seconds.${example === undefined ? '' : ` For example: /${example}`}`,
    ...(names.length > 0 && {
      parameters: names.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
    }),
    responses: {
      '200': {
        description: purpose,
        content: { [mediaType]: { schema: schema ?? { type: 'string' } } },
      },
    },
  };
}

/** The schema of each document, by its path. */
function schemasOf({ site }: FeedSource): Readonly<Record<string, object>> {
  const { $schema: _, $id: __, ...page } = pageDocumentSchema(site) as Record<string, object>;
  const {
    $schema: ___,
    $id: ____,
    ...uptime
  } = uptimeDocumentSchema(site) as Record<string, object>;
  return {
    ...Object.fromEntries(
      Object.entries(statuspageSchemas).map(([file, schema]) => [`api/v2/${file}`, schema]),
    ),
    'api/page.json': page,
    'api/uptime.json': uptime,
    'api/banner.json': banner,
    'api/openapi.json': { type: 'object' },
    'badge.json': shields,
    'badges/{id}.json': shields,
    'feed.json': { type: 'object' },
    'components/{id}/feed.json': { type: 'object' },
  };
}

const banner = {
  type: 'object',
  required: ['status', 'valid_until'],
  properties: {
    status: {
      type: 'object',
      required: ['indicator', 'description'],
      properties: {
        indicator: { enum: ['none', 'minor', 'major', 'critical'] },
        description: { type: 'string' },
      },
    },
    valid_until: { type: 'string', format: 'date-time' },
  },
};

/** https://shields.io/badges/endpoint-badge */
const shields = {
  type: 'object',
  required: ['schemaVersion', 'label', 'message'],
  properties: {
    schemaVersion: { const: 1 },
    label: { type: 'string' },
    message: { type: 'string' },
  },
};
