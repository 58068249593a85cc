import { jsonEndpoint } from '../../text-endpoint.ts';
import { toUptimeDocument } from '../../views/uptime-document/document.ts';

export const GET = jsonEndpoint(toUptimeDocument);
