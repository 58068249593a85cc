import { isMap } from '../../../model/text/json.ts';
import { incidentStatuses, maintenanceStatuses } from '../../../model/status.ts';
import { guessStatus, nearestStatus } from '../../text/guesses/guessed-status.ts';
import { guessTime } from '../../text/guesses/guessed-time.ts';

/** The status and the instant in `status: resolved` or `resolved_at: …` of another tool. */
export function guessHeadingOf(key: string, value: unknown, known: readonly string[]) {
  const [update] = [value].flat();
  if (isMap(update)) return guessUpdate(update);
  const statuses = known.includes('scheduled_for') ? maintenanceStatuses : incidentStatuses;
  const status =
    (typeof value === 'string' ? nearestStatus(value, statuses) : undefined) ??
    nearestStatus(key.replace(/_?(at|when|on)$/i, ''), statuses) ??
    // An unknown status does not end it.
    (typeof value === 'string' && /^(?:current_)?stat(?:us|e)$|^phase$/i.test(key)
      ? statuses[0]
      : undefined);
  const { meant } = guessTime(typeof value === 'string' ? value : '');
  return {
    ...(status !== undefined && value !== false && { status }),
    ...(meant.length === 1 && { instant: meant[0]!.instant }),
  };
}

/** The same for an update in a list of another tool. */
function guessUpdate(update: Readonly<Record<string, unknown>>) {
  const texts = Object.values(update).filter((each) => typeof each === 'string');
  const statuses = texts.map((each) => guessStatus(each, incidentStatuses));
  const instant = texts.flatMap((each) => guessTime(each).meant)[0]?.instant;
  const status = statuses.find((each) => each !== undefined) ?? 'investigating';
  return { status, ...(instant !== undefined && { instant }) };
}
