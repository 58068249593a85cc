import { flattenComponents } from '../../model/components/component.ts';
import type { AuthoringSession } from '../session.ts';
import { openingTemplates } from '../choices.ts';

/** A link to where reports are written on GitHub. */
interface Place {
  /** `https://github.com/you/status` */
  readonly repository: string;
  readonly branch: string;
  /** The content folder, from the top of the repository. */
  readonly folder: string;
}

export interface RepositoryLink {
  readonly label: string;
  readonly url: string;
}

/** The web address of a repository by what git calls it: over HTTPS or SSH. */
export function repositoryOf(remote: string): string | undefined {
  const [, host, name] =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[\w.-]+@)([\w.-]+)(?::\d+)?[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      remote.trim(),
    ) ?? [];
  return host === undefined || name === undefined ? undefined : `https://${host}/${name}`;
}

/** Every link to where reports are written, the quickest first. None holds a time, so that people can pin them. */
export function toLinks(
  session: Pick<AuthoringSession, 'content' | 'templates'>,
  place: Place,
): RepositoryLink[] {
  const { repository } = place;
  const [component] = flattenComponents(session.content.page.components);
  const id = component?.id ?? 'api';
  const templates = openingTemplates(session.templates, 'incident').map(({ name }) => name);
  return [
    {
      label: 'Report, update or resolve: the form',
      url: `${repository}/actions/workflows/report.yml`,
    },
    {
      label: 'Report an incident as an issue',
      url: `${repository}/issues/new?template=incident.yml`,
    },
    {
      label: 'Plan maintenance as an issue',
      url: `${repository}/issues/new?template=maintenance.yml`,
    },
    {
      label: 'What is open, as files',
      url: `${repository}/tree/${place.branch}/${place.folder}/incidents`,
    },
    {
      label: 'A new incident in the editor',
      url: editorLink(place, 'incidents/YYYY-MM-DD-what-fails.md', incidentText(id)),
    },
    {
      label: 'A new maintenance in the editor',
      url: editorLink(place, 'maintenances/YYYY-MM-DD-what-we-do.md', maintenanceText(id)),
    },
    {
      label: 'A new announcement in the editor',
      url: editorLink(place, 'announcements/YYYY-MM-DD-what-is-new.md', announcementText),
    },
    ...(templates.length > 0
      ? [
          {
            label: `Wording to start from (${templates.slice(0, 3).join(', ')} …)`,
            url: `${repository}/tree/${place.branch}/${place.folder}/templates`,
          },
        ]
      : []),
  ];
}

function editorLink({ repository, branch, folder }: Place, file: string, text: string): string {
  const query = new URLSearchParams({ filename: `${folder}/${file}`, value: text });
  // GitHub takes a plus for a plus in the name of the file.
  return `${repository}/new/${branch}?${query.toString().replaceAll('+', '%20')}`;
}

/** The text of a new file. It has gaps: `check` refuses a gap that nobody has filled, and names its line. */
const incidentText = (id: string) => `---
title: "[[What users notice, in one line]]"
components:
  ${id}: major_outage # or partial_outage, degraded_performance
---

## Investigating — YYYY-MM-DD HH:MM UTC

- Next update: YYYY-MM-DD HH:MM UTC

[[What users see, and what they can do instead]]
`;

const maintenanceText = (id: string) => `---
title: "[[What is done, in one line]]"
components:
  ${id}: under_maintenance
scheduled_for: YYYY-MM-DD HH:MM UTC
scheduled_until: YYYY-MM-DD HH:MM UTC
---

[[What users notice]]
`;

const announcementText = `---
title: "[[What is new, in one line]]"
from: YYYY-MM-DD HH:MM UTC
---

[[And in full]]
`;
