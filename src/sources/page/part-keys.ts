import { z } from 'zod';

import { flattenComponents, type ComponentEntry } from '../../model/components/component.ts';
import { languages } from '../../model/page/language.ts';
import { entriesOf, mainPart, ownFolders, type Part } from '../../model/parts/part.ts';
import type { Position } from '../../model/problem.ts';
import type { ProblemList } from '../problem-list.ts';
import type { YamlSource } from '../yaml/frontmatter.ts';
import { inLanguages, line, type EveryKey } from '../yaml/text-schemas.ts';
import { checkDeploy, pageUrl } from './home-keys.ts';
import { withGroups } from './known-components.ts';
import { toPageAddress } from './page-address.ts';
import { formatNames, joinTranslated, parseTranslated } from '../text/translated-keys.ts';

export const PartSchema = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/,
      'lower-case letters and digits, joined by single dashes or underscores',
    )
    .max(80)
    .describe(
      'Its folder below the page: /customer-a/; "main" is the page itself. Never change it.',
    ),
  name: line(100).optional().describe('The name of this page; "main" has that of the page.'),
  description: z.string().max(1000).optional().describe('One sentence under the name.'),
  ...inLanguages('name', line(100)),
  ...inLanguages('description', z.string().max(1000)),
  url: pageUrl
    .optional()
    .describe(
      'Where it is served, if not below the page; then it is written to a folder of its own, dist-ID.',
    ),
  deploy: line(2000)
    .optional()
    .describe(
      'The command that puts the page at its "url", as for a home: {dir} stands for the folder of the site and $NAME for a secret.',
    ),
  search_engines: z
    .boolean()
    .optional()
    .describe('False asks search engines to leave it out. Default: the setting of the page.'),
  components: z
    .array(z.string())
    .min(1)
    .describe('The ids of the components and groups that it shows.'),
});

type Written = z.output<typeof PartSchema>;

/** The pages that `page.yml` lists under `pages`, and the problems of them. */
export function toParts(
  written: readonly Written[],
  page: { readonly url: string; readonly components: readonly ComponentEntry[] },
  source: YamlSource,
  problems: ProblemList,
): Part[] {
  const known = withGroups(page.components);
  const parts = written.map(toPart);
  const others = parts.filter(({ id }) => id !== mainPart);
  const addresses = [page.url, ...others.map((part) => addressOf(part, page.url))];
  for (const [index, part] of parts.entries()) {
    const at: PlaceIn = (...path) => source.valueAt(['pages', index, ...path]);
    const ids = part.shows;
    known.check(ids, (id) => at('components', ids.indexOf(id)), problems);
    const shown = flattenComponents(entriesOf(part, page.components));
    if (shown.every(({ retired }) => retired) && ids.every((id) => known.has(id))) {
      problems.add('part-empty', at('components'), {});
    }
    if (part.id === mainPart) checkMainPart(written[index]!, at, problems);
    else if (written[index]?.name === undefined) {
      const key = `pages.${index}.name`;
      problems.add('key-missing', at(), { key, example: `name: ${part.name}` });
    }
    checkPartDeploy(part, at, problems);
    if (isTaken(part.id)) {
      problems.add('part-id-taken', at('id'), { id: part.id, suggestion: `${part.id}-page` });
    }
    if (parts.findIndex(({ id }) => id === part.id) < index) {
      problems.add('part-id-twice', at('id'), { id: part.id });
    } else if (part.url !== undefined && addresses.filter((each) => each === part.url).length > 1) {
      problems.add('part-url-twice', at('url'), { url: part.url });
    }
  }
  return parts;
}

/** The position of a key of a part. */
type PlaceIn = (...path: readonly PropertyKey[]) => Position;

/** Checks the main part, which states only what it shows; the page itself states the rest. */
function checkMainPart(written: Written, at: PlaceIn, problems: ProblemList): void {
  for (const key of mainKeys) {
    if (written[key] !== undefined) problems.add('part-key-idle', at(key), { key });
  }
}

function checkPartDeploy({ id, url: own, deploy }: Part, at: PlaceIn, problems: ProblemList): void {
  if (deploy === undefined) return;
  checkDeploy(deploy, at('deploy'), problems);
  if (own === undefined && id !== mainPart) problems.add('part-deploy-idle', at('deploy'), {});
}

/** Keys that the page itself has outside `pages`. */
const mainKeys = ['name', 'description', 'url', 'deploy', 'search_engines'] as const;

function toPart(each: Written): Part {
  const { id, name, description, url: at, deploy, search_engines, components } = each;
  const translations = joinTranslated(
    parseTranslated(each, 'name'),
    parseTranslated(each, 'description'),
  );
  return {
    id,
    name: name ?? id,
    ...(description !== undefined && { description }),
    ...(translations && { translations }),
    ...(at !== undefined && { url: toPageAddress(at) ?? at }),
    ...(deploy !== undefined && { deploy }),
    ...(search_engines !== undefined && { isHidden: !search_engines }),
    shows: components,
  };
}

function addressOf({ id, url: own }: Part, pageUrl: string): string {
  return own ?? `${pageUrl}${id}/`;
}

function isTaken(id: string): boolean {
  return ownFolders.includes(id) || (languages as readonly string[]).includes(id);
}

/** The keys that `toParts` parses. */
export function formatPart({
  id,
  name,
  description,
  translations,
  url: at,
  deploy,
  isHidden,
  shows,
}: Part) {
  return {
    id,
    name: id === mainPart ? undefined : name,
    description,
    ...formatNames(translations, 'name'),
    url: at,
    deploy,
    search_engines: isHidden === undefined ? undefined : !isHidden,
    components: shows,
  } satisfies EveryKey<typeof PartSchema>;
}
