import type { ProblemArguments } from '../../../model/problem-arguments.ts';
import type { SettingsProblemArguments } from '../../../model/settings-problem.ts';
import { didYouMean, whatToType } from './cure-wording.ts';
import type { ProblemMessage } from './problem-message.ts';

/** Messages about the settings of a page: the rota, channels, probes and alerts. */
export const settingsProblemMessages: {
  readonly [Code in keyof SettingsProblemArguments]: (
    args: ProblemArguments[Code],
  ) => ProblemMessage;
} = {
  'url-missing': ({ address }) => ({
    message: `there is no address, so all links in feeds, calendar and API lead to ${address}`,
    cure: 'Write "url: https://…" where the page is served, or build with OUTPOST_URL.',
  }),
  'page-renamed': ({ id }) => ({
    message:
      'the page has another name than before, and the ids of feeds and calendar are made from it: readers are sent everything once more',
    cure: `Write "id: ${id}", which keeps the ids that they know.`,
  }),
  'history-shallow': () => ({
    message:
      'the clone has no history, so when maintenance was announced, moved or called off is guessed',
    cure: 'Fetch all of it: "git fetch --unshallow", or "fetch-depth: 0" in a workflow.',
  }),
  'owner-unknown': ({ found, nearest, known }) => ({
    message: `"${found}" is not among the people of the rota, so nobody is notified`,
    cure: `${nearest === undefined && known.length === 0 ? '' : `${didYouMean(nearest, known)} `}For somebody else write the GitHub name with @, in quotes: "@${found.replace(/[^A-Za-z0-9-]+/g, '-')}".`,
  }),
  'rota-unknown-person': ({ found, nearest, known, instead }) => ({
    message: `"${found}" is not among the people of the rota`,
    cure: instead === undefined ? didYouMean(nearest, known) : `Write "${instead}".`,
  }),
  'rota-login-twice': ({ login, name }) => ({
    message: `"${login}" is the GitHub name of ${name} already`,
    cure: 'Write the GitHub name of this person, or remove one of the two entries.',
  }),
  'rota-unknown-group': ({ found, nearest, known }) => ({
    message: `"${found}" is not a group of this rotation`,
    cure: didYouMean(nearest, known),
  }),
  'rota-no-turn': ({ found, nearest }) => ({
    message: `no turn begins on ${found}`,
    cure: `Write ${nearest}, the day on which that turn begins; npm run rota lists all of them.`,
  }),
  'rota-one-member': ({ group }) => ({
    message: `the group "${group}" has one member, who has every turn`,
    cure: 'Add somebody, or join two groups: nobody should be on duty twice in a row.',
  }),
  'rota-turn-open': ({ group, day, count }) => ({
    message: `nobody of "${group}" can take the turn that begins on ${day}${count > 1 ? `, nor ${count - 1} more of the next half year` : ''}`,
    cure: 'Write a swap, add somebody to the group, or shorten an absence; npm run rota shows the turns.',
  }),
  'rota-gap': ({ count, hours, from, until, days }) => ({
    message: `for ${hours} h of the next ${days} days nobody is there, first from ${from} to ${until} (${count} in all)`,
    cure: 'Give somebody these hours, or say with "cover" when somebody has to be there; npm run rota lists all of it.',
  }),
  'channel-id-twice': ({ id, instead }) => ({
    message: `the id "${id}" belongs to another channel already`,
    cure: `Write "id: ${instead}", or another id of its own.`,
  }),
  'channel-kind': ({ found, nearest, known }) =>
    found.length > 1
      ? {
          message: `${found.map((each) => `"${each}"`).join(' and ')} are different kinds of channels`,
          cure: 'Make it one channel for each.',
        }
      : { message: 'it does not say what kind of channel it is', cure: didYouMean(nearest, known) },
  'probe-id-twice': ({ id, instead }) => ({
    message: `the id "${id}" belongs to another probe already`,
    cure: `Write "id: ${instead}", or another id of its own.`,
  }),
  'upstream-twice': ({ name }) => ({
    message: `"${name}" is also the name of another upstream`,
    cure: 'Give each of them a name of its own.',
  }),
  'home-twice': ({ url }) => ({
    message: `${url} is also the address of another home`,
    cure: 'Remove one of the two.',
  }),
  'part-id-twice': ({ id }) => ({
    message: `the id "${id}" belongs to another page already`,
    cure: 'Give each page an id of its own.',
  }),
  'part-id-taken': ({ id, suggestion }) => ({
    message: `/${id}/ is an address that every page has, so no page of its own can stand there`,
    cure: `Write another id, such as "id: ${suggestion}".`,
  }),
  'part-url-twice': ({ url }) => ({
    message: `${url} is the address of another page already`,
    cure: 'Give it an address of its own, or leave "url" out: then it stands below the page itself.',
  }),
  'part-empty': () => ({
    message: 'none of the components of this page is in use, so it would be empty',
    cure: 'Name a component that is in use, or remove the page.',
  }),
  'part-deploy-idle': () => ({
    message: 'this page has no "url", so it is deployed with the page itself',
    cure: 'Remove "deploy", or write the "url" where the command puts it.',
  }),
  'part-key-idle': ({ key }) => ({
    message: `"${key}" changes nothing here: "main" is the page itself, which says so above`,
    cure: 'Remove it.',
  }),
  'home-differs': ({ found, first, instead }) => ({
    message: `"url" is ${found}, but the first of the homes is ${first}`,
    cure: `Write "${instead}" or leave "url" out; if the other one is meant, move it to the top of "homes".`,
  }),
  'home-without-folder': ({ instead }) => ({
    message: 'the command does not say where the folder of the site goes',
    cure:
      instead === undefined
        ? 'Put {dir} in its place, such as "deploy: rsync -a --delete {dir}/ host:/srv/status/".'
        : whatToType(instead),
  }),
  'home-secret': ({ option }) => ({
    message: `there is a secret after ${option}, and everybody can read this file`,
    cure: 'Write "$NAME" in its place, keep the secret under that name (on GitHub: Settings → Environments → homes), and have a new one made: this one is known.',
  }),
  'probe-kind': ({ found, nearest, known }) =>
    found.length > 1
      ? {
          message: `${found.map((each) => `"${each}"`).join(' and ')} are different kinds of probes`,
          cure: 'Make it one probe for each.',
        }
      : { message: 'it does not say what is asked', cure: didYouMean(nearest, known) },
  'secret-in-plain': ({ key, name }) => ({
    message: `"${key}" is a secret, and everybody can read this file`,
    cure: `Write "${key}: ${name}", keep the secret under that name (on GitHub: Settings → Environments → notifications), and have a new one made: this one is known.`,
  }),
  'payload-json': ({ reason }) => ({
    message: `what was sent cannot be read: ${reason}`,
    cure: 'Look at what the tool is set up to send; docs/alerts.md has it for each tool.',
  }),
  'payload-value': ({ path, expected, found }) => ({
    message: `${path === '' ? 'what was sent' : `"${path}"`} is ${found} where ${expected} is expected`,
    cure: 'Look at what the tool is set up to send, and at --from.',
  }),
  'route-dead': ({ by }) =>
    by === undefined
      ? {
          message: 'no alert can match this route: what it asks for is what it refuses',
          cure: 'Remove one of the two.',
        }
      : {
          message: `no alert reaches this route: the one in line ${by} takes them all`,
          cure: 'Move this one before it, or remove it.',
        },
  'template-unknown': ({ found, nearest, known }) => ({
    message: `there is no template "${found}"`,
    cure: didYouMean(nearest, known),
  }),
  'template-unfit': ({ reason }) => ({
    message: `this template cannot open an incident: ${reason}`,
    cure: 'Name one of an incident that has a title, or leave "template" out.',
  }),
  'template-gaps-left': ({ names }) => ({
    message: `nobody is there to fill ${names.map((name) => `[[${name}]]`).join(', ')} when an alert opens the incident`,
    cure: 'Sentences with such a gap are left out. Use a template without them if that says too little.',
  }),
};
