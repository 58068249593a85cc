import { pluralOf } from './plural.ts';
import type { Messages } from './messages.ts';

const plural = pluralOf<'one' | 'other'>('it');
const choose = (count: number, one: string, more: string) => (count === 1 ? one : more);

export const it: Messages = {
  language: 'it',
  sentenceGap: ' ',
  otherLanguages: 'Altre lingue',
  componentStatus: {
    operational: 'Operativo',
    under_maintenance: 'In manutenzione',
    unknown: 'Sconosciuto',
    degraded_performance: 'Prestazioni ridotte',
    partial_outage: 'Interruzione parziale',
    major_outage: 'Interruzione totale',
  },
  incidentStatus: {
    investigating: 'In corso di analisi',
    identified: 'Causa individuata',
    monitoring: 'Sotto osservazione',
    resolved: 'Risolto',
    postmortem: 'Analisi a posteriori',
  },
  maintenanceStatus: {
    scheduled: 'In programma',
    in_progress: 'In corso',
    verifying: 'In verifica',
    completed: 'Completata',
    cancelled: 'Annullata',
  },
  impact: {
    none: 'Nessun impatto',
    minor: 'Impatto lieve',
    major: 'Impatto grave',
    critical: 'Impatto critico',
  },

  allOperational: 'Funziona tutto.',
  trouble: {
    major_outage: (names, count) => `${names} non ${choose(count, 'funziona', 'funzionano')}.`,
    partial_outage: (names, count) =>
      `${names} ${choose(count, 'funziona', 'funzionano')} solo in parte.`,
    degraded_performance: (names, count) =>
      `${names} ${choose(count, 'funziona', 'funzionano')} a rilento.`,
    unknown: (names, count) =>
      `Non si sa in che stato ${choose(count, 'si trova', 'si trovano')} ${names}.`,
    under_maintenance: (names, count) => `${names} ${choose(count, 'è', 'sono')} in manutenzione.`,
  },
  openIncident: (title) => (/[.!?…]$/.test(title) ? title : `${title}.`),
  reportUnreadable: (count) =>
    plural(count, {
      one: 'Non è stato possibile leggere una segnalazione.',
      other: `Non è stato possibile leggere ${count} segnalazioni.`,
    }),
  andMore: (count) => plural(count, { one: 'un altro', other: `altri ${count}` }),

  asOf: (time) => `Situazione al ${time}`,
  updated: 'Aggiornato il',
  currentIncidents: 'Problemi in corso',
  plannedMaintenance: 'Manutenzione in programma',
  announcements: 'Avvisi',
  announcement: 'Avviso',
  components: 'Componenti',
  pastIncidents: 'Gli ultimi 15 giorni',
  nothingReported: 'Nessuna segnalazione.',
  fullHistory: 'Cronologia precedente',
  history: 'Cronologia',
  about: 'Come leggere questa pagina',
  subscribe: 'Iscriviti',
  support: 'Assistenza',
  skipToContent: 'Vai al contenuto',
  pages: 'Pagine',
  generated: (time) => `Questa pagina è stata generata il ${time}.`,
  lost: 'Non sappiamo quale sia la situazione ora.',
  lastKnown: (time) => `Ultima situazione nota: ${time}.`,
  checked: (time) => `verificato ${time}`,
  lasting: (length) => `da ${length}`,
  pageUpdated: 'Ci sono novità.',
  showUpdate: 'Mostra la pagina aggiornata',
  sourceText: 'Come testo semplice',

  status: 'Stato',
  started: 'Inizio',
  duration: 'Durata',
  affects: 'Riguarda',
  whoIsAffected: 'Chi è coinvolto',
  youMaySee: 'Può comparire',
  workaround: 'Cosa fare nel frattempo',
  expectedFix: 'Ripristino previsto',
  nextUpdate: 'Prossimo aggiornamento',
  nextUpdateOverdue: 'in ritardo',
  cause: 'Causa',
  upstreamCause: (names) => `La causa è da cercare presso ${names}.`,
  window: 'In programma per',
  overrun: 'Sta durando più del previsto.',
  falseAlarm: 'Falso allarme',
  falseAlarmExplained: 'Si è rivelato un falso allarme. Non entra in nessun calcolo.',
  updates: 'Aggiornamenti',
  noUpdates: 'Non c’è ancora nessun aggiornamento.',
  issue: (number) => `Issue n. ${number}`,
  published: {
    resolve: 'Il problema è risolto.',
    start: 'I lavori sono iniziati.',
    complete: 'I lavori sono terminati e tutto è tornato alla normalità.',
    cancel: 'Questi lavori non si svolgeranno come previsto.',
    moved: (from, to) => `Spostato da ${from} a ${to}.`,
    firstNoticed: 'Primi effetti per gli utenti.',
    unaffected: 'alla fine non coinvolto',
    durationUnknown: 'durata sconosciuta',
    noComponent: 'Non è stato indicato alcun componente.',
    restInIssue: 'Il resto si trova nella issue.',
  },
  unreadableReports: 'Non è stato possibile leggere una segnalazione',
  unreadableExplained:
    'Qualcuno ha scritto una segnalazione che contiene un errore di forma, quindi non può ancora essere mostrata. Ciò che potrebbe riguardare è indicato come sconosciuto.',

  daysAgo: (count) => plural(count, { one: `${count} giorno fa`, other: `${count} giorni fa` }),
  today: 'Oggi',
  uptime: 'Disponibilità',
  uptimeOf: (percent, days) =>
    plural(days, {
      one: `${percent} di disponibilità in ${days} giorno`,
      other: `${percent} di disponibilità in ${days} giorni`,
    }),
  noData: 'Nessun dato',
  uptimeUnknown: 'nessun dato',
  dayLine: (day, what) => `${day}: ${what}`,
  since: (time) => `dal ${time}`,
  dayByDay: 'Giorno per giorno',
  incidentsOf: (component) => `${component}: problemi e manutenzioni`,
  noIncidentsOf: 'Finora non è stato segnalato nulla.',
  retired: 'Questo componente non esiste più.',
  historyOf: (month) => `Cronologia: ${month}`,
  earlier: 'Precedente',
  later: 'Successivo',
  months: 'Mesi',
  notFound: 'Questa pagina non esiste.',
  notFoundExplained:
    'Forse l’indirizzo contiene un errore di battitura, oppure la segnalazione è stata rimossa.',
  backHome: 'Vedi la situazione attuale',
  duringMaintenance: 'Manutenzione',
  maintenancesOf: 'Manutenzione',

  feedNote:
    'Questo è un feed. Copia l’indirizzo in un lettore di feed, in Slack o in Teams e riceverai ogni aggiornamento.',
  badgeUptime: (component) => `disponibilità di ${component}`,
  uptimeOver: (percent, days) =>
    plural(days, { one: `${percent} in ${days} giorno`, other: `${percent} in ${days} giorni` }),
  calendar: 'Calendario',
  subscribeTo: (component) => `Segui ${component}`,
  subscribePage: {
    introduction:
      'Ogni aggiornamento arriva una volta sola: quando qualcosa si guasta, quando ci sono novità e quando torna a funzionare. Non serve un account e non sappiamo chi lo riceve.',
    feed: {
      heading: 'Lettore di feed',
      text: 'Copia uno di questi indirizzi nel tuo lettore di feed.',
    },
    mail: {
      heading: 'E-mail',
      text: 'Noi non inviamo e-mail. Lo fa un servizio o un programma che trasforma i feed in e-mail, per esempio Blogtrottr, Feedrabbit o rss2email, con questo indirizzo:',
    },
    slack: {
      heading: 'Slack',
      text: 'Scrivi questo nel canale che deve ricevere gli aggiornamenti:',
    },
    teams: {
      heading: 'Microsoft Teams',
      text: 'Nel canale scegli Workflows, poi un modello che pubblica i nuovi elementi di un feed RSS, e inserisci questo indirizzo:',
    },
    discord: {
      heading: 'Discord',
      text: 'Discord non legge i feed da solo. Un bot come MonitoRSS li pubblica in un canale, con questo indirizzo:',
    },
    calendar: {
      heading: 'Calendario',
      text: 'La manutenzione in programma compare nel tuo calendario e segue ogni modifica. Aggiungi un calendario con questo indirizzo:',
    },
    watch: {
      heading: 'GitHub',
      text: 'Su GitHub premi Watch, scegli Custom e spunta Issues: GitHub ti avviserà di ogni segnalazione. In questo repository:',
    },
    openCalendar: 'Apri nel tuo programma di calendario',
    components: {
      heading: 'Un solo componente',
      text: 'Ogni componente ha i propri feed e il proprio calendario.',
    },
    banner: {
      heading: 'Avviso sul tuo sito',
      text: 'Questa riga mostra un piccolo avviso quando qualcosa non va e nulla quando tutto funziona. Non usa cookie, e la tua pagina funziona come prima anche se non siamo raggiungibili.',
    },
    wall: {
      heading: 'Schermo a parete',
      text: 'Questa pagina mostra a caratteri grandi ciò che non va, si aggiorna da sola e avvisa quando non può:',
    },
    frame: 'Lo stesso in un riquadro, senza script:',
    policy: 'Se il tuo sito ha una Content-Security-Policy, deve consentire:',
    badge: { heading: 'Badge per readme', text: 'Per un readme o un wiki, in Markdown:' },
    api: {
      heading: 'Per i programmi',
      text: 'Tutti i file possono essere letti da chiunque, fino a una volta al minuto.',
    },
    apiStatuspage:
      'Come in Atlassian Statuspage; ai programmi fatti per Statuspage basta questo indirizzo:',
    apiOwn:
      'Tutto ciò che mostra la pagina iniziale, con la disponibilità per giorno e uno schema:',
    apiText: 'Come testo semplice, per un terminale:',
  },

  rules: ({ timeZone, days, weights }) => [
    {
      heading: 'Che cosa significano le parole',
      paragraphs: [
        'Operativo: funziona come deve. Prestazioni ridotte: funziona, ma lentamente o con difetti. Interruzione parziale: una parte non funziona, o non funziona per tutti. Interruzione totale: non funziona affatto. In manutenzione: ci stiamo lavorando come previsto.',
        'Sconosciuto: qualcuno ha scritto una segnalazione che non si può leggere per un errore di forma. Preferiamo dirlo piuttosto che mostrare che tutto funziona.',
      ],
    },
    {
      heading: 'Come si determina lo stato di un componente',
      paragraphs: [
        'Queste segnalazioni sono scritte da persone. Un componente mostra il peggio di ciò che i problemi aperti dicono di esso. Durante i lavori in programma è in manutenzione. Altrimenti è operativo, cioè nessuno ha segnalato problemi.',
        'Ogni problema ha un impatto: lieve se le prestazioni sono ridotte, grave in caso di interruzione parziale, critico in caso di interruzione totale, salvo diversa indicazione dell’autore. Il titolo della pagina dice che cosa non funziona adesso.',
        'La manutenzione in programma, da sola, non conta come problema.',
      ],
    },
    {
      heading: 'Come si calcola la disponibilità',
      paragraphs: [
        `La cifra riguarda gli ultimi ${days} giorni, fino a questo momento. Un minuto di interruzione totale conta per il ${weights.major} di un minuto di fermo, un’interruzione parziale per il ${weights.partial}, le prestazioni ridotte per il ${weights.degraded}. Se più problemi si sovrappongono, ogni minuto conta una volta sola, con il peggiore.`,
        'La manutenzione in programma e i falsi allarmi non contano. I lavori che durano più del previsto contano, dalla fine dell’intervallo previsto, come un’interruzione parziale. Il tempo prima che un componente esistesse è indicato con «nessun dato». La cifra di un gruppo o della pagina conta insieme il tempo di tutti i suoi componenti. Le percentuali sono arrotondate per difetto, mai per eccesso: 99,999% diventa 99,99%.',
        'La cifra è calcolata dai problemi pubblicati in questa pagina, quindi chiunque può verificarla.',
      ],
    },
    {
      heading: 'Quale ora vale',
      paragraphs: [
        `I giorni iniziano e finiscono a mezzanotte nel fuso orario ${timeZone}. Un problema a cavallo della mezzanotte appartiene a entrambi i giorni.`,
      ],
    },
    {
      heading: 'Perché fidarsi quando i nostri servizi non funzionano',
      paragraphs: [
        'Questa pagina è fatta di semplici file e si trova in un luogo diverso da ciò di cui parla. Non carica nulla da altri siti, non usa cookie e si legge senza alcuno script.',
      ],
    },
  ],
};
