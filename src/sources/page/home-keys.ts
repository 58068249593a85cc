import { z } from 'zod';

import { folderMark, plainSecretIn, withFolderMark } from '../../model/page/deploy-command.ts';
import type { Home } from '../../model/page/home.ts';
import type { Position } from '../../model/problem.ts';
import type { ProblemList } from '../problem-list.ts';
import type { YamlSource } from '../yaml/frontmatter.ts';
import { line, url, type EveryKey } from '../yaml/text-schemas.ts';
import { formatPair } from '../yaml/yaml-line.ts';
import { toPageAddress } from './page-address.ts';

/** An address that serves a page. */
export const pageUrl = url.refine((text) => toPageAddress(text) !== undefined, {
  params: { expected: 'a web address without "?", "#" and user name' },
});

export const HomeSchema = z.strictObject({
  url: pageUrl.describe('Where the page is served.'),
  deploy: line(2000)
    .optional()
    .describe(
      'The command that puts the page there, run by sh in the folder above content/, with {dir} for the folder of the site and $NAME for a secret; without it, something else publishes there, such as the workflow on GitHub Pages.',
    ),
});

/** The homes of `page.yml`, and the problems of them. @param url the address that it gives the page itself. */
export function toHomes(
  written: readonly z.output<typeof HomeSchema>[],
  pageUrl: string | undefined,
  source: YamlSource,
  problems: ProblemList,
): Home[] {
  const homes = written.map(({ url: at, deploy }): Home => ({
    url: toPageAddress(at) ?? at,
    ...(deploy !== undefined && { deploy }),
  }));
  for (const [index, home] of homes.entries()) {
    const at = (key: string) => source.valueAt(['homes', index, key]);
    if (homes.findIndex(({ url: other }) => other === home.url) < index) {
      problems.add('home-twice', at('url'), { url: home.url });
    }
    if (home.deploy === undefined) continue;
    checkDeploy(home.deploy, at('deploy'), problems);
  }
  const first = homes[0]?.url;
  if (pageUrl !== undefined && first !== undefined && toPageAddress(pageUrl) !== first) {
    problems.add('home-differs', source.valueAt(['url']), {
      found: pageUrl,
      first,
      instead: formatPair('url', first),
    });
  }
  return homes;
}

/** Adds the problems of a command that deploys. */
export function checkDeploy(deploy: string, at: Position, problems: ProblemList): void {
  if (!deploy.includes(folderMark)) {
    const instead = withFolderMark(deploy);
    problems.add('home-without-folder', at, {
      found: deploy,
      ...(instead !== undefined && { instead: formatPair('deploy', instead) }),
    });
  }
  const option = plainSecretIn(deploy);
  if (option !== undefined) problems.add('home-secret', at, { option });
}

/**
 * The text with quotes around commands that stand in braces: `{ url: …, deploy: rsync {dir}/ host: }` is what people
 * write, but YAML does not allow braces in such a text.
 */
export function withQuotedCommands(text: string): string {
  return text.replace(
    /^(\s*- *\{.*?\bdeploy: *)([^\s"'].*\{dir\}.*?)((?:, *url: *\S+)?\s*\}\s*(?:#.*)?)$/gm,
    (_, before: string, command: string, after: string) =>
      `${before}${JSON.stringify(command)}${after}`,
  );
}

/** The keys that `toHomes` parses. */
export function formatHome({ url: at, deploy }: Home) {
  return { url: at, deploy } satisfies EveryKey<typeof HomeSchema>;
}
