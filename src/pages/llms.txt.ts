import { textEndpoint } from '../text-endpoint.ts';
import { toLlmsText } from '../views/pages/markdown-pages.ts';

export const GET = textEndpoint('text', toLlmsText);
