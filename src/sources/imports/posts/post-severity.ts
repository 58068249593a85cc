import { writtenStatuses, type WrittenStatus } from '../../../model/status.ts';
import { guessStatus } from '../../text/guesses/guessed-status.ts';
import { caveats } from './post-caveats.ts';

/**
 * The status for a severity in other words. An open post, or one with an unknown severity, counts as degraded: no
 * incident leaves its components green.
 */
export function severityOf(
  written: string | undefined,
  isOpen: boolean,
  found: string[],
): WrittenStatus | undefined {
  const meant = guessStatus(written ?? '', writtenStatuses);
  const status = writtenStatuses.find((each) => each === meant && each !== 'operational');
  if (written !== undefined && status !== undefined) {
    found.push(caveats.severityNear(written, status.replaceAll('_', ' ')));
    return status;
  }
  const isCounted = isOpen || written !== undefined;
  found.push(caveats.severityUnknown(written, isCounted));
  return isCounted ? 'degraded_performance' : undefined;
}
