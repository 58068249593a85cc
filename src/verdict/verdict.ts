import type { Instant } from '../model/time/instant.ts';
import type {
  PageReading,
  StatedComponent,
  StatedReport,
  StatedWork,
  Unreadable,
} from './page-reading.ts';

/** What a build may conclude, and the exit code that says so. `unknown` excuses nothing. */
export const exitCodes = { none: 0, trouble: 10, planned: 20, unknown: 30 } as const;

export interface Verdict {
  readonly kind: keyof typeof exitCodes;
  /** Sentences, the most telling first. */
  readonly reasons: readonly string[];
  /** The open incidents that name a component in question, had begun, and whose symptoms were seen if that was asked. */
  readonly incidents: readonly (StatedReport & { readonly symptom?: string })[];
  readonly maintenances: readonly StatedWork[];
}

export interface Question {
  /** Ids or names, in any case. */
  readonly components: readonly string[];
  /** When what is to be judged ended. */
  readonly at: Instant;
  /** Whether that is the present: then what a component is like now counts, whenever that began. */
  readonly isNow: boolean;
  /** Which of some texts stand in the log; undefined without one. */
  readonly seen: ((symptom: string) => boolean) | undefined;
  /** Trouble counts even when the log does not match. */
  readonly withoutSymptoms: boolean;
}

/** Whether a failure may be forgiven: only with an open incident that names the component. */
export function isExcused({ kind, incidents }: Verdict): boolean {
  return kind === 'trouble' && incidents.length > 0;
}

export function noVerdict(...reasons: string[]): Verdict {
  return { kind: 'unknown', reasons, incidents: [], maintenances: [] };
}

/** The verdict about the components in question. It is `unknown` when anything about them could not be read. */
export function decideVerdict(page: PageReading | Unreadable, question: Question): Verdict {
  if ('why' in page) return noVerdict(`${capital(page.why)}.`);
  const { components, doubts } = findComponents(page, question.components);
  const names = new Set(components.flatMap(({ id, name }) => [id, name]));
  const concerns = ({ components: named }: StatedReport) =>
    named?.some((each) => names.has(each)) === true;
  const about: Concerned = {
    components,
    incidents: page.incidents.filter(concerns),
    maintenances: page.maintenances.filter(concerns),
  };
  doubts.push(...findDoubts(page, about, question));
  return doubts.length > 0 ? noVerdict(...doubts) : weigh(page.name, about, question);
}

/** What the page says of the components in question. */
interface Concerned {
  readonly components: readonly StatedComponent[];
  readonly incidents: readonly StatedReport[];
  readonly maintenances: readonly StatedWork[];
}

/** The reasons why the state of the components is unknown, a sentence each. */
function findDoubts(
  page: PageReading,
  { components, incidents, maintenances }: Concerned,
  { at, isNow }: Question,
): string[] {
  const reports = [...incidents, ...maintenances];
  const isTold = components.some(({ status }) => status !== 'operational');
  const unnamed = [...page.incidents, ...page.maintenances.filter((each) => isUnderWay(each, at))]
    .filter((each) => each.components === undefined)
    .filter(() => !isTold);
  const undated = components
    .filter(({ status, since }) => isTrouble(status) && since === undefined)
    .filter(() => !isNow && incidents.length === 0);
  return [
    ...components
      .filter(({ status }) => status === undefined)
      .map(({ name }) => `Nobody knows how ${name} is: its status is none that we know.`),
    ...reports
      .filter(({ status }) => status === undefined)
      .map(({ title }) => `Whether "${title}" is over cannot be read.`),
    ...reports
      .filter(({ status, startedAt }) => status !== undefined && startedAt === undefined)
      .map(({ title }) => `When "${title}" began cannot be read.`),
    ...unnamed.map(({ title }) => `"${title}" does not say what it is about.`),
    ...undated.map(({ name }) => `Since when ${name} has been as it is cannot be read.`),
  ];
}

