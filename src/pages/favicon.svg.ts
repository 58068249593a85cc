import { loadStatusPage } from '../load-status-page.ts';
import { favicon } from '../views/favicon.ts';

export function GET(): Response {
  return new Response(favicon(loadStatusPage().status), {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
