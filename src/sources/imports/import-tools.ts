import type { ImportPlan, ImportWishes, SourceFile } from './import-plan.ts';

/** How the files of a tool are found and turned into ours. */
export interface Importer {
  /** Whether a file is needed. Its path is relative to the folder, with slashes. */
  readonly isWanted: (path: string) => boolean;
  /** For tools that serve the same as an API: its paths below the address of the page. */
  readonly served?: readonly string[];
  /** The paths to fetch after an answer, such as its next page. */
  readonly servedNext?: (path: string, text: string) => readonly string[];
  /** The headers of each request. */
  readonly servedHeaders?: Readonly<Record<string, string>>;
  /** Plans the whole import: our files, and a line for each of theirs. */
  readonly plan: (files: readonly SourceFile[], wishes: ImportWishes) => ImportPlan;
}

/** A tool from which people move to Outpost. */
export interface ImportTool {
  /** The name in the spelling of its makers. */
  readonly name: string;
  /** What the folder is or contains. */
  readonly folder: string;
  /** What may be named instead of a folder: the address of a page, or a repository on GitHub. */
  readonly instead?: 'ADDRESS' | 'OWNER/NAME';
  /** Whether it writes dates without their zone, so that a person may have to name it. */
  readonly hidesTimeZone?: boolean;
  /** Whether it checks its components itself, so that probes can take that over. */
  readonly hasProbes?: boolean;
  /** Loads the importer. Importers are long, so only the one that is needed is loaded. */
  readonly load: () => Promise<Importer>;
}

async function loadCstate(): Promise<Importer> {
  const { isCstateFile, planCstateImport } = await import('./cstate/import.ts');
  return { isWanted: isCstateFile, plan: planCstateImport };
}

/** The tools by the names that the command takes. */
export const importTools: Readonly<Record<string, ImportTool>> = {
  cstate: {
    name: 'cState',
    folder: 'its site, with config.yml and content/issues',
    load: loadCstate,
  },
  clearstatus: {
    name: 'ClearStatus',
    folder: 'its site, with config.yml and content/default/issues',
    load: loadCstate,
  },
  cachet: {
    name: 'Cachet',
    folder: 'answers of its API, saved as *.json',
    instead: 'ADDRESS',
    hidesTimeZone: true,
    load: async () => {
      const { planCachetImport } = await import('./cachet/import.ts');
      const paths = await import('./cachet/paths.ts');
      return {
        isWanted: paths.isCachetFile,
        served: paths.cachetPaths,
        servedNext: paths.nextCachetPaths,
        servedHeaders: paths.cachetHeaders,
        plan: planCachetImport,
      };
    },
  },
  statuspage: {
    name: 'Atlassian Statuspage',
    folder: 'answers of its API v2, saved as .json files',
    instead: 'ADDRESS',
    load: async () => {
      const { isStatuspageFile, planStatuspageImport, statuspagePaths } =
        await import('./statuspage/import.ts');
      return { isWanted: isStatuspageFile, served: statuspagePaths, plan: planStatuspageImport };
    },
  },
  upptime: {
    name: 'Upptime',
    folder: 'a checkout of its repository, with .upptimerc.yml and history',
    hasProbes: true,
    load: async () => {
      const { isUpptimeFile, planUpptimeImport } = await import('./upptime/import.ts');
      return { isWanted: isUpptimeFile, plan: planUpptimeImport };
    },
  },
  corestatus: {
    name: 'CoreStatus, jayfk/statuspage or who has its labels',
    folder: 'lists of its GitHub repository, saved as labels.json and issues.json',
    instead: 'OWNER/NAME',
    load: async () => {
      const { planCorestatusImport } = await import('./corestatus/import.ts');
      const { isRepositoryFile } = await import('./shared/repository-answers.ts');
      return { isWanted: isRepositoryFile, plan: planCorestatusImport };
    },
  },
  'issue-status': {
    name: 'issue-status',
    folder: 'lists of its GitHub repository, saved as labels.json and issues.json',
    instead: 'OWNER/NAME',
    load: async () => {
      const { planIssueStatusImport } = await import('./issue-status/import.ts');
      const { isRepositoryFile } = await import('./shared/repository-answers.ts');
      return { isWanted: isRepositoryFile, plan: planIssueStatusImport };
    },
  },
  statusfy: {
    name: 'Statusfy',
    folder: 'its site, with config.js, content and locales',
    load: async () => {
      const { isStatusfyFile, planStatusfyImport } = await import('./statusfy/import.ts');
      return { isWanted: isStatusfyFile, plan: planStatusfyImport };
    },
  },
  statuskit: {
    name: 'Netlify StatusKit',
    folder: 'its site, with site/config.toml and site/content/incidents',
    load: async () => {
      const { isStatuskitFile, planStatuskitImport } =
        await import('./statusfy/statuskit-import.ts');
      return { isWanted: isStatuskitFile, plan: planStatuskitImport };
    },
  },
};
