import type { FileProblemArguments } from './file-problem.ts';
import type { SettingsProblemArguments } from './settings-problem.ts';
import type { TextProblemArguments } from './text-problem.ts';

/** A text to type in place of what was found, and for whom it is right where several are possible. */
export interface MeantText {
  readonly instead: string;
  readonly where: string;
}

/** The times of a report that may be left out for now. */
export type OpenTime = 'started' | 'until' | 'next_update' | 'expected_fix' | 'ended';

/** The arguments of each problem, by its permanent code. People filter by codes, so they must not be renamed. */
export interface ProblemArguments
  extends FileProblemArguments, SettingsProblemArguments, TextProblemArguments {
  // Frontmatter
  /** `stands` says what the file begins with instead. */
  'frontmatter-missing': {
    stands?: 'empty lines' | 'keys' | 'other marks' | 'braces';
    /** What to write between two lines "---". */
    instead?: string;
  };
  'frontmatter-unclosed': object;
  /** `isMeant`: no line but this one can be meant to end it. */
  'frontmatter-fence': { found: string; isMeant?: true };
  /** `instead`: what to write between two lines "---". */
  'frontmatter-language': { language: string; instead?: string };
  'yaml-syntax': { reason: string };
  'yaml-tab': { instead: string };
  /** A character that looks like a space, or is invisible. */
  'yaml-hidden': { character: string; instead: string };
  'yaml-space': { instead: string };
  'yaml-comma': { instead: string };
  /** A line that divides a file into YAML documents. */
  'yaml-divided': { mark: string };
  'yaml-comment': { instead: string };
  'yaml-dash': { instead: string; isMissing?: true };
  'yaml-braces': { instead: string; isInside?: true };
  'yaml-wrapped': { instead: string };
  /** Several keys on one line. */
  'yaml-joined': { instead: string };
  'yaml-indent': { instead: string; spaces: number };
  'conflict-markers': { hasBase?: true };

  // The log of an incident
  'log-orphan': { nearest?: string };
  /** A log entry without a legible instant; `said` is its text. */
  'log-undated': { said: string; instant?: string };
  'log-unsorted': object;
  'yaml-unclosed': { mark: string; instead: string };
  'yaml-unopened': { mark: string; instead: string };
  'yaml-unquoted': { instead: string };
  'toml-syntax': { reason: string };
  'yaml-duplicate-key': { key: string; first: number };
  'yaml-alias': { found: string; instead?: string };
  'yaml-tag': { found: string; instead?: string };
  'yaml-merge-key': object;
  'yaml-too-deep': { limit: number };
  'not-a-map': { found: string; instead?: string; above?: string };

  // Keys and values
  'key-missing': { key: string; example: string };
  'key-unknown': {
    key: string;
    nearest?: string;
    known: readonly string[];
    /** The line to write in its place. */
    instead?: string;
    /** Outpost does it another way; `status` is the status in its value. */
    advice?:
      | 'remove'
      | 'above'
      | 'there'
      | 'heading'
      | 'said'
      | 'body'
      | 'outside'
      | 'updates'
      | 'announcement'
      | 'maintenance';
    status?: string;
    instant?: string;
    lacksZone?: true;
  };
  /** The value may be left out; `known` are the keys of a map. */
  'value-type': {
    key: string;
    expected: string;
    found: string;
    instead?: string;
    isOptional?: true;
    known?: readonly string[];
  };
  /** `lacksZone`: the times that were found name no zone, and `instead` takes them for UTC. */
  'value-invalid': {
    key: string;
    expected: string;
    found: string;
    instead?: string;
    meant?: readonly MeantText[];
    lacksZone?: true;
    isOptional?: boolean;
  };
  'comment-in-value': { lost: string; instead: string };
  'quotes-in-value': { instead: string; isComma?: true };
  'instant-without-zone': { found: string; suggestion: string; lacks?: 'time' };
  /** `leftOut` is the key that does better without a value as long as there is none. */
  'instant-unreadable': { found: string; meant: readonly MeantText[]; leftOut?: OpenTime };
  'instant-zone-unknown': { found: string; zone: string; meant: readonly MeantText[] };
  'instant-nonexistent': { found: string; meant: readonly MeantText[] };

  // Branding
  'style-ends': { found: string };
  /** `folder` is where it should be, `nearest` what is there instead. */
  'logo-missing': { file: string; name: string; folder: string; nearest?: string };
  'accent-illegible': { found: string; contrast: string; background: string; nearest: string };

  // Reports
  'unknown-component': {
    found: string;
    nearest?: string;
    /** The whole line as it has to be written. */
    instead?: string;
    /** The components that have this name. */
    among?: readonly string[];
    known: readonly string[];
    /** An invisible character in it, `U+200B`. */
    hidden?: string;
  };
  'unknown-status': {
    found: string;
    nearest?: string;
    known: readonly string[];
    instead?: string;
  };
  'component-id-twice': { id: string; instead: string };
  'same-name': { name: string; other: string };
  'heading-unreadable': {
    found: string;
    nearest?: string;
    known: readonly string[];
    /** The whole line, with the instants that it may name. */
    meant: readonly MeantText[];
  };
  'heading-without-instant': {
    status: string;
    /** The time is in the line below. */
    isBelow?: true;
    /** The text in place of the instant. */
    found?: string;
    meant: readonly MeantText[];
  };
  'block-unclosed': { mark: string };
  /** `instead` is the line with an instant in order. */
  /** `isAbove` where the one above is wrong, which is then told. */
  'updates-out-of-order': { at: string; before: string; instead?: string; isAbove?: true };
  'resolved-twice': { first: string };
  'end-before-start': { end: string; start: string };
  /** `instead` where the next day is meant. */
  'window-reversed': { from: string; until: string; instead?: string; isSlip?: true };
  /** `isNothing`: its value says that there is none. */
  'fact-unreadable': {
    fact: string;
    expected: string;
    found: string;
    instead?: string;
    isNothing?: true;
  };
  'issue-twice': { issue: number; other: string };
  /** Open by the record of the sync, and no report says so; `isOver` when its own file says that it is over. */
  'issue-hidden': { issue: number; isOver?: true };
  'record-unreadable': object;
  /** Since when no run of the sync could ask GitHub. */
  'issues-unread': { since: string };
  /** It is after the end of its report. */
  'reopening-lookalike': { found: string; status: string; meant: readonly MeantText[] };
  /** Called off, although updates follow its end. */
  'false-alarm-reopened': object;
  /** An update that ends its report names a component that is not well. */
  'end-contradicted': { status: string; component: string; found: string; usual: string };
  /** The update of a translation is later than every update of the original. */
  'translation-ahead': { at: string; original: string };
  /** `instead` is the line to write where a heading was meant. */
  'no-update': { instead?: string; isComment?: true };
  'placeholder-open': { name: string };
  /** `instead` in a template; in a report there is only to write what is meant. */
  'gap-lookalike': { found: string; instead?: string };

  // Warnings about what may be a mistake
  'style-foreign': { found: string };
  'language-unknown': { language: string; known: readonly string[]; meant?: string };
  'translation-unmatched': { at: string; original: string };
  /** `sentence` is the line as a sentence that may be written below the list. */
  'fact-unknown': {
    found: string;
    nearest?: string;
    known: readonly string[];
    sentence?: string;
    /** The heading above it says so already. */
    isSaid?: true;
  };
  /** `isOfReport`: the frontmatter states it, once for all updates; `isAsked`: a command asks for it. */
  'fact-misplaced': { fact: string; instead?: string; isOfReport?: true; isAsked?: true };
  /** `postedAt` of an update that ends the report, but before `ended`; else `usual` is a status that does. */
  /** A promise before the update that makes it, or far from it; `instead` is what was probably meant. */
  'promise-doubtful': { fact: string; promised: string; posted: string; instead: string };
  /** The same fact in two lines of an update, of which the later one counts. */
  'fact-twice': { fact: string; first: number };
  'end-time-ignored': { ended: string; status: string } & (
    { postedAt: string } | { usual: string }
  );
  /** `below` are the words beside it, which become the text of the update. */
  'heading-lookalike': {
    found: string;
    status: string;
    meant: readonly MeantText[];
    below?: string;
    isComment?: true;
    isCode?: true;
  };
  'open-for-long': { days: number };
  /** `instead` has the year or the day of the beginning. */
  'lasted-long': { days: number; start: string; end: string; instead?: string };
  /** `instead` where the time of a window stands for the time of its announcement. */
  /** `meant` is the heading with the year that was probably meant. */
  'update-in-future': { at: string; now: string; instead?: string; meant?: string };
  /** A day that lies more than a year ahead. */
  'day-far': { key: string; found: string; instead?: string };
  /** Work is completed before it begins. */
  'completed-early': { at: string; begin: string; instead: string };
  'resolved-without-words': object;
  'postmortem-not-resolved': { at: string; instead: string };
  'update-overdue': { promised: string };
  'component-outside-since': { component: string; since: string };
  'maintenance-as-incident': object;
  'name-date-differs': { named: string; started: string; instead?: string };
  'postmortem-owed': { resolved: string };
  'maintenance-not-ended': { until: string };
  /** `instead` has the year or the day of the first update. */
  'start-after-first-update': { start: string; first: string; instead?: string };
  'zero-length': { at: string };
  /** The days are exceptions, but nothing repeats on them. */
  'repeat-unknown-day': { day: string; nearest?: string };
  'repeat-overlap': { day: string; next: string };
  /** The first day of the rule; undefined when there is none. */
  'repeat-begins-later': { first?: string };
  /** `other` is the file, or the component, that has the id too. */
  'old-id-twice': { id: string; other: string };
}
