import { textEndpoint } from '../text-endpoint.ts';
import { toBuildDocument } from '../views/document/build-document.ts';

export const GET = textEndpoint('json', (loaded) => `${JSON.stringify(toBuildDocument(loaded))}\n`);
