import { toErrorDocument } from '../../../src/authoring/error-document.ts';
import { parseInstantFlag } from '../../../src/authoring/flags/time-flags.ts';
import { Refusal } from '../../../src/authoring/refusal.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { formatLogEntry } from '../../../src/sources/reports/log-file.ts';
import { print, printError, printJson } from '../../cli/print.ts';
import { canAsk, readMessage } from '../writing-flags.ts';
import { authorHere, addLogEntry } from '../log-writer.ts';
import type { IncidentFlags } from './incident-flags.ts';
import { chooseIncident } from './incident-update.ts';

/** The sentence about who can read the log. */
const logReaders =
  'The page never shows it, but whoever can read this repository can: in a public repository that is everybody. "log: off" in page.yml switches it off.';

/** Notes what somebody did, for maintainers only. */
export async function logIncident(
  positionals: readonly string[],
  flags: IncidentFlags,
  session: AuthoringSession,
): Promise<number> {
  const { folder, content } = session;
  const given = readMessage(flags);
  const [id, said] =
    given === undefined && positionals.length < 2 ? [undefined, positionals[0]] : positionals;
  const text = (given ?? said)?.trim();
  if (text === undefined || text === '' || positionals.length > (given === undefined ? 2 : 1)) {
    throw new UsageError(
      'Say what was done, in quotes: npm run incident -- log "Restarted the proxy"',
    );
  }
  if (content.page.isLogOff) throw new Refusal('page.yml says "log: off"; nothing was written.');
  const incident = await chooseIncident(id, session, canAsk(flags));
  const entry = {
    at: parseInstantFlag('at', flags.at ?? 'now', session, 'past'),
    author: flags.by ?? authorHere(folder),
    text,
  };
  if (flags['dry-run']) {
    print(`${formatLogEntry(entry)}\nNothing was written (--dry-run).`);
    return 0;
  }
  const { file, isFirst, commit, whyNotPublished } = await addLogEntry(
    folder,
    incident.id,
    entry,
    flags,
  );
  if (flags.json) {
    printJson({
      id: incident.id,
      file: file.replaceAll('\\', '/'),
      created: isFirst,
      committed: commit !== undefined,
      pushed: flags.push && whyNotPublished === undefined,
      text: formatLogEntry(entry),
      ...(whyNotPublished !== undefined && { error: toErrorDocument(3, whyNotPublished).error }),
    });
  } else {
    print(
      `Noted in ${file}${commit === undefined ? '' : `, committed as ${commit}`}: ${formatLogEntry(entry).slice(2)}`,
    );
    if (isFirst) print(logReaders);
    if (whyNotPublished !== undefined) printError(whyNotPublished);
  }
  return whyNotPublished === undefined ? 0 : 3;
}
