import { pluralOf } from './plural.ts';
import type { Messages } from './messages.ts';

const plural = pluralOf<'one' | 'few' | 'other'>('cs');
const choose = (count: number, one: string, more: string) => (count === 1 ? one : more);

export const cs: Messages = {
  language: 'cs',
  sentenceGap: ' ',
  otherLanguages: 'Další jazyky',
  componentStatus: {
    operational: 'V provozu',
    under_maintenance: 'Probíhá údržba',
    unknown: 'Stav neznámý',
    degraded_performance: 'Snížený výkon',
    partial_outage: 'Částečný výpadek',
    major_outage: 'Úplný výpadek',
  },
  incidentStatus: {
    investigating: 'Zjišťujeme příčinu',
    identified: 'Příčina nalezena',
    monitoring: 'Sledujeme',
    resolved: 'Vyřešeno',
    postmortem: 'Závěrečná zpráva',
  },
  maintenanceStatus: {
    scheduled: 'Naplánováno',
    in_progress: 'Probíhá',
    verifying: 'Ověřujeme',
    completed: 'Dokončeno',
    cancelled: 'Zrušeno',
  },
  impact: {
    none: 'Bez dopadu',
    minor: 'Malý dopad',
    major: 'Velký dopad',
    critical: 'Kritický dopad',
  },

  allOperational: 'Vše funguje.',
  trouble: {
    major_outage: (names, count) => `${names} ${choose(count, 'nefunguje', 'nefungují')}.`,
    partial_outage: (names, count) =>
      `${names} ${choose(count, 'funguje', 'fungují')} jen částečně.`,
    degraded_performance: (names, count) =>
      `${names} ${choose(count, 'funguje', 'fungují')} pomaleji než obvykle.`,
    unknown: (names, count) => `Není známo, v jakém stavu ${choose(count, 'je', 'jsou')} ${names}.`,
    under_maintenance: (names) => `Probíhá údržba: ${names}.`,
  },
  openIncident: (title) => (/[.!?…]$/.test(title) ? title : `${title}.`),
  reportUnreadable: (count) =>
    `${choose(count, 'Jedno', String(count))} hlášení se nepodařilo přečíst.`,
  andMore: (count) =>
    plural(count, { one: '1 další', few: `${count} další`, other: `${count} dalších` }),

  asOf: (time) => `Stav k ${time}`,
  updated: 'Aktualizováno',
  currentIncidents: 'Probíhající potíže',
  plannedMaintenance: 'Plánovaná údržba',
  announcements: 'Oznámení',
  announcement: 'Oznámení',
  components: 'Komponenty',
  pastIncidents: 'Posledních 15 dní',
  nothingReported: 'Nic nebylo hlášeno.',
  fullHistory: 'Starší historie',
  history: 'Historie',
  about: 'Jak číst tuto stránku',
  subscribe: 'Odebírat',
  support: 'Nápověda',
  skipToContent: 'Přejít k obsahu',
  pages: 'Stránky',
  generated: (time) => `Tato stránka byla vytvořena ${time}.`,
  lost: 'Nevíme, jaký je teď stav.',
  lastKnown: (time) => `Poslední známý stav: ${time}.`,
  checked: (time) => `ověřeno ${time}`,
  lasting: (length) => `už ${length}`,
  pageUpdated: 'Jsou tu novinky.',
  showUpdate: 'Zobrazit aktuální stránku',
  sourceText: 'Jako prostý text',

  status: 'Stav',
  started: 'Začátek',
  duration: 'Doba trvání',
  affects: 'Týká se',
  whoIsAffected: 'Koho se to týká',
  youMaySee: 'Může se zobrazit',
  workaround: 'Co dělat zatím',
  expectedFix: 'Předpokládané vyřešení',
  nextUpdate: 'Další zpráva',
  nextUpdateOverdue: 'zpožděno',
  cause: 'Příčina',
  upstreamCause: (names) => `Příčina je na straně ${names}.`,
  window: 'Termín',
  overrun: 'Trvá to déle, než bylo v plánu.',
  falseAlarm: 'Planý poplach',
  falseAlarmExplained: 'Byl to planý poplach. Do ničeho se nezapočítává.',
  updates: 'Průběh',
  noUpdates: 'Zatím není žádná zpráva.',
  issue: (number) => `Hlášení č. ${number}`,
  published: {
    resolve: 'Problém je vyřešen.',
    start: 'Práce začaly.',
    complete: 'Práce jsou hotové a vše opět funguje jako obvykle.',
    cancel: 'Tyto práce se neuskuteční podle plánu.',
    moved: (from, to) => `Přesunuto z ${from} na ${to}.`,
    firstNoticed: 'Uživatelé to poprvé pocítili.',
    unaffected: 'nakonec bez dopadu',
    durationUnknown: 'doba trvání neznámá',
    noComponent: 'Nebyla uvedena žádná komponenta.',
    restInIssue: 'Zbytek najdete v hlášení.',
  },
  unreadableReports: 'Hlášení se nepodařilo přečíst',
  unreadableExplained:
    'Někdo napsal hlášení s chybou v zápisu, proto ho zatím nelze zobrazit. Čeho se může týkat, je označeno jako neznámé.',

  daysAgo: (count) => `před ${count} ${choose(count, 'dnem', 'dny')}`,
  today: 'Dnes',
  uptime: 'Dostupnost',
  uptimeOf: (percent, days) =>
    plural(days, {
      one: `Dostupnost ${percent} za ${days} den`,
      few: `Dostupnost ${percent} za ${days} dny`,
      other: `Dostupnost ${percent} za ${days} dní`,
    }),
  noData: 'Žádné údaje',
  uptimeUnknown: 'žádné údaje',
  dayLine: (day, what) => `${day}: ${what}`,
  since: (time) => `od ${time}`,
  dayByDay: 'Den po dni',
  incidentsOf: (component) => `${component}: potíže a údržba`,
  noIncidentsOf: 'Zatím nebylo nic hlášeno.',
  retired: 'Tato komponenta už neexistuje.',
  historyOf: (month) => `Historie: ${month}`,
  earlier: 'Dříve',
  later: 'Později',
  months: 'Měsíce',
  notFound: 'Taková stránka neexistuje.',
  notFoundExplained: 'V adrese je možná překlep, nebo bylo hlášení odstraněno.',
  backHome: 'Zobrazit aktuální stav',
  duringMaintenance: 'Údržba',
  maintenancesOf: 'Údržba',

  feedNote:
    'Toto je kanál novinek. Zkopírujte jeho adresu do čtečky kanálů, Slacku nebo Teams a každá zpráva přijde sama.',
  badgeUptime: (component) => `dostupnost ${component}`,
  uptimeOver: (percent, days) =>
    plural(days, {
      one: `${percent} za ${days} den`,
      few: `${percent} za ${days} dny`,
      other: `${percent} za ${days} dní`,
    }),
  calendar: 'Kalendář',
  subscribeTo: (component) => `Sledovat ${component}`,
  subscribePage: {
    introduction:
      'Každá zpráva přijde jednou: když něco přestane fungovat, když je něco nového a když to zase funguje. Účet není potřeba a my se nedozvíme, kdo jste.',
    feed: {
      heading: 'Čtečka kanálů',
      text: 'Zkopírujte jednu z těchto adres do své čtečky kanálů.',
    },
    mail: {
      heading: 'E-mailem',
      text: 'Sami e-maily neposíláme. Udělá to služba nebo program, který mění kanály na e-maily, například Blogtrottr, Feedrabbit nebo rss2email. Zadejte tuto adresu:',
    },
    slack: { heading: 'Slack', text: 'Napište toto do kanálu, který má zprávy dostávat:' },
    teams: {
      heading: 'Microsoft Teams',
      text: 'V kanálu zvolte Workflows, pak šablonu, která zveřejňuje nové položky kanálu RSS, a zadejte tuto adresu:',
    },
    discord: {
      heading: 'Discord',
      text: 'Discord sám kanály nečte. Bot jako MonitoRSS je zveřejňuje v kanálu; zadejte mu tuto adresu:',
    },
    calendar: {
      heading: 'Kalendář',
      text: 'Plánovaná údržba se objeví ve vašem kalendáři a přizpůsobí se každé změně. Přidejte kalendář z této adresy:',
    },
    watch: {
      heading: 'GitHub',
      text: 'Na GitHubu klikněte na Watch, zvolte Custom a zaškrtněte Issues: GitHub vás upozorní na každé hlášení. V tomto repozitáři:',
    },
    openCalendar: 'Otevřít v programu s kalendářem',
    components: {
      heading: 'Jen jedna komponenta',
      text: 'Každá komponenta má vlastní kanály a vlastní kalendář.',
    },
    banner: {
      heading: 'Proužek na vašem webu',
      text: 'Tento řádek ukáže malý proužek, když něco nefunguje, a nic, když je vše v pořádku. Nepoužívá cookies a váš web funguje jako dřív, i když nejsme dostupní.',
    },
    wall: {
      heading: 'Obrazovka na zdi',
      text: 'Tato stránka ukazuje velkým písmem, co nefunguje, sama se obnovuje a řekne, když to nejde:',
    },
    frame: 'Totéž v rámu, bez skriptu:',
    policy: 'Má-li váš web Content-Security-Policy, musí povolit:',
    badge: { heading: 'Odznak', text: 'Do readme nebo na wiki, v Markdownu:' },
    api: {
      heading: 'Pro programy',
      text: 'Všechny soubory smí číst kdokoli, až jednou za minutu.',
    },
    apiStatuspage: 'Jako v Atlassian Statuspage; programům pro Statuspage stačí tato adresa:',
    apiOwn: 'Vše, co ukazuje hlavní stránka, s dostupností po dnech a schématem:',
    apiText: 'Jako prostý text, pro terminál:',
  },

  rules: ({ timeZone, days, weights }) => [
    {
      heading: 'Co slova znamenají',
      paragraphs: [
        'V provozu: funguje, jak má. Snížený výkon: funguje, ale pomalu nebo s chybami. Částečný výpadek: něco nefunguje, nebo nefunguje všem. Úplný výpadek: nefunguje vůbec. Probíhá údržba: pracujeme na tom podle plánu.',
        'Stav neznámý: někdo k tomu napsal hlášení, které kvůli chybě v zápisu nelze přečíst. Raději to řekneme, než abychom ukazovali, že vše funguje.',
      ],
    },
    {
      heading: 'Podle čeho se určuje stav komponenty',
      paragraphs: [
        'Hlášení píší lidé. Komponenta ukazuje to nejhorší, co o ní říkají otevřená hlášení. Během plánovaných prací na ní probíhá údržba. Jinak je v provozu, což znamená: nikdo nenahlásil potíže.',
        'Každé potíže mají dopad: snížený výkon malý, částečný výpadek velký, úplný výpadek kritický, pokud autor neurčí jinak. Nadpis stránky říká, co právě nefunguje.',
        'Samotná plánovaná údržba se za potíže nepovažuje.',
      ],
    },
    {
      heading: 'Jak se počítá dostupnost',
      paragraphs: [
        `Údaj zahrnuje období posledních ${days} dní až do této chvíle. Minuta úplného výpadku se počítá jako ${weights.major} minuty nedostupnosti, částečný výpadek jako ${weights.partial}, snížený výkon jako ${weights.degraded}. Když se potíže překrývají, každá minuta se počítá jednou, podle nejhorší z nich.`,
        'Plánovaná údržba a plané poplachy se nepočítají. Práce, které trvají déle, než bylo plánováno, se od konce plánovaného času počítají jako částečný výpadek. Doba před vznikem komponenty je „žádné údaje“. Údaj skupiny nebo stránky počítá dohromady čas všech jejích komponent. Procenta se zaokrouhlují dolů, nikdy nahoru: 99,999 % se zobrazí jako 99,99 %.',
        'Údaj se počítá z potíží uvedených na této stránce, takže si ho může každý ověřit.',
      ],
    },
    {
      heading: 'Podle jakého času',
      paragraphs: [
        `Dny začínají a končí o půlnoci v časovém pásmu ${timeZone}. Potíže, které trvají přes půlnoc, patří k oběma dnům.`,
      ],
    },
    {
      heading: 'Proč jí lze věřit, když naše služby nefungují',
      paragraphs: [
        'Tato stránka se skládá z obyčejných souborů a je umístěna jinde než to, o čem informuje. Nic nenačítá z jiných webů, nepoužívá cookies a ke čtení nepotřebuje žádný skript.',
      ],
    },
  ],
};
