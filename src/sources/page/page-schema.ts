import { z } from 'zod';

import { parseColour } from '../../model/page/colour.ts';
import { isTimeZone } from '../../model/time/day.ts';
import { languages } from '../../model/page/language.ts';
import { parseDuration } from '../text/duration-text.ts';
import { displayKeys } from './display-keys.ts';
import { GitHubSchema } from './github-settings-schema.ts';
import { parseInstant } from '../text/instant-text.ts';
import { id, inLanguages, line, url, linkAddress, was } from '../yaml/text-schemas.ts';
import { PartSchema } from './part-keys.ts';
import { UpdatePolicySchema } from './update-policy-schema.ts';
import { HomeSchema, pageUrl } from './home-keys.ts';
import { UpstreamSchema } from './upstream-keys.ts';
import { UptimeSchema } from './uptime-keys.ts';

export const componentId = id(80);

const since = z.string().refine(
  (text) => {
    const reading = parseInstant(text);
    return reading.kind === 'instant' || (reading.kind === 'without-zone' && text.length === 10);
  },
  { params: { expected: 'a day such as 2021-06-01, or an instant with its zone' } },
);

const handle = /^@[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}(?:\/[A-Za-z0-9][\w.-]{0,99})?$/;

export const ComponentSchema = z.strictObject({
  id: componentId.describe('Stands in URLs, feeds and the API; never change it.'),
  name: line(100).describe('Its name for users.'),
  description: z.string().max(1000).optional().describe('What users need it for.'),
  ...inLanguages('name', line(100)),
  ...inLanguages('description', z.string().max(1000)),
  url: url.optional().describe('The address of the component itself.'),
  since: since
    .optional()
    .describe(
      'The day from which it is known; earlier days are shown as "no data". Default: when git first had the page, or its first report.',
    ),
  was: was
    .optional()
    .describe('Its ids, or paths of its address, on the page before this one; they redirect here.'),
  owners: z
    .array(
      line(100).refine((text) => !text.startsWith('@') || handle.test(text), {
        params: { expected: 'a GitHub name or team such as "@ana" or "@acme/storage"' },
      }),
    )
    .max(20)
    .optional()
    .describe(
      'The people to notify when it is affected: people of rota.yml, or GitHub names and teams with @. Never shown.',
    ),
  runbook: url
    .optional()
    .describe('A link to what maintainers do when it is affected. Never shown.'),
  ...displayKeys,
  retired: z
    .boolean()
    .optional()
    .describe(
      'True when it is no longer in use: its incidents still show it, the home page does not.',
    ),
});

export const ComponentGroupSchema = z.strictObject({
  group: line(100).describe('The name of the group.'),
  id: componentId
    .optional()
    .describe('Names the group in the API; default: the id of its first component.'),
  description: z.string().max(1000).optional().describe('What its components have in common.'),
  ...inLanguages('group', line(100)),
  ...inLanguages('description', z.string().max(1000)),
  was: was.optional().describe('Its ids on the page before this one, see "old_ids".'),
  ...displayKeys,
  components: z.array(ComponentSchema).describe('Its components, in display order.'),
});

export const LinkSchema = z.strictObject({
  name: line(100).describe('The text of the link.'),
  ...inLanguages('name', line(100)),
  url: linkAddress.describe(
    'The target of the link: a URL, or an address such as mailto: or tel:.',
  ),
});

const instant = z.string().refine((text) => parseInstant(text).kind === 'instant', {
  params: { expected: 'an instant with its zone such as 2026-12-01 00:00 UTC' },
});

const colour = z.string().refine((text) => parseColour(text) !== undefined, {
  params: { expected: 'a colour in quotes such as "#0b5cad"' },
});

/** One value for both, or one for a light and one for a dark page. */
function lightAndDark(schema: z.ZodType<string>) {
  return z.union([
    schema,
    z.strictObject({
      light: schema.describe('On a light page.'),
      dark: schema.describe('On a dark page.'),
    }),
  ]);
}

