import type { GetStaticPaths } from 'astro';

import { loadStatusPage } from '../load-status-page.ts';
import { textEndpoint } from '../text-endpoint.ts';
import { markdownPages } from '../views/pages/markdown-pages.ts';

export const getStaticPaths = (() =>
  [...pages().keys()].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET = textEndpoint('markdown', (_, id) => pages().get(id!)!());

function pages() {
  return markdownPages(loadStatusPage());
}
