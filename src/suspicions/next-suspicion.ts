import type { AffectedComponent } from '../model/reports/facts.ts';
import {
  suspicionKey,
  type Suspicion,
  type SuspicionStep,
  type SuspicionSource,
  type SuspicionMessages,
  type ToldUpdate,
} from '../model/suspicions/suspicion.ts';
import { msPerDay, msPerHour, msPerMinute, type Instant } from '../model/time/instant.ts';
import type { IssueLook } from '../sources/github/reports/suspicion-issue.ts';
import type { Suspicions } from '../sources/suspicions/suspicions-file.ts';

/** The present state of a probe or an alert. */
export interface Sighting {
  readonly source: SuspicionSource;
  readonly id: string;
  readonly components: readonly AffectedComponent[];
  readonly state:
    /**
     * It has been bad for long enough to be reported. `details` are lines for maintainers, which are never published or
     * stored.
     */
    | { readonly kind: 'wrong'; readonly since: Instant; readonly details: readonly string[] }
    /** It is good again, and was last bad at `badAt`. */
    | { readonly kind: 'good'; readonly badAt: Instant | undefined }
    /** It is unknown, or it does not count now. */
    | { readonly kind: 'unclear' };
  /** How long it has to last until it is confirmed without a person; `Infinity` when only a person may confirm it. */
  readonly publishAfterMs: number;
  /** Whether only maintainers are told: then other reports of the component do not make it superfluous. */
  readonly isForMaintainers: boolean;
  readonly messages: SuspicionMessages;
  /** How long after its last bad moment an incident is over; half an hour by default. */
  readonly quietMs?: number;
}

export interface FollowContext {
  readonly now: Instant;
  /** What people have done on the issue; undefined where `needsLook` does not ask for it. */
  readonly look: IssueLook | undefined;
  /** Whether a report, another suspicion or planned work already says how its components are. */
  readonly isReported: boolean;
}

/** The default of `quietMs`. */
const usualQuietMs = 30 * msPerMinute;
/** A failure that comes this soon after the end belongs to the same incident. */
const sameMs = 6 * msPerHour;
/** How long a run has to do what it has claimed. */
const claimMs = 5 * msPerMinute;
const keptMs = 90 * msPerDay;

/** Whether the decision depends on what people have done on the issue. */
export function needsLook(known: Suspicion | undefined, sighting: Sighting, now: Instant): boolean {
  if (known?.issue === undefined) return false;
  const { kind } = sighting.state;
  if (known.endedAt !== undefined) return kind === 'wrong' && isRecent(known, now);
  return kind === 'good' || (kind === 'wrong' && isDue(known, sighting, now));
}

/**
 * The next state of a suspicion: it opens an issue, is confirmed, goes to monitoring and to its end. Once a person
 * has posted, we only comment. Undefined when there is no suspicion.
 */
export function nextSuspicion(
  known: Suspicion | undefined,
  sighting: Sighting,
  context: FollowContext,
): Suspicion | undefined {
  const { state } = sighting;
  if (state.kind === 'unclear') return known;
  if (!known || !isRecent(known, context.now)) {
    return state.kind === 'wrong' ? begin(known, sighting, state.since, context) : known;
  }
  if (state.kind === 'good') {
    return known.endedAt === undefined ? whenGood(known, sighting, state.badAt, context) : known;
  }
  return known.endedAt === undefined
    ? whileWrong({ ...known, ...seenNow(known, sighting) }, sighting, context)
    : again(known, sighting, state.since, context);
}

/** How bad it is may change until it is confirmed; afterwards people and their updates tell. */
function seenNow({ confirmedAt }: Suspicion, { components }: Sighting) {
  return confirmedAt === undefined && { components };
}

function isRecent({ endedAt }: Suspicion, now: Instant): boolean {
  return endedAt === undefined || now - endedAt < sameMs;
}

/** Whether it has lasted long enough to be published without a person, for the first time or again. */
function isDue(known: Suspicion, { publishAfterMs }: Sighting, now: Instant): boolean {
  if (known.isLeft) return false;
  if (known.confirmedAt === undefined) return now - known.since >= publishAfterMs;
  const isAgain = known.told.at(-1)?.status === 'resolved';
  return isAgain && now - (known.againSince ?? now) >= publishAfterMs;
}

function begin(
  known: Suspicion | undefined,
  sighting: Sighting,
  since: Instant,
  context: FollowContext,
): Suspicion | undefined {
  if (context.isReported && !sighting.isForMaintainers) return known;
  const { source, id, components, messages } = sighting;
  const started: Suspicion = {
    ...{ source, id, components, since, told: [] },
    title: messages.title,
    text: messages.opened,
    owed: [{ do: 'open' }],
    claimedAt: context.now,
  };
  return whileWrong(started, sighting, context);
}