export const PageSchema = z
  .strictObject({
    name: line(100).describe('The name of the page: usually that of your product or team.'),
    id: componentId
      .optional()
      .describe(
        'Names the page in the ids of feeds, calendar and API; never change it. Default: made from the name.',
      ),
    description: z.string().max(1000).optional().describe('One sentence under the name.'),
    ...inLanguages('name', line(100)),
    ...inLanguages('description', z.string().max(1000)),
    url: pageUrl
      .optional()
      .describe(
        'Where the page is served; default: the first of "homes", else where GitHub Pages serves it.',
      ),
    homes: z
      .array(HomeSchema)
      .min(1)
      .optional()
      .describe(
        'All addresses that serve the page; each names the others. Search engines get the first one.',
      ),
    feed_ids: z
      .strictObject({
        address: url.describe('The address of the page at that time.'),
        until: instant.describe('The time since which ids no longer contain it, with its zone.'),
      })
      .optional()
      .describe(
        'Keeps the ids of feed entries from the time when they contained the address of the page, so that readers see nothing twice.',
      ),
    old_ids: z
      .boolean()
      .optional()
      .describe(
        'True gives reports and components in /api/v2/ the first id that their "was" names, for programs that know it.',
      ),
    search_engines: z
      .boolean()
      .optional()
      .describe('False asks search engines to leave the page out; there is no sitemap then.'),
    hub: url
      .optional()
      .describe(
        'The WebSub hub that feeds name, such as https://pubsubhubbub.appspot.com/; npm run notify tells it about new entries.',
      ),
    homepage: url.optional().describe('The site of your product.'),
    support: linkAddress
      .refine((text) => !/^mailto:.*\s/i.test(text), {
        params: { expected: 'a URL such as mailto:help@example.org' },
      })
      .optional()
      .describe('Where users get help: a URL, or an address such as mailto: or tel:.'),
    logo: lightAndDark(z.string().min(1).max(500))
      .optional()
      .describe('A file in public/, such as logo.svg; or two, for a light and a dark page.'),
    accent: lightAndDark(colour)
      .optional()
      .describe('A colour for links, such as "#0b5cad"; or two, for a light and a dark page.'),
    time_zone: z
      .string()
      .refine(isTimeZone, { params: { expected: 'an IANA time zone such as Europe/Berlin' } })
      .optional()
      .describe('The IANA time zone in which days are cut and times are shown; default UTC.'),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 tag such as en or pt-BR')
      .optional()
      .describe('The language of your texts, as a BCP 47 tag; default en.'),
    languages: z
      .array(z.enum(languages))
      .optional()
      .describe('The languages of the page; each except its own has a folder, such as /de/.'),
    stale_after: z
      .string()
      .refine((text) => parseDuration(text) !== undefined, {
        params: { expected: 'a duration such as 30 min, 2 h or 1 d' },
      })
      .optional()
      .describe(
        'The age at which the page tells readers that it may be out of date, such as 30 min, 2 h or 1 d; default an hour while an incident is open, else three hours.',
      ),
    links: z.array(LinkSchema).optional().describe('Further links for the footer.'),
    components: z
      .array(z.union([ComponentSchema, ComponentGroupSchema]))
      .describe('The components and groups of components, in display order.'),
    show: displayKeys.show.describe(
      '"in_trouble" leaves components out of the home page while they are operational, unless they or their groups say otherwise.',
    ),
    bars: displayKeys.bars.describe('"hidden" does not show the bars of the last days.'),
    uptime: UptimeSchema.optional().describe('How uptime is computed; "hidden" does not show it.'),
    updates: UpdatePolicySchema.optional().describe('How often an update is due, by impact.'),
    log: z
      .enum(['on', 'off'])
      .optional()
      .describe(
        '"off" switches the log of maintainers off: npm run incident -- log, and /log on an issue; default on.',
      ),
    upstreams: z
      .array(UpstreamSchema)
      .optional()
      .describe(
        'Services of others that your components need; the page shows what their status pages say.',
      ),
    pages: z
      .array(PartSchema)
      .optional()
      .describe('Pages of their own for some of the components: for customers, regions, products.'),
    github: GitHubSchema.optional().describe('How GitHub issues become reports.'),
  })
  .describe('The page itself.');
