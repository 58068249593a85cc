import { textEndpoint } from '../../text-endpoint.ts';
import { pageDocumentSchema } from '../../views/page-document/schema.ts';

export const GET = textEndpoint(
  'schema',
  ({ site }) => `${JSON.stringify(pageDocumentSchema(site), undefined, 2)}\n`,
);
