import { isolate } from '../../model/text/bidi-isolation.ts';
import { pluralOf } from './plural.ts';
import type { Messages } from './messages.ts';

const plural = pluralOf<'one' | 'two' | 'other'>('he');
const choose = (count: number, one: string, more: string) => (count === 1 ? one : more);

const days = (count: number) =>
  plural(count, { one: 'יום אחד', two: 'יומיים', other: `${count} ימים` });

export const he: Messages = {
  language: 'he',
  sentenceGap: ' ',
  otherLanguages: 'שפות נוספות',
  componentStatus: {
    operational: 'פועל',
    under_maintenance: 'בתחזוקה',
    unknown: 'לא ידוע',
    degraded_performance: 'ביצועים ירודים',
    partial_outage: 'השבתה חלקית',
    major_outage: 'השבתה מלאה',
  },
  incidentStatus: {
    investigating: 'בבדיקה',
    identified: 'הסיבה אותרה',
    monitoring: 'במעקב',
    resolved: 'נפתר',
    postmortem: 'תחקיר',
  },
  maintenanceStatus: {
    scheduled: 'מתוכננת',
    in_progress: 'מתבצעת',
    verifying: 'באימות',
    completed: 'הושלמה',
    cancelled: 'בוטלה',
  },
  impact: {
    none: 'ללא השפעה',
    minor: 'השפעה קלה',
    major: 'השפעה גדולה',
    critical: 'השפעה קריטית',
  },

  allOperational: 'הכול פועל.',
  trouble: {
    major_outage: (names, count) => `${names} ${choose(count, 'לא פועל', 'לא פועלים')}.`,
    partial_outage: (names, count) =>
      `${names} ${choose(count, 'פועל', 'פועלים')} באופן חלקי בלבד.`,
    degraded_performance: (names, count) =>
      `${names} ${choose(count, 'פועל', 'פועלים')} לאט מהרגיל.`,
    unknown: (names) => `לא ידוע מה מצבם של: ${names}.`,
    under_maintenance: (names) => `בתחזוקה: ${names}.`,
  },
  openIncident: (title) => (/[.!?]$/.test(title) ? isolate(title) : `${isolate(title)}.`),
  reportUnreadable: (count) =>
    plural(count, {
      one: 'לא ניתן היה לקרוא דיווח אחד.',
      two: 'לא ניתן היה לקרוא שני דיווחים.',
      other: `לא ניתן היה לקרוא ${count} דיווחים.`,
    }),
  andMore: (count) => `עוד ${count}`,

  asOf: (time) => `נכון ל־${time}`,
  updated: 'עודכן:',
  currentIncidents: 'תקלות פעילות',
  plannedMaintenance: 'תחזוקה מתוכננת',
  announcements: 'הודעות',
  announcement: 'הודעה',
  components: 'רכיבים',
  pastIncidents: '15 הימים האחרונים',
  nothingReported: 'אין דיווחים.',
  fullHistory: 'היסטוריה ישנה יותר',
  history: 'היסטוריה',
  about: 'איך לקרוא את הדף הזה',
  subscribe: 'הרשמה לעדכונים',
  support: 'עזרה',
  skipToContent: 'דילוג לתוכן',
  pages: 'דפים',
  generated: (time) => `הדף נוצר ב־${time}.`,
  lost: 'איננו יודעים מה המצב כעת.',
  lastKnown: (time) => `המצב האחרון הידוע: ${time}.`,
  checked: (time) => `נבדק ${time}`,
  lasting: (length) => `כבר ${length}`,
  pageUpdated: 'יש חדש.',
  showUpdate: 'הצגת הדף המעודכן',
  sourceText: 'כטקסט פשוט',

  status: 'מצב',
  started: 'התחלה',
  duration: 'משך',
  affects: 'נוגע ל',
  whoIsAffected: 'מי מושפע',
  youMaySee: 'מה שעשוי להופיע',
  workaround: 'מה אפשר לעשות בינתיים',
  expectedFix: 'תיקון צפוי',
  nextUpdate: 'העדכון הבא',
  nextUpdateOverdue: 'מתעכב',
  cause: 'סיבה',
  upstreamCause: (names) => `מקור התקלה: ${names}.`,
  window: 'מועד מתוכנן',
  overrun: 'העבודה נמשכת יותר מהמתוכנן.',
  falseAlarm: 'אזעקת שווא',
  falseAlarmExplained: 'התברר שזו אזעקת שווא. היא לא נכללת בשום חישוב.',
  updates: 'עדכונים',
  noUpdates: 'אין עדיין עדכונים.',
  issue: (number) => `פנייה מס׳ ${number}`,
  published: {
    resolve: 'הבעיה נפתרה.',
    start: 'העבודה החלה.',
    complete: 'העבודה הסתיימה והכול חזר לפעול כרגיל.',
    cancel: 'העבודה הזאת לא תתקיים כמתוכנן.',
    moved: (from, to) => `המועד הוזז מ־${from} ל־${to}.`,
    firstNoticed: 'המשתמשים הרגישו בכך לראשונה.',
    unaffected: 'לא הושפע בסופו של דבר',
    durationUnknown: 'משך לא ידוע',
    noComponent: 'לא צוין אף רכיב.',
    restInIssue: 'ההמשך נמצא בפנייה.',
  },
  unreadableReports: 'לא ניתן היה לקרוא דיווח',
  unreadableExplained:
    'נכתב דיווח שיש בו שגיאת מבנה, ולכן עדיין אי אפשר להציג אותו. מה שהוא עשוי לגעת בו מסומן כלא ידוע.',

  daysAgo: (count) => `לפני ${days(count)}`,
  today: 'היום',
  uptime: 'זמינות',
  uptimeOf: (percent, count) => `זמינות של ${percent} במשך ${days(count)}`,
  noData: 'אין נתונים',
  uptimeUnknown: 'אין נתונים',
  dayLine: (day, what) => `${day}: ${what}`,
  since: (time) => `מאז ${time}`,
  dayByDay: 'יום אחר יום',
  incidentsOf: (component) => `${isolate(component)}: תקלות ותחזוקה`,
  noIncidentsOf: 'עדיין לא דווח דבר.',
  retired: 'הרכיב הזה כבר לא קיים.',
  historyOf: (month) => `היסטוריה: ${month}`,
  earlier: 'מוקדם יותר',
  later: 'מאוחר יותר',
  months: 'חודשים',
  notFound: 'אין דף כזה.',
  notFoundExplained: 'ייתכן שיש שגיאה בכתובת, או שהדיווח הוסר.',
  backHome: 'למצב הנוכחי',
  duringMaintenance: 'תחזוקה',
  maintenancesOf: 'תחזוקה',

  feedNote: 'זהו פיד. העתיקו את הכתובת שלו לקורא פידים, ל־Slack או ל־Teams, וכל עדכון יגיע אליכם.',
  badgeUptime: (component) => `זמינות ${component}`,
  uptimeOver: (percent, count) => `${percent} במשך ${days(count)}`,
  calendar: 'יומן',
  subscribeTo: (component) => `מעקב אחר ${isolate(component)}`,
  subscribePage: {
    introduction:
      'כל עדכון מגיע פעם אחת: כשמשהו מתקלקל, כשיש חדש וכשהכול חוזר לפעול. אין צורך בחשבון, ואיננו יודעים מי אתם.',
    feed: { heading: 'קורא פידים', text: 'העתיקו אחת מהכתובות האלה לקורא הפידים שלכם.' },
    mail: {
      heading: 'דואר אלקטרוני',
      text: 'אנחנו לא שולחים דואר בעצמנו. שירות או תוכנה שהופכים פידים לדואר עושים זאת, למשל Blogtrottr,‏ Feedrabbit או rss2email. תנו להם את הכתובת הזו:',
    },
    slack: { heading: 'Slack', text: 'כתבו זאת בערוץ שאמור לקבל את העדכונים:' },
    teams: {
      heading: 'Microsoft Teams',
      text: 'בערוץ בחרו Workflows, אחר כך תבנית שמפרסמת פריטים חדשים מפיד RSS, ותנו לה את הכתובת הזו:',
    },
    discord: {
      heading: 'Discord',
      text: 'Discord לא קורא פידים בעצמו. בוט כמו MonitoRSS מפרסם אותם בערוץ; תנו לו את הכתובת הזו:',
    },
    calendar: {
      heading: 'יומן',
      text: 'תחזוקה מתוכננת מופיעה ביומן שלכם ומתעדכנת עם כל שינוי. הוסיפו יומן מהכתובת הזו:',
    },
    watch: {
      heading: 'GitHub',
      text: 'ב-GitHub לחצו על Watch, בחרו Custom וסמנו Issues: ‏GitHub יודיע לכם על כל דיווח. במאגר הזה:',
    },
    openCalendar: 'פתיחה בתוכנת היומן',
    components: { heading: 'רכיב אחד בלבד', text: 'לכל רכיב יש פידים ויומן משלו.' },
    banner: {
      heading: 'באנר באתר שלכם',
      text: 'השורה הזו מציגה באנר קטן כשמשהו לא פועל, ולא מציגה דבר כשהכול תקין. היא לא משתמשת בעוגיות, והדף שלכם פועל כרגיל גם כשאי אפשר להגיע אלינו.',
    },
    wall: {
      heading: 'מסך על הקיר',
      text: 'הדף הזה מציג באותיות גדולות מה לא פועל, מתעדכן מעצמו, ומודיע כשאינו יכול:',
    },
    frame: 'אותו הדבר במסגרת, ללא סקריפט:',
    policy: 'אם לאתר שלכם יש Content-Security-Policy, עליה לאפשר:',
    badge: { heading: 'תג', text: 'לקובץ readme או לוויקי, ב־Markdown:' },
    api: { heading: 'לתוכנות', text: 'כל אחד רשאי לקרוא את כל הקבצים, עד פעם בדקה.' },
    apiStatuspage:
      'כמו ב־Atlassian Statuspage; תוכנות שנכתבו ל־Statuspage צריכות רק את הכתובת הזו:',
    apiOwn: 'כל מה שדף הבית מציג, עם זמינות לפי יום וסכמה:',
    apiText: 'כטקסט פשוט, למסוף:',
  },

  rules: ({ timeZone, days: count, weights }) => [
    {
      heading: 'מה פירוש המילים',
      paragraphs: [
        'פועל: הכול כשורה. ביצועים ירודים: פועל, אבל לאט או עם ליקויים. השבתה חלקית: חלק ממנו לא פועל, או לא פועל אצל חלק מהמשתמשים. השבתה מלאה: לא פועל כלל. בתחזוקה: אנחנו עובדים עליו כמתוכנן.',
        'לא ידוע: נכתב עליו דיווח שאי אפשר לקרוא בגלל שגיאת מבנה. אנחנו מעדיפים לומר זאת מאשר להציג אותו כפועל.',
      ],
    },
    {
      heading: 'איך נקבע מצבו של רכיב',
      paragraphs: [
        'את הדיווחים כותבים אנשים. רכיב מציג את הגרוע ביותר ממה שהתקלות הפתוחות אומרות עליו. בזמן עבודה מתוכננת הוא בתחזוקה. בכל מקרה אחר הוא פועל, כלומר: איש לא דיווח על תקלה.',
        'לכל תקלה יש השפעה: ביצועים ירודים — קלה, השבתה חלקית — גדולה, השבתה מלאה — קריטית, אלא אם הכותב ציין אחרת. כותרת הדף אומרת מה לא פועל כעת.',
        'תחזוקה מתוכננת לבדה אינה נחשבת תקלה.',
      ],
    },
    {
      heading: 'איך מחושבת הזמינות',
      paragraphs: [
        `המספר מכסה תקופה של ${days(count)}, עד לרגע זה. דקה של השבתה מלאה נחשבת ${weights.major} מדקת השבתה, השבתה חלקית ${weights.partial}, ביצועים ירודים ${weights.degraded}. כשתקלות חופפות, כל דקה נספרת פעם אחת, לפי החמורה שבהן.`,
        'תחזוקה מתוכננת ואזעקות שווא אינן נספרות. עבודה שנמשכת מעבר למתוכנן נספרת, מסוף הזמן שנקבע לה, כהשבתה חלקית. הזמן שלפני קיומו של רכיב מוצג כ"אין נתונים". הנתון של קבוצה או של הדף סופר יחד את הזמן של כל רכיביהם. אחוזים מעוגלים כלפי מטה, אף פעם לא כלפי מעלה: 99.999% מוצג כ־99.99%.',
        'המספר מחושב מהתקלות שמופיעות בדף הזה, ולכן כל אחד יכול לבדוק אותו.',
      ],
    },
    {
      heading: 'לפי איזו שעה',
      paragraphs: [
        `ימים מתחילים ומסתיימים בחצות באזור הזמן ${isolate(timeZone)}. תקלה שנמשכת מעבר לחצות שייכת לשני הימים.`,
      ],
    },
    {
      heading: 'למה אפשר לסמוך עליו כשהשירותים שלנו לא פועלים',
      paragraphs: [
        'הדף הזה עשוי מקבצים פשוטים ומאוחסן במקום אחר מהשירותים שעליהם הוא מדווח. הוא לא טוען דבר מאתרים אחרים, לא משתמש בעוגיות ולא צריך סקריפט כדי שיקראו אותו.',
      ],
    },
  ],
};
