import type { APIRoute, GetStaticPaths } from 'astro';

import { inEveryLanguage, loadStatusPage } from '../../../load-status-page.ts';
import { toSearchDocument } from '../../../views/pages/search.ts';

export const getStaticPaths = (() => inEveryLanguage()) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  Response.json(toSearchDocument(loadStatusPage(params['lang'])));
