import type { APIRoute } from 'astro';
import sharp from 'sharp';

import { loadStatusPage } from '../load-status-page.ts';
import { toSharePicture } from '../views/document/share-picture.ts';

export const GET: APIRoute = async () => {
  const { status, site } = loadStatusPage();
  const picture = await sharp(Buffer.from(toSharePicture(status, site)))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
