import type { GetStaticPaths } from 'astro';

import { componentStatuses } from '../../model/status.ts';
import { textEndpoint } from '../../text-endpoint.ts';
import { statusIcon } from '../../views/document/favicon.ts';

export const getStaticPaths = (() =>
  componentStatuses.map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET = textEndpoint('svg', (_, id) =>
  statusIcon(componentStatuses.find((status) => status === id)!),
);
