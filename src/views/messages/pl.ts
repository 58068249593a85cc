import { pluralOf } from './plural.ts';
import type { Messages } from './messages.ts';

const plural = pluralOf<'one' | 'few' | 'many'>('pl');
const choose = (count: number, one: string, more: string) => (count === 1 ? one : more);

export const pl: Messages = {
  language: 'pl',
  sentenceGap: ' ',
  otherLanguages: 'Inne języki',
  componentStatus: {
    operational: 'Działa',
    under_maintenance: 'Prace serwisowe',
    unknown: 'Stan nieznany',
    degraded_performance: 'Ograniczona wydajność',
    partial_outage: 'Częściowa awaria',
    major_outage: 'Poważna awaria',
  },
  incidentStatus: {
    investigating: 'Badamy przyczynę',
    identified: 'Przyczyna znana',
    monitoring: 'Obserwujemy',
    resolved: 'Rozwiązano',
    postmortem: 'Podsumowanie',
  },
  maintenanceStatus: {
    scheduled: 'Zaplanowano',
    in_progress: 'W toku',
    verifying: 'Sprawdzamy',
    completed: 'Zakończono',
    cancelled: 'Odwołano',
  },
  impact: {
    none: 'Bez wpływu',
    minor: 'Niewielki wpływ',
    major: 'Duży wpływ',
    critical: 'Krytyczny wpływ',
  },

  allOperational: 'Wszystko działa.',
  trouble: {
    major_outage: (names, count) => `${names} nie ${choose(count, 'działa', 'działają')}.`,
    partial_outage: (names, count) =>
      `${names} ${choose(count, 'działa', 'działają')} tylko częściowo.`,
    degraded_performance: (names, count) =>
      `${names} ${choose(count, 'działa', 'działają')} wolniej niż zwykle.`,
    unknown: (names) => `Nie wiadomo, w jakim stanie jest: ${names}.`,
    under_maintenance: (names) => `Trwają prace serwisowe: ${names}.`,
  },
  openIncident: (title) => (/[.!?…]$/.test(title) ? title : `${title}.`),
  reportUnreadable: (count) =>
    plural(count, {
      one: 'Nie udało się odczytać zgłoszenia.',
      few: `Nie udało się odczytać ${count} zgłoszeń.`,
      many: `Nie udało się odczytać ${count} zgłoszeń.`,
    }),
  andMore: (count) =>
    plural(count, { one: '1 inny', few: `${count} inne`, many: `${count} innych` }),

  asOf: (time) => `Stan na ${time}`,
  updated: 'Aktualizacja:',
  currentIncidents: 'Trwające awarie',
  plannedMaintenance: 'Planowane prace',
  announcements: 'Ogłoszenia',
  announcement: 'Ogłoszenie',
  components: 'Komponenty',
  pastIncidents: 'Ostatnie 15 dni',
  nothingReported: 'Brak zgłoszeń.',
  fullHistory: 'Starsza historia',
  history: 'Historia',
  about: 'Jak czytać tę stronę',
  subscribe: 'Subskrybuj',
  support: 'Pomoc',
  skipToContent: 'Przejdź do treści',
  pages: 'Strony',
  generated: (time) => `Stronę wygenerowano ${time}.`,
  lost: 'Nie wiemy, jak jest teraz.',
  lastKnown: (time) => `Ostatni znany stan: ${time}.`,
  checked: (time) => `sprawdzono ${time}`,
  lasting: (length) => `od ${length}`,
  pageUpdated: 'Są nowe wiadomości.',
  showUpdate: 'Pokaż aktualną stronę',
  sourceText: 'Jako zwykły tekst',

  status: 'Stan',
  started: 'Początek',
  duration: 'Czas trwania',
  affects: 'Dotyczy',
  whoIsAffected: 'Kogo dotyczy',
  youMaySee: 'Może się pojawić',
  workaround: 'Co zrobić w międzyczasie',
  expectedFix: 'Przewidywane rozwiązanie',
  nextUpdate: 'Następna wiadomość',
  nextUpdateOverdue: 'spóźnia się',
  cause: 'Przyczyna',
  upstreamCause: (names) => `Przyczyna leży po stronie: ${names}.`,
  window: 'Termin',
  overrun: 'Prace trwają dłużej, niż planowano.',
  falseAlarm: 'Fałszywy alarm',
  falseAlarmExplained: 'To był fałszywy alarm. Nie wlicza się do żadnych statystyk.',
  updates: 'Aktualizacje',
  noUpdates: 'Nie ma jeszcze żadnej aktualizacji.',
  issue: (number) => `Zgłoszenie nr ${number}`,
  published: {
    resolve: 'Problem został rozwiązany.',
    start: 'Prace się rozpoczęły.',
    complete: 'Prace zakończono i wszystko działa jak zwykle.',
    cancel: 'Te prace nie odbędą się zgodnie z planem.',
    moved: (from, to) => `Przeniesiono z terminu ${from} na ${to}.`,
    firstNoticed: 'Pierwsze skutki dla użytkowników.',
    unaffected: 'ostatecznie bez wpływu',
    durationUnknown: 'czas trwania nieznany',
    noComponent: 'Nie wskazano żadnego komponentu.',
    restInIssue: 'Reszta znajduje się w zgłoszeniu.',
  },
  unreadableReports: 'Nie udało się odczytać zgłoszenia',
  unreadableExplained:
    'Ktoś napisał zgłoszenie z błędem w zapisie, dlatego nie można go jeszcze pokazać. To, czego może dotyczyć, oznaczono jako stan nieznany.',

  daysAgo: (count) =>
    plural(count, {
      one: `${count} dzień temu`,
      few: `${count} dni temu`,
      many: `${count} dni temu`,
    }),
  today: 'Dziś',
  uptime: 'Dostępność',
  uptimeOf: (percent, days) =>
    plural(days, {
      one: `Dostępność ${percent} w ciągu ${days} dnia`,
      few: `Dostępność ${percent} w ciągu ${days} dni`,
      many: `Dostępność ${percent} w ciągu ${days} dni`,
    }),
  noData: 'Brak danych',
  uptimeUnknown: 'brak danych',
  dayLine: (day, what) => `${day}: ${what}`,
  since: (time) => `od ${time}`,
  dayByDay: 'Dzień po dniu',
  incidentsOf: (component) => `${component}: awarie i prace serwisowe`,
  noIncidentsOf: 'Nic jeszcze nie zgłoszono.',
  retired: 'Ten komponent już nie istnieje.',
  historyOf: (month) => `Historia: ${month}`,
  earlier: 'Wcześniej',
  later: 'Później',
  months: 'Miesiące',
  notFound: 'Nie ma takiej strony.',
  notFoundExplained: 'Być może w adresie jest literówka albo zgłoszenie zostało usunięte.',
  backHome: 'Zobacz bieżący stan',
  duringMaintenance: 'Prace serwisowe',
  maintenancesOf: 'Prace serwisowe',

  feedNote:
    'To jest kanał RSS. Skopiuj jego adres do czytnika kanałów, Slacka lub Teams, a każda wiadomość dotrze sama.',
  badgeUptime: (component) => `dostępność ${component}`,
  uptimeOver: (percent, days) => `${percent} w ciągu ${days} ${days === 1 ? 'dnia' : 'dni'}`,
  calendar: 'Kalendarz',
  subscribeTo: (component) => `Obserwuj ${component}`,
  subscribePage: {
    introduction:
      'Każda wiadomość dociera raz: gdy coś przestaje działać, gdy są nowe informacje i gdy znów działa. Nie potrzeba konta, a my nie wiemy, kto ją otrzymuje.',
    feed: { heading: 'Czytnik kanałów', text: 'Skopiuj jeden z tych adresów do czytnika kanałów.' },
    mail: {
      heading: 'E-mail',
      text: 'Sami nie wysyłamy e-maili. Robi to usługa lub program, który zamienia kanały w e-maile, na przykład Blogtrottr, Feedrabbit albo rss2email. Podaj ten adres:',
    },
    slack: { heading: 'Slack', text: 'Wpisz to na kanale, który ma otrzymywać wiadomości:' },
    teams: {
      heading: 'Microsoft Teams',
      text: 'Na kanale wybierz Workflows, potem szablon, który publikuje nowe elementy kanału RSS, i podaj ten adres:',
    },
    discord: {
      heading: 'Discord',
      text: 'Discord sam nie czyta kanałów RSS. Bot taki jak MonitoRSS publikuje je na kanale; podaj mu ten adres:',
    },
    calendar: {
      heading: 'Kalendarz',
      text: 'Planowane prace pojawiają się w kalendarzu i uwzględniają każdą zmianę. Dodaj kalendarz z tego adresu:',
    },
    watch: {
      heading: 'GitHub',
      text: 'Na GitHubie kliknij Watch, wybierz Custom i zaznacz Issues: GitHub powiadomi o każdym zgłoszeniu. W tym repozytorium:',
    },
    openCalendar: 'Otwórz w programie kalendarza',
    components: {
      heading: 'Tylko jeden komponent',
      text: 'Każdy komponent ma własne kanały i własny kalendarz.',
    },
    banner: {
      heading: 'Baner na własnej stronie',
      text: 'Ta linijka pokazuje mały baner, gdy coś nie działa, i nic, gdy wszystko jest w porządku. Nie używa ciasteczek, a strona działa jak dotąd, nawet gdy jesteśmy nieosiągalni.',
    },
    wall: {
      heading: 'Ekran na ścianie',
      text: 'Ta strona pokazuje dużymi literami, co nie działa, odświeża się sama i mówi, gdy nie może:',
    },
    frame: 'To samo w ramce, bez skryptu:',
    policy: 'Jeśli Twoja strona ma Content-Security-Policy, musi ona zezwalać na:',
    badge: { heading: 'Plakietka', text: 'Do readme lub wiki, w Markdownie:' },
    api: { heading: 'Dla programów', text: 'Wszystkie pliki może czytać każdy, nawet co minutę.' },
    apiStatuspage: 'Tak jak w Atlassian Statuspage; programom dla Statuspage wystarczy ten adres:',
    apiOwn: 'Wszystko, co pokazuje strona główna, z dostępnością według dni i schematem:',
    apiText: 'Jako zwykły tekst, do terminala:',
  },

  rules: ({ timeZone, days, weights }) => [
    {
      heading: 'Co znaczą te słowa',
      paragraphs: [
        'Działa: wszystko jest tak, jak powinno. Ograniczona wydajność: działa, ale wolno albo z usterkami. Częściowa awaria: część nie działa albo nie działa u niektórych osób. Poważna awaria: nie działa wcale. Prace serwisowe: pracujemy nad tym zgodnie z planem.',
        'Stan nieznany: ktoś napisał zgłoszenie na ten temat, którego nie da się odczytać z powodu błędu w zapisie. Wolimy to powiedzieć, niż pokazać, że wszystko działa.',
      ],
    },
    {
      heading: 'Skąd bierze się stan komponentu',
      paragraphs: [
        'Zgłoszenia piszą ludzie. Komponent pokazuje najgorsze z tego, co mówią o nim otwarte zgłoszenia awarii. W czasie zaplanowanych prac ma stan „prace serwisowe”. Poza tym działa, co znaczy: nikt nie zgłosił problemu.',
        'Każda awaria ma wpływ: ograniczona wydajność oznacza niewielki, częściowa awaria duży, a poważna awaria krytyczny, chyba że autor zdecyduje inaczej. Nagłówek strony mówi, co teraz nie działa.',
        'Same planowane prace nie są uznawane za problem.',
      ],
    },
    {
      heading: 'Jak liczymy dostępność',
      paragraphs: [
        `Liczba obejmuje ostatnie ${days} dni, aż do tej chwili. Minuta poważnej awarii liczy się jako ${weights.major} minuty przestoju, częściowej awarii jako ${weights.partial}, ograniczonej wydajności jako ${weights.degraded}. Gdy awarie się nakładają, każda minuta liczy się raz, według najgorszej z nich.`,
        'Planowane prace i fałszywe alarmy się nie liczą. Prace, które trwają dłużej niż planowano, od końca wyznaczonego czasu liczą się jak częściowa awaria. Czas przed powstaniem komponentu to „brak danych”. Wartość dla grupy lub całej strony obejmuje łącznie czas wszystkich jej komponentów. Wartości procentowe zaokrąglamy w dół, nigdy w górę: 99,999% pokazujemy jako 99,99%.',
        'Liczbę wyznacza się z awarii opisanych na tej stronie, więc każdy może ją sprawdzić.',
      ],
    },
    {
      heading: 'Który czas obowiązuje',
      paragraphs: [
        `Dni zaczynają się i kończą o północy w strefie czasowej ${timeZone}. Awaria, która trwa przez północ, należy do obu dni.`,
      ],
    },
    {
      heading: 'Dlaczego można jej ufać, gdy nasze usługi nie działają',
      paragraphs: [
        'Ta strona składa się ze zwykłych plików i znajduje się gdzie indziej niż to, o czym informuje. Nie pobiera niczego z innych stron, nie używa ciasteczek i można ją czytać bez żadnych skryptów.',
      ],
    },
  ],
};
