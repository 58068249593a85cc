import { textEndpoint } from '../../text-endpoint.ts';
import { uptimeDocumentSchema } from '../../views/uptime-document/schema.ts';

export const GET = textEndpoint(
  'schema',
  ({ site }) => `${JSON.stringify(uptimeDocumentSchema(site), undefined, 2)}\n`,
);
