import { customDomain, type ActionSource, type Answers } from './init-answers.ts';

/** The README of a repository that holds a page and nothing else, for its maintainers. */
export function formatReadme(
  { name, url }: Pick<Answers, 'name' | 'url'>,
  { repository, ref }: ActionSource,
): string {
  const home = `https://github.com/${repository}`;
  const documents = `${home}/blob/${ref}/docs`;
  const domain = customDomain(url);
  return `# ${name}: status page

${formatAddresses(url)}

## Something is broken

[Open an incident](../../issues/new?template=incident.yml), from a phone if need be, and comment on it for each update. Closing it resolves it. Only what people with the role Write post here reaches the page. The page follows within a few minutes; [Publish](../../actions/workflows/publish.yml) shows how far it is, and a red run says what to do.

Planned work: [announce a maintenance](../../issues/new?template=maintenance.yml).

Or write files: \`content/incidents/2026-03-14-api-requests-fail.md\`. [The format](${home}/blob/${ref}/README.md#post-an-incident) fits on one screen.

## What is here

- \`content/page.yml\`: the page, its components and links. [All keys](${documents}/format.md).
- \`content/incidents\`, \`content/maintenances\`, \`content/announcements\`: your reports.
- \`public/\`: files that are served as they are, such as a logo.
- \`.github/\`: workflows that call [Outpost](${home}). Dependabot brings its new versions as pull requests; **Check** says whether your content works with them.

## Once, at the beginning

1. Settings → Pages → Source: **GitHub Actions**.${domain === undefined ? '' : ` If GitHub is to serve \`${domain}\`: [Custom domain](${documents}/setup.md#a-domain-of-your-own) on the same page.`}
2. Actions → **Publish** → Run workflow.
3. Settings → Secrets and variables → Actions → Variables: \`OUTPOST_PACE\` is \`60\` or \`360\`, and \`OUTPOST_PROBE\` \`false\`, where minutes cost money, as they do in a private repository ([how many](${documents}/github.md#minutes)); \`OUTPOST_REMIND\` is \`true\` if the workflow **Clock** should remind people of updates that are due.

More: [publishing with GitHub](${documents}/setup.md).

## From a terminal

\`\`\`sh
git clone ${home} ../outpost && (cd ../outpost && npm ci)
npm --prefix ../outpost run incident -- --content "$PWD/content"
npm --prefix ../outpost run check -- --content "$PWD/content"
npm --prefix ../outpost run dev -- --content "$PWD/content"
\`\`\`

To check that GitHub is set up as the page needs it: \`GITHUB_TOKEN=$(gh auth token) npm --prefix ../outpost run doctor -- --content "$PWD/content" --repository OWNER/NAME\`. **Clock** checks it once a month, and is red when something is broken. [All commands](${documents}/commands.md).
`;
}

function formatAddresses(url: string | undefined): string {
  if (url === undefined) return 'Settings → Pages tells where the page is served.';
  return `The page: <${url}>

| for | address |
| --- | --- |
| visitors | <${url}> |
| feeds | <${url}history.atom>, <${url}feed.json> |
| the calendar of maintenance | <${url}maintenance.ics> |
| programs | <${url}api/v2/summary.json>, <${url}api/page.json> |
| terminals | <${url}status.txt> |
| a badge | \`![status](${url}badge.svg)\` |`;
}
