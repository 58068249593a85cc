import { msPerMinute } from '../../src/model/time/instant.ts';
import { probeSightings } from '../../src/probes/probe-sightings.ts';
import { probeTemplate, probeMessages } from '../../src/probes/incident-wording.ts';
import { flattenComponents } from '../../src/model/components/component.ts';
import { parsers } from '../../src/sources/folder/parsers.ts';
import { readTemplates } from '../../src/sources/folder/settings/read-templates.ts';
import { parseSuspicions, suspicionsFile } from '../../src/sources/suspicions/suspicions-file.ts';
import { createPageContext } from '../../src/views/page-context.ts';
import { probeReportMessages } from '../../src/views/messages/probe-report-messages.ts';
import { followOnGitHub } from '../suspicions/follow-on-github.ts';
import type { State, StateFiles } from '../state/state.ts';
import { followIncidents, type Watched } from './follow-incidents.ts';

/** A round, and the state that remembers it. */
export interface RoundToFollow extends Omit<Watched, 'messages' | 'messagesOf'> {
  /** The results of the round for maintainers, without secrets. */
  readonly notes: ReadonlyMap<string, string>;
  readonly state: State;
  readonly files: StateFiles;
}

/**
 * Acts on a round: where GitHub issues are used, a suspicion opens an issue; elsewhere a lasting failure becomes a
 * file.
 * @returns whether readers get to see something else
 */
export async function followRound(followed: RoundToFollow): Promise<boolean> {
  const { folder, content } = followed;
  const messages = probeReportMessages(createPageContext(content.page).messages.language);
  const template = readTemplates(folder, { parsers }).templates.find(
    ({ id }) => id === probeTemplate,
  );
  const names = new Map(
    flattenComponents(content.page.components).map((each) => [each.id, each.name]),
  );
  const messagesOf = (id: string) => probeMessages(names.get(id) ?? id, template, messages);
  // Reports tell minutes.
  const now = followed.now - (followed.now % msPerMinute);
  const watched = { ...followed, now, messages, messagesOf };
  const known = parseSuspicions(followed.files.get(suspicionsFile));
  const issues = await followOnGitHub(probeSightings({ ...watched, known }), {
    ...watched,
    source: 'probe',
  });
  const isWritten = await followIncidents(watched, issues === 'none');
  return isWritten || issues === 'seen';
}
