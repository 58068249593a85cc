import { formatAge, type Finding } from '../adoption/finding.ts';
import { msPerDay, type Instant } from '../model/time/instant.ts';
import type { DrillFacts } from './drill-facts.ts';

/** After this many days without practice, a person is taken to have forgotten how it is done. */
const practisedDays = 90;

export function channelFindings({ channels }: DrillFacts): Finding[] {
  if (channels === 'unreadable') return [unreadable('channels', 'channels.yml')];
  return channels.map(({ id, kind, fault, missing = [], waiting }): Finding => {
    const about = `channel ${id}`;
    if (missing.length > 0) {
      return {
        level: 'error',
        about,
        what: `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set here, so nothing can be sent from this machine.`,
        cure: 'Set it in the environment, from where your team keeps its passwords.',
      };
    }
    if (fault !== undefined) {
      const cure = `npm run notify -- --channel ${id} --dry-run shows what it would be sent.`;
      return { level: 'error', about, what: `Nothing can be sent to it: ${fault}.`, cure };
    }
    const waits =
      waiting === 0
        ? 'nothing waits for it'
        : `${waiting} ${waiting === 1 ? 'update waits' : 'updates wait'} for it`;
    return { level: 'fine', about, what: `It answers (${kind}); ${waits}.` };
  });
}

export function dutyFinding({ duty }: DrillFacts, now: Instant): Finding {
  const about = 'duty';
  const { hasRota, onDuty, drilledAt } = duty;
  if (!hasRota) {
    return { level: 'fine', about, what: 'There is no rota, so nobody has to drill.' };
  }
  if (onDuty.length === 0) {
    const cure = 'npm run rota shows the gaps, and who is asked in them.';
    return { level: 'warning', about, what: 'Nobody is on duty now.', cure };
  }
  const practised = onDuty.filter(
    (github) => now - (drilledAt.get(github) ?? -Infinity) <= practisedDays * msPerDay,
  );
  if (practised.length > 0) {
    const what = `${practised.join(', ')} ${practised.length === 1 ? 'is' : 'are'} on duty, and drilled in the last ${practisedDays} days.`;
    return { level: 'fine', about, what };
  }
  return {
    level: 'error',
    about,
    what: `Nobody on duty (${onDuty.join(', ')}) has drilled in ${practisedDays} days.`,
    cure: `Have one of them run it on their own machine: npm run drill -- --as ${onDuty[0] ?? 'NAME'}`,
  };
}

export function receiverFindings({ receiver }: DrillFacts): Finding[] {
  if (!receiver) return [];
  const about = 'receiver';
  const { address, fault } = receiver;
  if (address === undefined) {
    const what = 'There are rules for alerts, but no receiver is named.';
    return [{ level: 'unknown', about, what, cure: 'npm run drill -- --receiver ADDRESS' }];
  }
  if (fault === undefined) return [{ level: 'fine', about, what: `${address} accepts alerts.` }];
  const cure = 'Look at the machine that runs npm run receive.';
  return [{ level: 'error', about, what: `${address} does not accept alerts: ${fault}.`, cure }];
}

export function probeFindings({ probes }: DrillFacts, now: Instant): Finding[] {
  if (probes === undefined) return [];
  if (probes === 'unreadable') return [unreadable('probes', 'probes.yml')];
  const about = 'probes';
  const stale = probes.filter(({ holdsUntil = -Infinity }) => now >= holdsUntil);
  if (stale.length === 0) {
    return [{ level: 'fine', about, what: `All ${probes.length} have a valid sample.` }];
  }
  const most = 5;
  const names = stale.slice(0, most).map(({ id, seenAt }) => {
    const last = seenAt === undefined ? 'never' : `${formatAge(now - seenAt)} ago`;
    return `${id} (${last})`;
  });
  const rest = stale.length > most ? ` and ${stale.length - most} more` : '';
  const what = `${stale.length} of ${probes.length} have no valid sample: ${names.join(', ')}${rest}.`;
  const cure =
    'Look at the last runs of the workflow Probe, or at the machine that runs npm run probe.';
  return [{ level: 'error', about, what, cure }];
}

function unreadable(about: string, file: string): Finding {
  return {
    level: 'error',
    about,
    what: `${file} cannot be read.`,
    cure: 'npm run check names each problem.',
  };
}
