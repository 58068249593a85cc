import { clockMessages } from '../messages/clock-messages.ts';
import type { Site } from '../site.ts';
import type { TimeView } from '../time/time-format.ts';
import type { StatusPage } from '../../model/status-page.ts';

/** The page on which readers choose how times are shown to them. */
export interface ClockView {
  readonly title: string;
  readonly explained: string;
  readonly scriptless: string;
  /** The browser kept nothing. */
  readonly refused: string;
  readonly choices: readonly ChoiceView[];
  /** An example time that shows the effect of the choice. */
  readonly example: { readonly label: string; readonly time: TimeView };
  /** The address of the script. */
  readonly script: string;
}

interface ChoiceView {
  readonly name: 'zone' | 'hours';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function toClock({ status, site }: { status: StatusPage; site: Site }): ClockView {
  const { messages, time, path } = site;
  const texts = clockMessages(messages.language);
  const isUtc = ['UTC', 'Etc/UTC'].includes(time.timeZone);
  const utc = { value: 'utc', label: 'UTC' };
  return {
    title: texts.title,
    explained: texts.explained,
    scriptless: texts.scriptless(time.timeZone),
    refused: texts.refused,
    choices: [
      {
        name: 'zone',
        label: texts.zone,
        options: [
          { value: 'own', label: texts.own },
          { value: 'page', label: `${texts.page} (${time.timeZone})` },
          ...(isUtc ? [] : [utc]),
        ],
      },
      {
        name: 'hours',
        label: texts.hours,
        options: [
          { value: 'own', label: texts.usual },
          { value: '12', label: texts.twelve },
          { value: '24', label: texts.twentyFour },
        ],
      },
    ],
    example: { label: texts.example, time: time.dateTime(status.now) },
    script: path('clock.js'),
  };
}
