import { askingOrderAt } from '../../../model/duty/asking-order.ts';
import { presentAt, type Rota } from '../../../model/duty/rota.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { PageContext } from '../../page-context.ts';

/** Whom to ask at an instant, a line for each step: `1. Ana (@ana)`. */
export function toAskingText(rota: Rota, at: Instant, { time }: PageContext): string {
  const awake = presentAt(rota, at);
  const steps = askingOrderAt(rota, at).map((step, index) => {
    const people = step.map((each) => {
      const asleep = awake.includes(each) ? '' : ', outside their hours';
      return `${each.name} (@${each.github}${asleep})`;
    });
    return `${index + 1}. ${people.join(', ')}`;
  });
  const lines = steps.length > 0 ? steps : ['Everybody is away.'];
  return [`Whom to ask, ${time.dateTime(at).text}:`, ...lines].join('\n');
}

/** The same for machines: GitHub names, step by step. */
export function toAskingDocument(rota: Rota, at: Instant) {
  return {
    at: new Date(at).toISOString(),
    steps: askingOrderAt(rota, at).map((step) => step.map(({ github }) => github)),
  };
}
