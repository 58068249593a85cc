import type { WrittenStatus } from '../../src/model/status.ts';

/** The instant and the address of the demo in tests and measurements, so that two builds have the same bytes. */
export const demoNow = '2026-11-21T10:50:00Z';
export const demoUrl = 'https://status.pelican.example/';

/** One thing that went wrong in the demo's past, relative to now. */
export interface DemoEpisode {
  readonly daysAgo: number;
  readonly hour: number;
  readonly minutes: number;
  readonly slug: string;
  readonly title: string;
  readonly components: Readonly<Record<string, WrittenStatus>>;
  readonly first: string;
  readonly cause: string;
  readonly end: string;
}

/** The invented service: Pelican, which hosts git repositories, builds and packages. */
export const demoPage = `# An invented service, made by npm run demo.
name: Pelican Status
description: Pelican hosts repositories, builds and packages for open-source teams.
homepage: https://pelican.example
support: mailto:help@pelican.example
time_zone: Europe/Berlin
components:
  - group: Repositories
    components:
      - id: git
        name: Git over HTTPS and SSH
      - id: web
        name: Web interface
      - id: api
        name: API
        description: If it is down, scripts and integrations fail.
  - group: Builds
    components:
      - id: build-queue
        name: Build queue
      - id: linux-builders
        name: Linux builders
      - id: macos-builders
        name: macOS builders
        since: SINCE_MACOS
  - group: Packages
    components:
      - id: registry
        name: Package registry
      - id: mirrors
        name: Mirrors
  - id: e-mail
    name: E-mail notifications
  - id: docs
    name: Documentation
`;

export const demoEpisodes: readonly DemoEpisode[] = [
  {
    daysAgo: 2,
    hour: 6,
    minutes: 47,
    slug: 'mirrors-serve-old-packages',
    title: 'Mirrors serve packages from yesterday',
    components: { mirrors: 'degraded_performance' },
    first:
      'Packages published since midnight are missing on the mirrors. The registry itself has them.',
    cause:
      'The nightly sync stopped at a file that was renamed while it ran. We are restarting it.',
    end: 'All mirrors are in step again. The sync now skips a file that vanishes and comes back to it.',
  },
  {
    daysAgo: 5,
    hour: 14,
    minutes: 83,
    slug: 'pushes-are-rejected',
    title: 'Pushes are rejected with "unable to write"',
    components: { git: 'partial_outage', web: 'degraded_performance' },
    first:
      'About a third of all pushes fail with "remote: unable to write". Fetching and cloning work.',
    cause:
      'One of three storage servers is out of inodes. We are moving repositories away from it.',
    end: 'Pushes work again. We now watch inodes as well as bytes; no pushed data was lost.',
  },
  {
    daysAgo: 9,
    hour: 9,
    minutes: 34,
    slug: 'sign-in-fails',
    title: 'Signing in with a passkey fails',
    components: { web: 'partial_outage' },
    first: 'Passkeys are refused. Signing in with a password and a code works.',
    cause: 'A release of this morning checks the wrong origin. We are rolling it back.',
    end: 'The release is rolled back and passkeys work.',
  },
  {
    daysAgo: 21,
    hour: 22,
    minutes: 128,
    slug: 'pelican-unreachable',
    title: 'Pelican cannot be reached',
    components: {
      git: 'major_outage',
      web: 'major_outage',
      api: 'major_outage',
      registry: 'major_outage',
    },
    first: 'No part of Pelican answers. We have seen it too and are on it.',
    cause:
      'A router in front of our racks announces a wrong route after an update. We are on the phone with the data centre.',
    end: 'Everything answers again. The update of the router has been undone.',
  },
  {
    daysAgo: 33,
    hour: 11,
    minutes: 61,
    slug: 'slow-api',
    title: 'API answers slowly',
    components: { api: 'degraded_performance' },
    first: 'Requests take five to ten seconds.',
    cause: 'A report that one integration asks for every second locks a table.',
    end: 'The report has an index now and takes milliseconds.',
  },
  {
    daysAgo: 47,
    hour: 3,
    minutes: 215,
    slug: 'mail-delayed',
    title: 'Notification mail is late',
    components: { 'e-mail': 'degraded_performance' },
    first: 'Mail goes out with a delay of up to three hours. Nothing is lost.',
    cause: 'Our provider limits us after a burst of failed builds.',
    end: 'The backlog is sent.',
  },
  {
    daysAgo: 62,
    hour: 16,
    minutes: 52,
    slug: 'no-linux-builders',
    title: 'Linux builds do not start',
    components: { 'linux-builders': 'major_outage', 'build-queue': 'degraded_performance' },
    first: 'Builds wait and none starts.',
    cause: 'The image that builders boot from was replaced by an empty one.',
    end: 'The image is restored and all waiting builds have run.',
  },
  {
    daysAgo: 78,
    hour: 8,
    minutes: 96,
    slug: 'registry-refuses-uploads',
    title: 'The registry refuses uploads',
    components: { registry: 'partial_outage' },
    first: 'Publishing fails with "413". Installing works.',
    cause: 'A proxy in front of the registry was set to a limit of 1 MB.',
    end: 'The limit is back at 500 MB.',
  },
];
