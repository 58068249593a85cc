/** The zone in which times are shown: the device's, the page's or UTC. */
export const zones = ['own', 'page', 'utc'] as const;
/** How hours are counted: as is usual in the language, to 12 or to 24. */
const hourCounts = ['own', '12', '24'] as const;

/** How a reader wants times. */
export interface ClockChoice {
  readonly zone: (typeof zones)[number];
  readonly hours: (typeof hourCounts)[number];
}

/** Parses a choice that the browser stored; anything unknown counts as none. */
export function parseChoice(text: string | null): ClockChoice {
  const [first, second] = (text ?? '').split(' ');
  return {
    zone: zones.find((each) => each === first) ?? 'own',
    hours: hourCounts.find((each) => each === second) ?? 'own',
  };
}

export function formatChoice({ zone, hours }: ClockChoice): string {
  return `${zone} ${hours}`;
}

/** Several pages may share an origin. @param base Where the site stands. */
export function choiceKey(base: string): string {
  return `clock ${new URL(base).pathname}`;
}

/** Empty when nothing was chosen, or the browser does not allow storage. */
export function readChoice(base: string): string {
  try {
    return localStorage.getItem(choiceKey(base)) ?? '';
  } catch {
    return '';
  }
}

/**
 * The options of `Intl.DateTimeFormat` that a choice sets, besides those of the page's form. It sets nothing that the
 * choice leaves open.
 */
export function toFormatOptions(
  { zone, hours }: ClockChoice,
  pageZone: string,
): { readonly timeZone?: string; readonly hourCycle?: 'h12' | 'h23' } {
  return {
    ...(zone !== 'own' && { timeZone: zone === 'utc' ? 'UTC' : pageZone }),
    ...(hours !== 'own' && { hourCycle: hours === '12' ? 'h12' : 'h23' }),
  };
}
