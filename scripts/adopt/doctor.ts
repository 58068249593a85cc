import process from 'node:process';

import { diagnose } from '../../src/adoption/diagnosis.ts';
import { formatFindings, formatFindingsTable, needsAction } from '../../src/adoption/finding.ts';
import { readPageOf } from '../cli/selected-page.ts';
import { print, printJson } from '../cli/print.ts';
import { commonOptions, parseArguments, run } from '../cli/run.ts';
import { annotate, appendStepSummary } from '../cli/workflow.ts';
import { githubFromEnvironment, githubOptions } from '../github/from-environment.ts';
import { examineRepository } from './examine-repository.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run doctor -- [--quiet] [--json]',
    purpose:
      'Checks whether GitHub is set up as the page needs it, and says how to mend what is not. Exit code 1 when something is broken.',
    options: {
      content: commonOptions.content,
      ...githubOptions,
      quiet: { type: 'boolean', default: false, about: 'says nothing when all is well' },
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
    },
  });
  const client = await githubFromEnvironment(values.repository, []);
  const page = readPageOf(values.content);
  const findings = diagnose(
    await examineRepository(client, values.content, page, process.env['OUTPOST_SECRETS']),
    Date.now(),
  );
  const troubles = findings.filter(needsAction);
  const isBroken = troubles.some(({ level }) => level === 'error');
  if (values.json) printJson({ repository: client.repository, findings });
  else if (!values.quiet) for (const line of formatFindings(findings)) print(line);
  if (troubles.length === 0) return 0;
  appendStepSummary(formatFindingsTable(values.quiet ? troubles : findings));
  if (values.quiet && !values.json) {
    for (const { level, about, what, cure = '', link = '' } of troubles) {
      annotate(level === 'error' ? 'error' : 'warning', `${about}: ${what} ${cure} ${link}`);
    }
  }
  return isBroken ? 1 : 0;
});
