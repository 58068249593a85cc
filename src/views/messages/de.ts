import type { Messages } from './messages.ts';

const are = (count: number) => (count === 1 ? 'ist' : 'sind');

export const de: Messages = {
  language: 'de',
  sentenceGap: ' ',
  otherLanguages: 'Andere Sprachen',
  componentStatus: {
    operational: 'In Betrieb',
    under_maintenance: 'In Wartung',
    unknown: 'Unbekannt',
    degraded_performance: 'Beeinträchtigt',
    partial_outage: 'Teilausfall',
    major_outage: 'Ausfall',
  },
  incidentStatus: {
    investigating: 'Wird untersucht',
    identified: 'Ursache gefunden',
    monitoring: 'Unter Beobachtung',
    resolved: 'Behoben',
    postmortem: 'Nachbetrachtung',
  },
  maintenanceStatus: {
    scheduled: 'Geplant',
    in_progress: 'Läuft',
    verifying: 'Wird geprüft',
    completed: 'Abgeschlossen',
    cancelled: 'Abgesagt',
  },
  impact: {
    none: 'Keine Auswirkung',
    minor: 'Geringe Auswirkung',
    major: 'Große Auswirkung',
    critical: 'Kritische Auswirkung',
  },

  allOperational: 'Alles funktioniert.',
  trouble: {
    major_outage: (names, count) => `${names} ${are(count)} ausgefallen.`,
    partial_outage: (names, count) => `${names} ${are(count)} teilweise ausgefallen.`,
    degraded_performance: (names, count) =>
      `${names} ${count === 1 ? 'läuft' : 'laufen'} langsamer als sonst.`,
    unknown: (names) => `Wie es um ${names} steht, ist zurzeit nicht bekannt.`,
    under_maintenance: (names, count) => `${names} ${count === 1 ? 'wird' : 'werden'} gewartet.`,
  },
  openIncident: (title) => (/[.!?]$/.test(title) ? title : `${title}.`),
  reportUnreadable: (count) =>
    count === 1
      ? 'Eine Meldung konnte nicht gelesen werden.'
      : `${count} Meldungen konnten nicht gelesen werden.`,
  andMore: (count) => (count === 1 ? '1 weitere Komponente' : `${count} weitere Komponenten`),

  asOf: (time) => `Stand: ${time}`,
  updated: 'Aktualisiert',
  currentIncidents: 'Aktuelle Störungen',
  plannedMaintenance: 'Geplante Wartung',
  announcements: 'Mitteilungen',
  announcement: 'Mitteilung',
  components: 'Komponenten',
  pastIncidents: 'Die letzten 15 Tage',
  nothingReported: 'Keine Meldungen.',
  fullHistory: 'Ältere Meldungen',
  history: 'Verlauf',
  about: 'So liest man diese Seite',
  subscribe: 'Abonnieren',
  support: 'Hilfe',
  skipToContent: 'Zum Inhalt',
  pages: 'Seiten',
  generated: (time) => `Diese Seite wurde am ${time} erzeugt.`,
  lost: 'Wir wissen nicht, wie es gerade aussieht.',
  lastKnown: (time) => `Letzter bekannter Stand: ${time}.`,
  checked: (time) => `geprüft ${time}`,
  lasting: (length) => `seit ${length}`,
  pageUpdated: 'Es gibt Neuigkeiten.',
  showUpdate: 'Neue Fassung zeigen',
  sourceText: 'Als reiner Text',

  status: 'Status',
  started: 'Beginn',
  duration: 'Dauer',
  affects: 'Betrifft',
  whoIsAffected: 'Wer betroffen ist',
  youMaySee: 'Mögliche Meldungen',
  workaround: 'Was bis dahin hilft',
  expectedFix: 'Voraussichtlich behoben',
  nextUpdate: 'Nächste Meldung',
  nextUpdateOverdue: 'überfällig',
  cause: 'Ursache',
  upstreamCause: (names) => `Die Ursache liegt bei ${names}.`,
  window: 'Geplant für',
  overrun: 'Es dauert länger als geplant.',
  falseAlarm: 'Fehlalarm',
  falseAlarmExplained: 'Das war ein Fehlalarm. Er geht in keine Zahl ein.',
  updates: 'Meldungen',
  noUpdates: 'Es gibt noch keine Meldung.',
  issue: (number) => `Issue #${number}`,
  published: {
    resolve: 'Das Problem ist behoben.',
    start: 'Die Arbeiten haben begonnen.',
    complete: 'Die Arbeiten sind abgeschlossen, und alles läuft wieder normal.',
    cancel: 'Diese Arbeiten finden nicht wie geplant statt.',
    moved: (from, to) => `Verschoben von ${from} auf ${to}.`,
    firstNoticed: 'Erste Auswirkungen für Nutzer.',
    unaffected: 'am Ende nicht betroffen',
    durationUnknown: 'Dauer unbekannt',
    noComponent: 'Es wurde keine Komponente genannt.',
    restInIssue: 'Der Rest steht im Issue.',
  },
  unreadableReports: 'Eine Meldung konnte nicht gelesen werden',
  unreadableExplained:
    'Jemand hat eine Meldung geschrieben, die einen Formfehler enthält und deshalb noch nicht angezeigt werden kann. Was sie betreffen könnte, ist als unbekannt gekennzeichnet.',

  daysAgo: (count) => (count === 1 ? 'vor 1 Tag' : `vor ${count} Tagen`),
  today: 'Heute',
  uptime: 'Verfügbarkeit',
  uptimeOf: (percent, days) =>
    days === 1
      ? `${percent} Verfügbarkeit am letzten Tag`
      : `${percent} Verfügbarkeit in ${days} Tagen`,
  noData: 'Keine Daten',
  uptimeUnknown: 'keine Daten',
  dayLine: (day, what) => `${day}: ${what}`,
  since: (time) => `seit ${time}`,
  dayByDay: 'Tag für Tag',
  incidentsOf: (component) => `${component}: Störungen und Wartungen`,
  noIncidentsOf: 'Hierzu wurde noch nichts gemeldet.',
  retired: 'Diese Komponente gibt es nicht mehr.',
  historyOf: (month) => `Verlauf: ${month}`,
  earlier: 'Früher',
  later: 'Später',
  months: 'Monate',
  notFound: 'Diese Seite gibt es nicht.',
  notFoundExplained:
    'Vielleicht enthält die Adresse einen Tippfehler, oder die Meldung wurde entfernt.',
  backHome: 'Zum aktuellen Status',
  duringMaintenance: 'Wartung',
  maintenancesOf: 'Wartung',

  feedNote:
    'Dies ist ein Feed. Mit seiner Adresse in einem Feedreader, in Slack oder Teams kommt jede Meldung von selbst.',
  badgeUptime: (component) => `Verfügbarkeit ${component}`,
  uptimeOver: (percent, days) => `${percent} in ${days} ${days === 1 ? 'Tag' : 'Tagen'}`,
  calendar: 'Kalender',
  subscribeTo: (component) => `${component} abonnieren`,
  subscribePage: {
    introduction:
      'Jede Meldung kommt genau einmal: wenn etwas ausfällt, wenn es Neues gibt und wenn es wieder funktioniert. Ein Konto ist nicht nötig, und wir erfahren nicht, wer hier liest.',
    feed: { heading: 'Feedreader', text: 'Eine dieser Adressen in den Feedreader kopieren.' },
    mail: {
      heading: 'E-Mail',
      text: 'Wir verschicken selbst keine E-Mails. Das übernimmt ein Dienst oder Programm, das Feeds in E-Mails verwandelt, zum Beispiel Blogtrottr, Feedrabbit oder rss2email, mit dieser Adresse:',
    },
    slack: {
      heading: 'Slack',
      text: 'Diese Zeile in den Kanal schreiben, der die Meldungen bekommen soll:',
    },
    teams: {
      heading: 'Microsoft Teams',
      text: 'Im Kanal „Workflows“ wählen, dann eine Vorlage, die neue Einträge eines RSS-Feeds veröffentlicht, mit dieser Adresse:',
    },
    discord: {
      heading: 'Discord',
      text: 'Discord liest selbst keine Feeds. Ein Bot wie MonitoRSS schreibt sie in einen Kanal, mit dieser Adresse:',
    },
    calendar: {
      heading: 'Kalender',
      text: 'Geplante Wartungen erscheinen im eigenen Kalender und folgen jeder Änderung. Dazu einen Kalender mit dieser Adresse hinzufügen:',
    },
    watch: {
      heading: 'GitHub',
      text: 'Drücken Sie auf GitHub auf Watch, wählen Sie Custom und darin Issues: GitHub meldet Ihnen dann jeden Bericht. In diesem Repository:',
    },
    openCalendar: 'Im Kalenderprogramm öffnen',
    components: {
      heading: 'Nur eine Komponente',
      text: 'Jede Komponente hat eigene Feeds und einen eigenen Kalender.',
    },
    banner: {
      heading: 'Banner auf der eigenen Website',
      text: 'Diese Zeile zeigt ein kleines Banner, solange etwas gestört ist, und sonst nichts. Sie setzt keine Cookies, und die Website funktioniert wie bisher, auch wenn wir nicht erreichbar sind.',
    },
    wall: {
      heading: 'Bildschirm an der Wand',
      text: 'Diese Seite zeigt in großer Schrift, was gestört ist, erneuert sich selbst und sagt, wenn sie das nicht kann:',
    },
    frame: 'Dasselbe in einem Rahmen, ohne Skript:',
    policy: 'Hat Ihre Website eine Content-Security-Policy, muss sie erlauben:',
    badge: { heading: 'Abzeichen', text: 'Für eine Readme oder ein Wiki, in Markdown:' },
    api: {
      heading: 'Für Programme',
      text: 'Alle Dateien dürfen von allen gelesen werden, bis zu einmal in der Minute.',
    },
    apiStatuspage:
      'Wie bei Atlassian Statuspage; Programme für Statuspage brauchen nur diese Adresse:',
    apiOwn: 'Alles, was die Startseite zeigt, mit Verfügbarkeit je Tag und einem Schema:',
    apiText: 'Als reiner Text, fürs Terminal:',
  },

  rules: ({ timeZone, days, weights }) => [
    {
      heading: 'Was die Wörter bedeuten',
      paragraphs: [
        'In Betrieb: Es funktioniert, wie es soll. Beeinträchtigt: Es funktioniert, aber langsam oder mit Mängeln. Teilausfall: Ein Teil funktioniert nicht, oder nicht bei allen. Ausfall: Es funktioniert gar nicht. In Wartung: Wir arbeiten wie geplant daran.',
        'Unbekannt: Jemand hat dazu eine Meldung geschrieben, die wegen eines Formfehlers nicht gelesen werden kann. Das sagen wir lieber, als es als funktionierend anzuzeigen.',
      ],
    },
    {
      heading: 'Wie eine Komponente zu ihrem Status kommt',
      paragraphs: [
        'Diese Meldungen werden von Menschen geschrieben. Eine Komponente zeigt das Schlimmste, was die offenen Störungen über sie sagen. Während geplanter Arbeiten ist sie in Wartung. Sonst ist sie in Betrieb, und das heißt: Niemand hat eine Störung gemeldet.',
        'Jede Störung hat eine Auswirkung: Eine Beeinträchtigung macht sie gering, ein Teilausfall groß, ein Ausfall kritisch, wenn ihr Verfasser nichts anderes angibt. Die Überschrift der Seite nennt, was gerade gestört ist.',
        'Geplante Wartung allein gilt nicht als Störung.',
      ],
    },
    {
      heading: 'Wie die Verfügbarkeit berechnet wird',
      paragraphs: [
        `Die Zahl umfasst die letzten ${days} Tage bis zu diesem Augenblick. Eine Minute Ausfall zählt zu ${weights.major} als Ausfallzeit, ein Teilausfall zu ${weights.partial}, eine Beeinträchtigung zu ${weights.degraded}. Überschneiden sich Störungen, zählt jede Minute nur einmal, und zwar mit der schlimmsten.`,
        'Geplante Wartung und Fehlalarme zählen nicht. Dauert eine Arbeit länger als geplant, zählt sie ab dem Ende des geplanten Zeitraums wie ein Teilausfall. Für die Zeit, bevor es eine Komponente gab, steht „keine Daten“. Die Zahl einer Gruppe oder der Seite rechnet die Zeit aller ihrer Komponenten zusammen. Prozentwerte werden abgerundet, nie auf: 99,999 % werden als 99,99 % angezeigt.',
        'Die Zahl wird aus den Störungen berechnet, die auf dieser Seite stehen. Sie lässt sich also nachprüfen.',
      ],
    },
    {
      heading: 'Welche Uhrzeit gilt',
      paragraphs: [
        `Ein Tag beginnt und endet um Mitternacht in der Zeitzone ${timeZone}. Eine Störung über Mitternacht gehört zu beiden Tagen.`,
      ],
    },
    {
      heading: 'Warum diese Seite auch bei einem Ausfall stimmt',
      paragraphs: [
        'Sie besteht aus einfachen Dateien und liegt an einem anderen Ort als das, worüber sie berichtet. Sie lädt nichts von anderen Seiten, setzt keine Cookies und braucht kein Skript, um gelesen zu werden.',
      ],
    },
  ],
};
