import type { Instant } from '../model/time/instant.ts';
import {
  labelFinding,
  minutesFinding,
  ruleFinding,
  secretFinding,
  strangerFinding,
  workflowFindings,
} from './repository-findings.ts';
import type { Examination } from './examination.ts';
import { formatAge, unknownFinding, type Finding } from './finding.ts';
import { forbiddenActions } from './selected-actions.ts';

/** Finds out whether GitHub is set up as the page needs it. */
export function diagnose(examination: Examination, now: Instant): Finding[] {
  return [
    ...ofRepository(examination),
    ofPages(examination),
    ofServed(examination, now),
    ofActions(examination),
    ...workflowFindings(examination, now),
    labelFinding(examination),
    ruleFinding(examination),
    ofPermissions(examination),
    strangerFinding(examination),
    minutesFinding(examination),
    secretFinding(examination),
  ];
}

function ofRepository({ repository, readsIssues }: Examination): Finding[] {
  const { address, isArchived, hasIssues } = repository;
  const about = 'issues';
  return [
    ...(isArchived
      ? [
          {
            level: 'error' as const,
            about: 'repository',
            what: 'The repository is archived: nothing in it can change or run.',
            cure: 'Danger Zone, Unarchive this repository.',
            link: `${address}/settings`,
          },
        ]
      : []),
    !readsIssues
      ? { level: 'fine', about, what: 'page.yml reads no issues.' }
      : hasIssues
        ? { level: 'fine', about, what: 'Issues are switched on.' }
        : {
            level: 'warning',
            about,
            what: 'Issues are switched off, so none becomes a report.',
            cure: 'Features, Issues; or "github: { sync: false }" in page.yml.',
            link: `${address}/settings`,
          },
  ];
}

function ofPages({ pages, needsPages, repository }: Examination): Finding {
  const about = 'pages';
  const link = `${repository.address}/settings/pages`;
  if (pages === 'refused') return unknownFinding(about, 'how Pages is set', link);
  const source = 'Build and deployment, Source: GitHub Actions.';
  if (pages === 'none' && !needsPages) {
    return { level: 'fine', about, what: 'Pages is switched off, and each home has a "deploy".' };
  }
  if (pages === 'none') {
    return { level: 'error', about, what: 'Pages is switched off.', cure: source, link };
  }
  const { buildType, url, isEncrypted, certificate } = pages.value;
  if (buildType !== 'workflow') {
    const what = 'Pages serves a branch, not what Publish deploys.';
    return { level: 'error', about, what, cure: source, link };
  }
  if (
    certificate !== undefined &&
    !/^(?:approved|issued|uploaded|dns_changed)$/.test(certificate)
  ) {
    const what = `The certificate of ${url} is not there yet: ${certificate}.`;
    const cure =
      'Look at the DNS check; removing the custom domain and adding it again starts it anew.';
    return { level: 'warning', about, what, cure, link };
  }
  if (!isEncrypted) {
    const what = `${url} is also served without encryption.`;
    return { level: 'warning', about, what, cure: 'Tick Enforce HTTPS.', link };
  }
  return { level: 'fine', about, what: `Pages serves ${url} from GitHub Actions.` };
}

function ofServed({ served, repository }: Examination, now: Instant): Finding {
  const about = 'age';
  const link = `${repository.address}/actions/workflows/publish.yml`;
  if ('reason' in served) {
    const what = `The page does not answer: ${served.reason}.`;
    return { level: 'error', about, what, cure: 'Run Publish, and look at its last run.', link };
  }
  const ageMs = now - served.generatedAt;
  const what = `The served page is ${formatAge(ageMs)} old.`;
  if (ageMs <= served.staleAfterS * 1000) return { level: 'fine', about, what };
  const cure =
    'Browsers say that it may be out of date. Run Publish, and look at the last runs of Clock.';
  return { level: 'error', about, what, cure, link };
}

function ofActions(examination: Examination): Finding {
  const { actions, repository, unpinned } = examination;
  const about = 'actions';
  const link = `${repository.address}/settings/actions`;
  if (typeof actions === 'string') return unknownFinding(about, 'whether workflows may run', link);
  const { isEnabled, allowed, mustBePinned } = actions.value;
  if (!isEnabled) {
    const what = 'Actions are switched off.';
    return { level: 'error', about, what, cure: 'Allow all actions and reusable workflows.', link };
  }
  if (allowed === 'local_only') {
    const what = 'Only actions of the owner may run, so checkout, upload and deploy may not.';
    return { level: 'error', about, what, cure: 'Allow actions created by GitHub, too.', link };
  }
  if (mustBePinned && unpinned.length > 0) {
    const what = `Workflows may name actions by full commits only, but some are named otherwise in ${unpinned.join(', ')}.`;
    const cure = 'Write the commit for the tag, uses: OWNER/REPOSITORY@COMMIT.';
    return { level: 'error', about, what, cure, link };
  }
  return ofSelectedActions(examination, link);
}

function ofSelectedActions(
  { selectedActions, usedActions, repository }: Examination,
  link: string,
): Finding {
  const about = 'actions';
  if (selectedActions === 'refused') return unknownFinding(about, 'which actions may run', link);
  const [owner = ''] = repository.name.split('/');
  const forbidden =
    selectedActions === 'none' ? [] : forbiddenActions(usedActions, selectedActions.value, owner);
  if (selectedActions === 'none' || forbidden.length === 0) {
    return { level: 'fine', about, what: 'Actions may run.' };
  }
  const names = [...new Set(forbidden.map((action) => action.replace(/@.*/s, '')))];
  return {
    level: selectedActions.value.isVerifiedAllowed ? 'warning' : 'error',
    about,
    what: `Only selected actions may run, and these are not among them: ${names.join(', ')}.`,
    cure: `Write them below "Allow or block specified actions": ${names.map((name) => `${name}@*`).join(', ')}.`,
    link,
  };
}

function ofPermissions({ workflowPermissions, repository }: Examination): Finding {
  const about = 'token';
  const link = `${repository.address}/settings/actions`;
  if (typeof workflowPermissions === 'string') {
    return unknownFinding(about, 'what tokens of workflows may do by default', link);
  }
  return {
    level: 'fine',
    about,
    what: `Tokens may ${workflowPermissions.value} by default; each job asks for what it needs.`,
  };
}
