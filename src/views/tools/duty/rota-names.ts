import type { Rota } from '../../../model/duty/rota.ts';

/** What somebody is called; `nobody` for nobody. */
export function nameOf({ people }: Rota, github: string | undefined): string {
  if (github === undefined) return 'nobody';
  return people.find((each) => each.github === github)?.name ?? github;
}
