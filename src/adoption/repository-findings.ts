import { msPerDay, type Instant } from '../model/time/instant.ts';
import type { Examination } from './examination.ts';
import { unknownFinding, type Finding } from './finding.ts';

/** The minutes that GitHub's smallest plan includes each month. */
const freeMinutes = 2000;
/** On average: a run of Publish or Clock has one job or more. */
const minutesPerRun = 1.5;
const hinderingRules = ['pull_request', 'required_signatures', 'required_status_checks', 'update'];

export function workflowFindings(examination: Examination, now: Instant): Finding[] {
  const { workflows, files, scheduled, lastRuns, repository } = examination;
  const link = (file: string) => `${repository.address}/actions/workflows/${file}`;
  if (typeof workflows === 'string') {
    return [
      unknownFinding('workflows', 'whether workflows are enabled', `${repository.address}/actions`),
    ];
  }
  return files
    .filter((file) => file !== 'ci.yml')
    .map((file): Finding => {
      const about = file;
      const state = workflows.value.find((each) => each.file === file)?.state;
      if (state === undefined) {
        const what = 'GitHub does not know this workflow yet.';
        const cure =
          'Push it to the default branch; in a fork, Actions asks first whether workflows may run.';
        return { level: 'warning', about, what, cure, link: `${repository.address}/actions` };
      }
      if (state === 'disabled_manually' && !/^(?:publish|clock)\.ya?ml$/.test(file)) {
        return { level: 'fine', about, what: 'Somebody has switched it off.' };
      }
      if (state !== 'active') {
        const what = `It is switched off (${state.replaceAll('_', ' ')}).`;
        return { level: 'error', about, what, cure: 'Enable workflow.', link: link(file) };
      }
      const last = scheduled.includes(file) ? lastRuns.get(file) : undefined;
      if (last === undefined) return { level: 'fine', about, what: 'It is enabled.' };
      if (last === 'refused') return unknownFinding(about, 'when it ran last', link(file));
      if (last === 'none') {
        const what = 'Its schedule has not run yet.';
        return {
          level: 'warning',
          about,
          what,
          cure: 'Run workflow, once, by hand.',
          link: link(file),
        };
      }
      const { at, conclusion } = last.value;
      if (now - at > 2 * msPerDay) {
        const what = `Its schedule last ran ${Math.floor((now - at) / msPerDay)} days ago.`;
        const cure = 'Disable workflow, then Enable workflow: GitHub then schedules it anew.';
        return { level: 'error', about, what, cure, link: link(file) };
      }
      if (conclusion !== undefined && !/^(?:success|skipped|cancelled)$/.test(conclusion)) {
        const what = `Its last scheduled run ended in ${conclusion.replaceAll('_', ' ')}.`;
        return { level: 'warning', about, what, cure: 'Look at that run.', link: link(file) };
      }
      return { level: 'fine', about, what: 'It is enabled, and its schedule runs.' };
    });
}

export function labelFinding({ labels, kinds, readsIssues, repository }: Examination): Finding {
  const about = 'labels';
  const link = `${repository.address}/labels`;
  if (!readsIssues || !repository.hasIssues) {
    return { level: 'fine', about, what: 'None are needed.' };
  }
  if (typeof labels === 'string') return unknownFinding(about, 'which labels there are', link);
  const known = new Set(labels.value.map((name) => name.toLowerCase()));
  const missing = kinds
    .filter((names) => !names.some((name) => known.has(name.toLowerCase())))
    .map(([name]) => `"${name ?? ''}"`);
  return missing.length === 0
    ? { level: 'fine', about, what: 'The labels that put issues on the page are there.' }
    : {
        level: 'warning',
        about,
        what: `There is no label ${missing.join(' and ')}, so the form's issues carry none.`,
        cure: 'Run npm run labels, or make it by hand.',
        link,
      };
}

export function ruleFinding({ rules, isProtected, repository }: Examination): Finding {
  const about = 'branch';
  const branch = repository.defaultBranch;
  const link = `${repository.address}/settings/rules`;
  const bypass =
    'Let the app github-actions bypass it, or set "github: { sync: false }" in page.yml.';
  const hindering =
    typeof rules === 'string' ? [] : rules.value.filter((rule) => hinderingRules.includes(rule));
  if (hindering.length > 0) {
    const what = `Rules of ${branch} may refuse the commits of the sync: ${[...new Set(hindering)].join(', ')}.`;
    return { level: 'warning', about, what, cure: bypass, link };
  }
  if (typeof isProtected !== 'string' && isProtected.value && rules !== 'refused') {
    const what = `${branch} is protected, which may refuse the commits of the sync.`;
    const branches = `${repository.address}/settings/branches`;
    return { level: 'warning', about, what, cure: bypass, link: branches };
  }
  if (rules === 'refused') return unknownFinding(about, `which rules ${branch} is under`, link);
  return { level: 'fine', about, what: `${branch} takes the commits of the sync.` };
}

export function strangerFinding({ strangers, repository }: Examination): Finding {
  const about = 'authors';
  const link = `${repository.address}/settings/access`;
  if (strangers === 'refused') return unknownFinding(about, 'who opened issues', link);
  const logins = strangers === 'none' ? [] : strangers.value;
  return logins.length === 0
    ? { level: 'fine', about, what: 'No open issue waits for the trust of its author.' }
    : {
        level: 'warning',
        about,
        what: `Open issues are not published, since their authors look like strangers: ${logins.join(', ')}.`,
        cure: `If they are maintainers, give them the role Write, or write "trusted_logins: [${logins.join(', ')}]" under "github" in page.yml.`,
        link,
      };
}

export function minutesFinding({ runs, repository }: Examination): Finding {
  const about = 'minutes';
  const link = `${repository.address}/settings/variables/actions`;
  if (!repository.isPrivate)
    return { level: 'fine', about, what: 'They are free for public repositories.' };
  if (typeof runs === 'string') return unknownFinding(about, 'how many runs there were', link);
  const minutes = Math.round(runs.value * minutesPerRun);
  const what = `${runs.value} ${runs.value === 1 ? 'run' : 'runs'} in 30 days, which ${runs.value === 1 ? 'takes' : 'take'} about ${minutes} min of the plan.`;
  return minutes <= freeMinutes * 0.8
    ? { level: 'fine', about, what }
    : {
        level: 'warning',
        about,
        what,
        cure: 'Set the variable OUTPOST_PACE to 60 or 360, and OUTPOST_PROBE to false where no probes are asked; docs/github.md has a table.',
        link,
      };
}

export function secretFinding({ namedSecrets, secrets, repository }: Examination): Finding {
  const about = 'secrets';
  const link = `${repository.address}/settings/environments`;
  if (namedSecrets.length === 0) return { level: 'fine', about, what: 'The content names none.' };
  if (secrets === 'refused') return unknownFinding(about, 'which secrets there are', link);
  const known = secrets === 'none' ? [] : secrets.value;
  const missing = namedSecrets.filter((name) => !known.includes(name));
  return missing.length === 0
    ? { level: 'fine', about, what: 'All secrets that the content names are there.' }
    : {
        level: 'error',
        about,
        what: `The content names secrets that are not there: ${missing.map((name) => `$${name}`).join(', ')}.`,
        cure: 'Add them to the environment notifications (of channels), homes (of what deploys), or to those of the repository (of probes).',
        link,
      };
}
