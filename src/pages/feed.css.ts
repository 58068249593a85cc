import css from '../styles/feed.css?raw';
import { textEndpoint } from '../text-endpoint.ts';
import { toFeedStyle } from '../views/feeds/feeds.ts';

export const GET = textEndpoint('css', ({ site }) => toFeedStyle(css, site));