function whileWrong(known: Suspicion, sighting: Sighting, context: FollowContext): Suspicion {
  const { now, look, isReported } = context;
  if (!isDue(known, sighting, now) || isReported) return known;
  if (look && !look.isOpen) return { ...known, isLeft: true };
  if (known.confirmedAt !== undefined) {
    if (look?.hasPersonPosted) return { ...known, isLeft: true };
    return told(known, 'investigating', sighting.messages.again, now);
  }
  // A person was faster.
  if (look?.confirmedAt !== undefined) return { ...known, confirmedAt: look.confirmedAt };
  return owing({ ...known, confirmedAt: now }, now, { do: 'label' });
}

function whenGood(
  known: Suspicion,
  { messages, quietMs = usualQuietMs }: Sighting,
  badAt: Instant | undefined,
  { now, look }: FollowContext,
): Suspicion | undefined {
  // The issue was never opened.
  if (known.issue === undefined) return undefined;
  if (!look?.isOpen) return { ...known, isLeft: true, endedAt: now };
  const confirmedAt = known.confirmedAt ?? look.confirmedAt;
  const ended = { ...known, endedAt: now };
  if (confirmedAt === undefined) {
    return owing(ended, now, remark('over'), { do: 'close', reason: 'not_planned' });
  }
  const confirmed = { ...known, confirmedAt };
  if (look.hasPersonPosted) {
    return owing({ ...confirmed, isLeft: true, endedAt: now }, now, remark('good'));
  }
  const last = known.told.at(-1);
  // The trouble came back and went away again before we had posted.
  if (last?.status === 'resolved') {
    return owing(ended, now, remark('over'), { do: 'close', reason: 'completed' });
  }
  if (last?.status !== 'monitoring') {
    return owing(
      told(confirmed, 'monitoring', messages.monitoring, now),
      now,
      remark('monitoring'),
    );
  }
  if (now - Math.max(badAt ?? 0, last.at) < quietMs) return confirmed;
  return owing(
    { ...told(confirmed, 'resolved', messages.resolved, now), endedAt: now },
    now,
    ...([remark('resolved'), { do: 'close', reason: 'completed' }] as const),
  );
}

/** Trouble soon after the end belongs to the same issue and the same incident. */
function again(
  known: Suspicion,
  sighting: Sighting,
  since: Instant,
  context: FollowContext,
): Suspicion | undefined {
  const { now, look, isReported } = context;
  if (known.isLeft) {
    if (!look?.isOpen) return begin(known, sighting, since, context);
    return owing(withoutEnd(known), now, remark('again'));
  }
  if (isReported && !sighting.isForMaintainers) return known;
  const open = withoutEnd(known);
  const next =
    known.confirmedAt === undefined
      ? { ...open, since, components: sighting.components }
      : { ...open, againSince: since };
  const reopened = owing(next, now, { do: 'reopen' }, remark('again'));
  return whileWrong(reopened, sighting, { ...context, look: undefined });
}

function withoutEnd({ endedAt: _, ...rest }: Suspicion): Suspicion {
  return rest;
}

function told(known: Suspicion, status: ToldUpdate['status'], body: string, at: Instant) {
  return { ...known, told: [...known.told, { at, status, body }] };
}

function remark(said: Extract<SuspicionStep, { do: 'comment' }>['remark']): SuspicionStep {
  return { do: 'comment', remark: said };
}

function owing(known: Suspicion, claimedAt: Instant, ...steps: SuspicionStep[]): Suspicion {
  return { ...known, owed: [...known.owed, ...steps], claimedAt };
}

/** Whether this run may do the open steps, because the claim of an earlier run has expired. */
export function isAbandoned({ owed, claimedAt = 0 }: Suspicion, now: Instant): boolean {
  return owed.length > 0 && now - claimedAt >= claimMs;
}

/** Puts decisions into the state; where another run was first, its decision stays. */
export function withDecided(
  current: Suspicions,
  decided: ReadonlyMap<
    string,
    { readonly from: Suspicion | undefined; readonly to: Suspicion | undefined }
  >,
  now: Instant,
): Map<string, Suspicion> {
  const next = new Map(
    [...current].filter(([, { endedAt }]) => endedAt === undefined || now - endedAt < keptMs),
  );
  for (const [key, { from, to }] of decided) {
    if (JSON.stringify(current.get(key)) !== JSON.stringify(from)) continue;
    if (to) next.set(key, to);
    else next.delete(key);
  }
  return next;
}

/** Whether the change is visible to readers. */
export function isSeenByReaders(from: Suspicion | undefined, to: Suspicion | undefined): boolean {
  return (
    from?.confirmedAt !== to?.confirmedAt || (from?.told.length ?? 0) !== (to?.told.length ?? 0)
  );
}

/** The components that another suspicion already covers. */
export function suspectedBy(suspicions: Suspicions, except: string): Set<string> {
  return new Set(
    [...suspicions.values()].flatMap((each) =>
      each.endedAt === undefined && suspicionKey(each) !== except
        ? each.components.map(({ id }) => id)
        : [],
    ),
  );
}
