import type { Language } from '../../model/page/language.ts';
import type {
  ComponentStatus,
  Impact,
  IncidentStatus,
  MaintenanceStatus,
} from '../../model/status.ts';

/** A part of time in words; `count` chooses the plural. */
type Counted = (count: number) => string;

/**
 * All texts of the page in one language. Times, dates, lists and numbers are passed in as `Intl` formats them in that
 * language.
 */
export interface Messages {
  readonly language: Language;
  /** The text between two sentences: a space, or nothing in languages written without spaces. */
  readonly sentenceGap: ' ' | '';
  /** Above a list of the languages of the page. */
  readonly otherLanguages: string;
  readonly componentStatus: Readonly<Record<ComponentStatus, string>>;
  readonly incidentStatus: Readonly<Record<IncidentStatus, string>>;
  readonly maintenanceStatus: Readonly<Record<MaintenanceStatus, string>>;
  readonly impact: Readonly<Record<Impact, string>>;

  readonly allOperational: string;
  /** What is broken, a sentence: `API is down.` `names` is a list, `count` its length. */
  readonly trouble: Readonly<
    Record<Exclude<ComponentStatus, 'operational'>, (names: string, count: number) => string>
  >;
  readonly openIncident: (title: string) => string;
  readonly reportUnreadable: Counted;
  readonly andMore: Counted;

  /** `time` comes last, because it may be an element of its own. */
  readonly asOf: (time: string) => string;
  readonly updated: string;
  readonly currentIncidents: string;
  readonly plannedMaintenance: string;
  readonly announcements: string;
  readonly announcement: string;
  readonly components: string;
  readonly pastIncidents: string;
  readonly nothingReported: string;
  readonly fullHistory: string;
  readonly history: string;
  readonly about: string;
  readonly subscribe: string;
  readonly support: string;
  readonly skipToContent: string;
  readonly pages: string;
  readonly generated: (time: string) => string;
  /** The headline of a page that is older than it should be, or has lost its connection; `lastKnown` follows it. */
  readonly lost: string;
  readonly lastKnown: (time: string) => string;
  /** After `asOf`, when the open page has learnt that nothing has changed: `checked 20 s ago`. */
  readonly checked: (ago: string) => string;
  /** How long something that still goes on has lasted: `for 52 min`. */
  readonly lasting: (length: string) => string;
  /** There is a newer page; `showUpdate` is the link to it. */
  readonly pageUpdated: string;
  readonly showUpdate: string;
  readonly sourceText: string;

  readonly status: string;
  readonly started: string;
  readonly duration: string;
  readonly affects: string;
  readonly whoIsAffected: string;
  /** Before the texts that users see while it lasts. */
  readonly youMaySee: string;
  readonly workaround: string;
  readonly expectedFix: string;
  readonly nextUpdate: string;
  readonly nextUpdateOverdue: string;
  readonly cause: string;
  readonly upstreamCause: (names: string) => string;
  readonly window: string;
  readonly overrun: string;
  readonly falseAlarm: string;
  readonly falseAlarmExplained: string;
  readonly updates: string;
  readonly noUpdates: string;
  readonly issue: (number: number) => string;
  readonly published: PublishedMessages;
  readonly unreadableReports: string;
  readonly unreadableExplained: string;

  readonly daysAgo: Counted;
  readonly today: string;
  readonly uptime: string;
  readonly uptimeOf: (percent: string, days: number) => string;
  readonly noData: string;
  readonly uptimeUnknown: string;
  /** `14 March: partial outage, 2 h 3 min`. */
  readonly dayLine: (day: string, what: string) => string;
  readonly since: (time: string) => string;
  readonly dayByDay: string;
  readonly incidentsOf: (component: string) => string;
  readonly noIncidentsOf: string;
  readonly retired: string;
  readonly historyOf: (month: string) => string;
  readonly earlier: string;
  readonly later: string;
  readonly months: string;
  readonly notFound: string;
  readonly notFoundExplained: string;
  readonly backHome: string;
  readonly duringMaintenance: string;
  readonly maintenancesOf: string;

  /** At the top of a feed that is opened in a browser. */
  readonly feedNote: string;
  /** What a badge shows beside the name of a component: `API uptime`. */
  readonly badgeUptime: (component: string) => string;
  /** `99.98% in 90 days` */
  readonly uptimeOver: (percent: string, days: number) => string;
  readonly calendar: string;
  readonly subscribeTo: (component: string) => string;
  readonly subscribePage: SubscribeMessages;

  /** The rules of the page in a visitor's words, heading and paragraphs. */
  readonly rules: (facts: RuleFacts) => readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
}

/** What our tools write into a report by default. */
export interface PublishedMessages {
  /** The end of an incident that a program reports. */
  readonly resolve: string;
  /** The updates of a maintenance: it begins, it is over, it is called off. */
  readonly start: string;
  readonly complete: string;
  readonly cancel: string;
  /** The window of a maintenance changed: two ranges of time. */
  readonly moved: (from: string, to: string) => string;
  /** Beside the time from which users noticed an incident. */
  readonly firstNoticed: string;
  /** Of a component of an incident that was fine after all. */
  readonly unaffected: string;
  /** Of one whose trouble has a beginning and no end. */
  readonly durationUnknown: string;
  readonly noComponent: string;
  /** Links to a GitHub issue that is too long for the page. */
  readonly restInIssue: string;
}

export interface RuleFacts {
  readonly timeZone: string;
  readonly days: number;
  /** Percent of an outage, as written: `30 %`. */
  readonly weights: { readonly degraded: string; readonly partial: string; readonly major: string };
}

/** A way to follow the page: what it is called, and how it is done. */
export interface WayMessages {
  readonly heading: string;
  readonly text: string;
}

export interface SubscribeMessages {
  readonly introduction: string;
  readonly feed: WayMessages;
  readonly mail: WayMessages;
  readonly slack: WayMessages;
  readonly teams: WayMessages;
  readonly discord: WayMessages;
  readonly calendar: WayMessages;
  /** Only where reports come from GitHub issues. */
  readonly watch: WayMessages;
  readonly openCalendar: string;
  readonly components: WayMessages;
  readonly banner: WayMessages;
  readonly wall: WayMessages;
  readonly frame: string;
  /** What the content security policy of a site with the banner must allow. */
  readonly policy: string;
  readonly badge: WayMessages;
  readonly api: WayMessages;
  readonly apiStatuspage: string;
  readonly apiOwn: string;
  readonly apiText: string;
}