/** The verdict, where nothing is in doubt. */
function weigh(
  pageName: string,
  { components, incidents, maintenances }: Concerned,
  { at, isNow, seen, withoutSymptoms }: Question,
): Verdict {
  const begun = incidents.filter(({ startedAt }) => startedAt! <= at);
  const felt = begun.filter((each) => isFelt(each, components, at));
  const counting = felt.flatMap((each) => {
    const symptom = seen && each.symptoms.find(seen);
    if (seen && symptom === undefined && !withoutSymptoms) return [];
    return { ...each, ...(symptom !== undefined && { symptom }) };
  });
  const bad = components.filter(
    ({ status, since }) => isTrouble(status) && (isNow || (since !== undefined && since <= at)),
  );
  const running = maintenances.filter((each) => isUnderWay(each, at));
  const isBadAlone = bad.length > 0 && (!seen || withoutSymptoms);
  const closed = components.filter(({ status }) => status === 'under_maintenance');
  const isPlanned = running.length > 0 || closed.length > 0;
  const isTroubled = counting.length > 0 || isBadAlone;
  const kind = isTroubled ? 'trouble' : isPlanned ? 'planned' : 'none';
  const unseen = felt.filter(({ title }) => counting.every((each) => each.title !== title));
  return {
    kind,
    reasons: [
      ...counting.map(({ title, symptom }) =>
        symptom === undefined ? `${title}.` : `${title}; the log has "${symptom}".`,
      ),
      ...bad.map(({ name, status }) => `${name}: ${String(status).replaceAll('_', ' ')}.`),
      ...running.map(({ title }) => `Planned work is under way: ${title}.`),
      ...(running.length > 0 ? [] : closed).map(({ name }) => `${name}: under maintenance.`),
      ...unseen.map(({ title }) => `None of the symptoms of "${title}" is in the log.`),
      ...incidents
        .filter((each) => !begun.includes(each))
        .map(({ title }) => `"${title}" began only after that.`),
      ...(kind === 'none' ? [`${pageName} knows of nothing that explains it.`] : []),
    ],
    incidents: counting,
    maintenances: running,
  };
}

/** The components that are meant, groups with their members; and a doubt for each name that means none, or several. */
function findComponents(
  { components }: PageReading,
  asked: readonly string[],
): { components: readonly StatedComponent[]; doubts: string[] } {
  const doubts: string[] = [];
  const found = new Set<StatedComponent>();
  const plain = (text: string) => text.trim().toLowerCase();
  for (const name of asked) {
    const byId = components.filter(({ id }) => id === name);
    const byName = components.filter((each) =>
      [each.id, each.name].some((own) => plain(own) === plain(name)),
    );
    const meant = byId.length > 0 ? byId : byName;
    // A group may have the name of its only member.
    const apart = meant.filter(({ id }) => !meant.some(({ members }) => members.includes(id)));
    if (meant.length === 0) doubts.push(`The page has no component "${name}".`);
    else if (apart.length > 1) {
      const ids = apart.map(({ id }) => id).join(', ');
      doubts.push(`"${name}" is the name of several components; which of ${ids}?`);
    }
    const withMembers = meant.flatMap((each) => [
      each,
      ...components.filter(({ id }) => each.members.includes(id)),
    ]);
    for (const each of withMembers) found.add(each);
  }
  if (found.size === 0 && doubts.length === 0) doubts.push('No component was named.');
  return { components: [...found], doubts };
}

function isTrouble(status: StatedComponent['status']): boolean {
  return status !== undefined && status !== 'operational' && status !== 'under_maintenance';
}

/** Whether one of the components had not recovered then, as far as the incident tells. */
function isFelt(
  { components: named, recovered }: StatedReport,
  components: readonly StatedComponent[],
  at: Instant,
): boolean {
  const meant = components.filter(({ id, name }) =>
    named?.some((each) => each === id || each === name),
  );
  return meant.some(({ id }) => at < (recovered.get(id) ?? Infinity));
}

function isUnderWay({ status, startedAt, until }: StatedWork, at: Instant): boolean {
  if (startedAt === undefined || startedAt > at) return false;
  return status === 'in_progress' || status === 'verifying' || (until !== undefined && at < until);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
