import type { Messages } from './messages.ts';

const are = (count: number) => (count === 1 ? 'is' : 'are');

export const en: Messages = {
  language: 'en',
  sentenceGap: ' ',
  otherLanguages: 'Other languages',
  componentStatus: {
    operational: 'Operational',
    under_maintenance: 'Under maintenance',
    unknown: 'Unknown',
    degraded_performance: 'Degraded performance',
    partial_outage: 'Partial outage',
    major_outage: 'Major outage',
  },
  incidentStatus: {
    investigating: 'Investigating',
    identified: 'Identified',
    monitoring: 'Monitoring',
    resolved: 'Resolved',
    postmortem: 'Postmortem',
  },
  maintenanceStatus: {
    scheduled: 'Scheduled',
    in_progress: 'In progress',
    verifying: 'Verifying',
    completed: 'Completed',
    cancelled: 'Cancelled',
  },
  impact: {
    none: 'No impact',
    minor: 'Minor impact',
    major: 'Major impact',
    critical: 'Critical impact',
  },

  allOperational: 'Everything is working.',
  trouble: {
    major_outage: (names, count) => `${names} ${are(count)} down.`,
    partial_outage: (names, count) => `${names} ${are(count)} partly down.`,
    degraded_performance: (names, count) => `${names} ${are(count)} slow.`,
    unknown: (names, count) => `We don’t know how ${names} ${are(count)} doing.`,
    under_maintenance: (names, count) => `${names} ${are(count)} under maintenance.`,
  },
  openIncident: (title) => (/[.!?]$/.test(title) ? title : `${title}.`),
  reportUnreadable: (count) =>
    count === 1 ? 'A report could not be read.' : `${count} reports could not be read.`,
  andMore: (count) => `${count} more`,

  asOf: (time) => `As of ${time}`,
  updated: 'Updated',
  currentIncidents: 'What is wrong now',
  plannedMaintenance: 'Planned maintenance',
  announcements: 'Announcements',
  announcement: 'Announcement',
  components: 'Components',
  pastIncidents: 'The last 15 days',
  nothingReported: 'Nothing reported.',
  fullHistory: 'Older history',
  history: 'History',
  about: 'How to read this page',
  subscribe: 'Subscribe',
  support: 'Get help',
  skipToContent: 'Skip to content',
  pages: 'Pages',
  generated: (time) => `This page was generated ${time}.`,
  lost: 'We do not know how things are now.',
  lastKnown: (time) => `Last known: ${time}.`,
  checked: (time) => `checked ${time}`,
  lasting: (length) => `for ${length}`,
  pageUpdated: 'This page has been updated.',
  showUpdate: 'Show the updated page',
  sourceText: 'As plain text',

  status: 'Status',
  started: 'Started',
  duration: 'Duration',
  affects: 'Affects',
  whoIsAffected: 'Who is affected',
  youMaySee: 'You may see',
  workaround: 'What to do meanwhile',
  expectedFix: 'Expected fix',
  nextUpdate: 'Next update',
  nextUpdateOverdue: 'overdue',
  cause: 'Cause',
  upstreamCause: (names) => `The cause lies with ${names}.`,
  window: 'Planned for',
  overrun: 'This takes longer than planned.',
  falseAlarm: 'False alarm',
  falseAlarmExplained: 'This turned out to be a false alarm. It does not count towards uptime.',
  updates: 'Updates',
  noUpdates: 'There is no update yet.',
  issue: (number) => `Issue #${number}`,
  published: {
    resolve: 'This is resolved.',
    start: 'The work has begun.',
    complete: 'The work is done, and everything is back to normal.',
    cancel: 'This work will not take place as planned.',
    moved: (from, to) => `Moved from ${from} to ${to}.`,
    firstNoticed: 'Users first felt it.',
    unaffected: 'not affected in the end',
    durationUnknown: 'duration unknown',
    noComponent: 'No component was named.',
    restInIssue: 'The rest is in the issue.',
  },
  unreadableReports: 'A report could not be read',
  unreadableExplained:
    'Somebody wrote a report that has a mistake in its form, so it cannot be shown yet. What it may concern is marked as unknown.',

  daysAgo: (count) => (count === 1 ? '1 day ago' : `${count} days ago`),
  today: 'Today',
  uptime: 'Uptime',
  uptimeOf: (percent, days) => `${percent} uptime over ${days} ${days === 1 ? 'day' : 'days'}`,
  noData: 'No data',
  uptimeUnknown: 'no data',
  dayLine: (day, what) => `${day}: ${what}`,
  since: (time) => `since ${time}`,
  dayByDay: 'Day by day',
  incidentsOf: (component) => `Incidents and maintenance of ${component}`,
  noIncidentsOf: 'Nothing has been reported for it yet.',
  retired: 'This component no longer exists.',
  historyOf: (month) => `History: ${month}`,
  earlier: 'Earlier',
  later: 'Later',
  months: 'Months',
  notFound: 'There is no such page.',
  notFoundExplained: 'The address may be mistyped, or the report was removed.',
  backHome: 'See the current status',
  duringMaintenance: 'Maintenance',
  maintenancesOf: 'Maintenance',

  feedNote:
    'This is a feed. Copy its address into a feed reader, Slack or Teams, and every update comes to you.',
  badgeUptime: (component) => `${component} uptime`,
  uptimeOver: (percent, days) => `${percent} in ${days} ${days === 1 ? 'day' : 'days'}`,
  calendar: 'Calendar',
  subscribeTo: (component) => `Follow ${component}`,
  subscribePage: {
    introduction:
      'Every update comes to you once: when something breaks, when there is news, and when it works again. You need no account here, and we do not learn who you are.',
    feed: {
      heading: 'Feed reader',
      text: 'Copy one of these addresses into your feed reader.',
    },
    mail: {
      heading: 'E-mail',
      text: 'We send no mail ourselves. A service or program that turns feeds into mail does it for you, for example Blogtrottr, Feedrabbit or rss2email. Give it this address:',
    },
    slack: {
      heading: 'Slack',
      text: 'Type this in the channel that should get the updates:',
    },
    teams: {
      heading: 'Microsoft Teams',
      text: 'In the channel choose Workflows, then a template that posts new items of an RSS feed, and give it this address:',
    },
    discord: {
      heading: 'Discord',
      text: 'Discord reads no feeds by itself. A bot such as MonitoRSS posts them to a channel; give it this address:',
    },
    calendar: {
      heading: 'Calendar',
      text: 'Planned maintenance shows up in your calendar and follows every change. Add a calendar by this address:',
    },
    watch: {
      heading: 'GitHub',
      text: 'On GitHub press Watch, choose Custom and tick Issues: GitHub then tells you of every report. In this repository:',
    },
    openCalendar: 'Open in your calendar program',
    components: {
      heading: 'One component only',
      text: 'Each component has feeds and a calendar of its own.',
    },
    banner: {
      heading: 'Banner on your own site',
      text: 'This line shows a small banner while something is wrong and nothing while all is well. It sets no cookies, and your page works as before when we cannot be reached.',
    },
    wall: {
      heading: 'Screen on a wall',
      text: 'This page shows in large letters what is broken, renews itself, and says when it cannot:',
    },
    frame: 'The same in a frame, without a script:',
    policy: 'If your site has a Content-Security-Policy, it must allow:',
    badge: {
      heading: 'Badge',
      text: 'For a readme or a wiki, in Markdown:',
    },
    api: {
      heading: 'For programs',
      text: 'All files may be read by anyone, as often as once a minute.',
    },
    apiStatuspage:
      'As Atlassian Statuspage has it; programs made for Statuspage need only this address:',
    apiOwn: 'All that the home page shows, with uptime by day and a schema:',
    apiText: 'As plain text, for a terminal:',
  },

  rules: ({ timeZone, days, weights }) => [
    {
      heading: 'What the words mean',
      paragraphs: [
        'Operational: it works as it should. Degraded performance: it works, but slowly or with flaws. Partial outage: some of it, or for some people, does not work. Major outage: it does not work at all. Under maintenance: we are working on it as planned.',
        'Unknown: somebody wrote a report about it that cannot be read because of a mistake in its form. We would rather say so than show it as working.',
      ],
    },
    {
      heading: 'How a component gets its status',
      paragraphs: [
        'People write these reports. A component shows the worst of what the open incidents say about it. During planned work it is under maintenance. Otherwise it is operational, which means: nobody has reported trouble.',
        'An incident has an impact: degraded performance makes it minor, a partial outage major, a major outage critical, unless its author says otherwise. The headline of the page names what is broken now.',
        'Planned maintenance alone does not count as trouble.',
      ],
    },
    {
      heading: 'How uptime is counted',
      paragraphs: [
        `The figure covers the last ${days} days, up to this moment. A minute of major outage counts as ${weights.major} of a minute of downtime, a partial outage as ${weights.partial}, degraded performance as ${weights.degraded}. When incidents overlap, each minute counts once, with the worst of them.`,
        'Planned maintenance and false alarms do not count. Work that takes longer than planned counts like a partial outage from the end of its window on. Time before a component existed is "no data", not uptime. The figure of a group or of the page counts the time of all its components together. Percentages are rounded down, never up: 99.999% is shown as 99.99%.',
        'The number is computed from the incidents that you find on this page, so you can check it.',
      ],
    },
    {
      heading: 'Whose time this is',
      paragraphs: [
        `Days begin and end at midnight in the time zone ${timeZone}. An incident over midnight belongs to both days.`,
      ],
    },
    {
      heading: 'Why you can trust it when we are down',
      paragraphs: [
        'This page is made of plain files and served from another place than what it reports on. It loads nothing from other sites, sets no cookies and needs no script to be read.',
      ],
    },
  ],
};
