import { flattenComponents, type Component } from '../components/component.ts';
import type { Page } from '../page/page.ts';
import type { Instant } from '../time/instant.ts';
import { isAwayAt } from './asking-order.ts';
import { personNamed } from './reminder.ts';
import { presentAt, type Rota } from './rota.ts';

/** The affected components that have an owner or a runbook. */
export function componentsWithOwners(
  ids: readonly string[],
  { components }: Pick<Page, 'components'>,
): Component[] {
  return flattenComponents(components).filter(
    ({ id, owners = [], runbook }) =>
      ids.includes(id) && (owners.length > 0 || runbook !== undefined),
  );
}

/**
 * The GitHub names of those who own what is hit, to be mentioned: people of the rota who are not away, and whatever is
 * written as a handle (`@ana`, `@acme/storage`). A bare name that is not in the rota mentions nobody.
 * @param isQuiet leaves out people of the rota outside their hours as well
 */
export function ownersToMention(
  ids: readonly string[],
  page: Pick<Page, 'components'>,
  { rota, now, isQuiet = false }: { rota: Rota | undefined; now: Instant; isQuiet?: boolean },
): string[] {
  const awake = rota && isQuiet ? presentAt(rota, now) : rota?.people;
  const named = componentsWithOwners(ids, page).flatMap(({ owners = [] }) =>
    owners.flatMap((owner) => {
      const person = rota && personNamed(owner, rota);
      if (person) return isAwayAt(person, now) || !awake?.includes(person) ? [] : person.github;
      return owner.startsWith('@') ? owner.slice(1) : [];
    }),
  );
  return [...new Set(named)];
}
