import type { ProblemArguments } from '../../../model/problem.ts';
import type { SettingsProblemArguments } from '../../../model/settings-problem.ts';
import { didYouMean } from './cure-wording.ts';
import type { ProblemMessage } from './problem-message.ts';

/** Problems of what machines go by: channels, probes and alerts. */
export const settingsProblemMessages: {
  readonly [Code in keyof SettingsProblemArguments]: (
    args: ProblemArguments[Code],
  ) => ProblemMessage;
} = {
  'channel-id-twice': ({ id }) => ({
    message: `the id "${id}" belongs to another channel already`,
    cure: 'Give each channel an id of its own.',
  }),
  'channel-kind': ({ found, nearest, known }) =>
    found.length > 1
      ? {
          message: `${found.map((each) => `"${each}"`).join(' and ')} are different kinds of channels`,
          cure: 'Make it one channel for each.',
        }
      : { message: 'it does not say what kind of channel it is', cure: didYouMean(nearest, known) },
  'probe-id-twice': ({ id }) => ({
    message: `the id "${id}" belongs to another probe already`,
    cure: 'Give each probe an id of its own.',
  }),
  'upstream-twice': ({ name }) => ({
    message: `"${name}" is also the name of another upstream`,
    cure: 'Give each of them a name of its own.',
  }),
  'probe-kind': ({ found, nearest, known }) =>
    found.length > 1
      ? {
          message: `${found.map((each) => `"${each}"`).join(' and ')} are different kinds of probes`,
          cure: 'Make it one probe for each.',
        }
      : { message: 'it does not say what is asked', cure: didYouMean(nearest, known) },
  'secret-in-plain': ({ key }) => ({
    message: `"${key}" is a secret, and everybody can read this file`,
    cure: `Write "${key}: $NAME", keep the secret under that name (on GitHub: Settings → Environments → notifications), and have a new one made: this one is known.`,
  }),
  'payload-json': ({ reason }) => ({
    message: `what was sent cannot be read: ${reason}`,
    cure: 'Look at what the tool is told to send; docs/alerts.md has it for each.',
  }),
  'payload-value': ({ path, expected, found }) => ({
    message: `${path === '' ? 'what was sent' : `"${path}"`} is ${found} where ${expected} is expected`,
    cure: 'Look at what the tool is told to send, and at --from.',
  }),
  'route-dead': ({ by }) =>
    by === undefined
      ? {
          message: 'no alert can match this route: what it asks for is what it refuses',
          cure: 'Remove one of the two.',
        }
      : {
          message: `no alert comes to this route: the one in line ${by} takes them all`,
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
