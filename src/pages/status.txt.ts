import type { APIRoute } from 'astro';

import { loadStatusPage } from '../load-status-page.ts';
import { toStatusText } from '../views/status-text.ts';

export const GET: APIRoute = () => {
  const { status, site } = loadStatusPage();
  return new Response(toStatusText(status, site), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
