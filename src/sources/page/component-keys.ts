import type { z } from 'zod';

import type { Component } from '../../model/components/component.ts';
import { startOfDay } from '../../model/time/day.ts';
import { formatInstant, parseInstant } from '../text/instant-text.ts';
import type { EveryKey } from '../yaml/text-schemas.ts';
import { formatDisplay, toDisplay } from './display-keys.ts';
import type { ComponentSchema } from './page-schema.ts';
import { formatNames, joinTranslated, parseTranslated } from '../text/translated-keys.ts';

/** The component that the keys of `page.yml` state. */
export function toComponent(
  written: z.output<typeof ComponentSchema>,
  timeZone: string,
): Component {
  const { id, name, description, url, since, was, retired } = written;
  const { owners, runbook } = written;
  const translations = joinTranslated(
    parseTranslated(written, 'name'),
    parseTranslated(written, 'description'),
  );
  return {
    id,
    name,
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
    ...(translations && { translations }),
    ...(since !== undefined && { since: sinceOf(since, timeZone) }),
    ...(was && { was }),
    ...(owners && { owners }),
    ...(runbook !== undefined && { runbook }),
    ...toDisplay(written),
    retired: retired ?? false,
  };
}

/** A day begins at midnight in the page's zone. */
function sinceOf(written: string, timeZone: string): number {
  const reading = parseInstant(written);
  return reading.kind === 'instant' ? reading.at : startOfDay(written, timeZone);
}

/** The keys that `toComponent` parses. */
export function formatComponent(component: Component) {
  const { id, name, description, translations, url, since, was, retired } = component;
  return {
    id,
    name,
    description,
    ...formatNames(translations, 'name'),
    url,
    since: since === undefined ? undefined : formatInstant(since),
    was,
    owners: component.owners,
    runbook: component.runbook,
    ...formatDisplay(component),
    retired: retired || undefined,
  } satisfies EveryKey<typeof ComponentSchema>;
}
