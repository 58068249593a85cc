import { defineMiddleware } from 'astro:middleware';

import { finishPage } from './views/finish-page.ts';

/** Only built pages: while somebody develops, Vite adds styles and scripts of its own. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!isPage || import.meta.env.DEV) return response;
  return new Response(finishPage(await response.text()), response);
});
