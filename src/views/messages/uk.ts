import { pluralOf } from './plural.ts';
import type { Messages } from './messages.ts';

const plural = pluralOf<'one' | 'few' | 'many'>('uk');
const choose = (count: number, one: string, more: string) => (count === 1 ? one : more);

export const uk: Messages = {
  language: 'uk',
  sentenceGap: ' ',
  otherLanguages: 'Інші мови',
  componentStatus: {
    operational: 'Працює',
    under_maintenance: 'Технічні роботи',
    unknown: 'Стан невідомий',
    degraded_performance: 'Знижена швидкодія',
    partial_outage: 'Частковий збій',
    major_outage: 'Повний збій',
  },
  incidentStatus: {
    investigating: 'З’ясовуємо причину',
    identified: 'Причину знайдено',
    monitoring: 'Спостерігаємо',
    resolved: 'Усунено',
    postmortem: 'Підсумки',
  },
  maintenanceStatus: {
    scheduled: 'Заплановано',
    in_progress: 'Триває',
    verifying: 'Перевіряємо',
    completed: 'Завершено',
    cancelled: 'Скасовано',
  },
  impact: {
    none: 'Без наслідків',
    minor: 'Незначні наслідки',
    major: 'Значні наслідки',
    critical: 'Критичні наслідки',
  },

  allOperational: 'Усе працює.',
  trouble: {
    major_outage: (names, count) => `${names} не ${choose(count, 'працює', 'працюють')}.`,
    partial_outage: (names, count) =>
      `${names} ${choose(count, 'працює', 'працюють')} лише частково.`,
    degraded_performance: (names, count) =>
      `${names} ${choose(count, 'працює', 'працюють')} повільніше, ніж зазвичай.`,
    unknown: (names) => `Невідомо, у якому стані ${names}.`,
    under_maintenance: (names) => `Тривають технічні роботи: ${names}.`,
  },
  openIncident: (title) => (/[.!?…]$/.test(title) ? title : `${title}.`),
  reportUnreadable: (count) =>
    plural(count, {
      one: `Не вдалося прочитати ${count} повідомлення.`,
      few: `Не вдалося прочитати ${count} повідомлення.`,
      many: `Не вдалося прочитати ${count} повідомлень.`,
    }),
  andMore: (count) => `ще ${count}`,

  asOf: (time) => `Стан на ${time}`,
  updated: 'Оновлено',
  currentIncidents: 'Поточні збої',
  plannedMaintenance: 'Заплановані роботи',
  announcements: 'Оголошення',
  announcement: 'Оголошення',
  components: 'Компоненти',
  pastIncidents: 'Останні 15 днів',
  nothingReported: 'Повідомлень немає.',
  fullHistory: 'Давніша історія',
  history: 'Історія',
  about: 'Як читати цю сторінку',
  subscribe: 'Підписатися',
  support: 'Допомога',
  skipToContent: 'Перейти до вмісту',
  pages: 'Сторінки',
  generated: (time) => `Сторінку створено ${time}.`,
  lost: 'Ми не знаємо, який стан зараз.',
  lastKnown: (time) => `Останній відомий стан: ${time}.`,
  checked: (time) => `перевірено ${time}`,
  lasting: (length) => `уже ${length}`,
  pageUpdated: 'Є новини.',
  showUpdate: 'Показати оновлену сторінку',
  sourceText: 'Звичайним текстом',

  status: 'Стан',
  started: 'Початок',
  duration: 'Тривалість',
  affects: 'Стосується',
  whoIsAffected: 'Кого це стосується',
  workaround: 'Що робити тим часом',
  expectedFix: 'Очікуване усунення',
  nextUpdate: 'Наступне повідомлення',
  nextUpdateOverdue: 'запізнюється',
  cause: 'Причина',
  upstreamCause: (names) => `Причина на боці ${names}.`,
  window: 'Заплановано на',
  overrun: 'Роботи тривають довше, ніж планувалося.',
  falseAlarm: 'Хибна тривога',
  falseAlarmExplained: 'Тривога виявилася хибною. Вона ніде не враховується.',
  updates: 'Оновлення',
  noUpdates: 'Оновлень ще немає.',
  issue: (number) => `Звернення № ${number}`,
  published: {
    start: 'Роботи розпочато.',
    complete: 'Роботи завершено, усе працює як звичайно.',
    cancel: 'Ці роботи не відбудуться, як було заплановано.',
    moved: (from, to) => `Перенесено з ${from} на ${to}.`,
    firstNoticed: 'Користувачі вперше це помітили.',
    unaffected: 'зрештою не постраждав',
    durationUnknown: 'тривалість невідома',
    noComponent: 'Жодного компонента не вказано.',
    restInIssue: 'Решта тексту — у зверненні.',
  },
  unreadableReports: 'Не вдалося прочитати повідомлення',
  unreadableExplained:
    'Хтось написав повідомлення з помилкою у формі, тому його поки не можна показати. Те, чого воно може стосуватися, позначено як невідоме.',

  daysAgo: (count) =>
    plural(count, {
      one: `${count} день тому`,
      few: `${count} дні тому`,
      many: `${count} днів тому`,
    }),
  today: 'Сьогодні',
  uptime: 'Доступність',
  uptimeOf: (percent, days) =>
    plural(days, {
      one: `Доступність ${percent} за ${days} день`,
      few: `Доступність ${percent} за ${days} дні`,
      many: `Доступність ${percent} за ${days} днів`,
    }),
  noData: 'Немає даних',
  uptimeUnknown: 'немає даних',
  dayLine: (day, what) => `${day}: ${what}`,
  since: (time) => `з ${time}`,
  dayByDay: 'День за днем',
  incidentsOf: (component) => `${component}: збої та технічні роботи`,
  noIncidentsOf: 'Поки що повідомлень не було.',
  retired: 'Цього компонента більше немає.',
  historyOf: (month) => `Історія: ${month}`,
  earlier: 'Раніше',
  later: 'Пізніше',
  months: 'Місяці',
  notFound: 'Такої сторінки немає.',
  notFoundExplained: 'Можливо, в адресі є помилка або повідомлення вилучено.',
  backHome: 'Переглянути поточний стан',
  duringMaintenance: 'Технічні роботи',
  maintenancesOf: 'Технічні роботи',

  feedNote:
    'Це стрічка новин. Скопіюйте її адресу в читач стрічок, Slack або Teams, і кожне повідомлення надходитиме саме.',
  badgeUptime: (component) => `доступність ${component}`,
  uptimeOver: (percent, days) =>
    plural(days, {
      one: `${percent} за ${days} день`,
      few: `${percent} за ${days} дні`,
      many: `${percent} за ${days} днів`,
    }),
  calendar: 'Календар',
  subscribeTo: (component) => `Стежити: ${component}`,
  subscribePage: {
    introduction:
      'Кожне повідомлення надходить один раз: коли щось перестає працювати, коли є новини і коли знову все гаразд. Обліковий запис не потрібен, і ми не дізнаємося, хто ви.',
    feed: { heading: 'Читач стрічок', text: 'Скопіюйте одну з цих адрес у свій читач стрічок.' },
    mail: {
      heading: 'Електронна пошта',
      text: 'Самі ми листів не надсилаємо. Це зробить сервіс або програма, що перетворює стрічки на листи, наприклад Blogtrottr, Feedrabbit чи rss2email. Вкажіть цю адресу:',
    },
    slack: { heading: 'Slack', text: 'Напишіть це в каналі, який має отримувати повідомлення:' },
    teams: {
      heading: 'Microsoft Teams',
      text: 'У каналі виберіть Workflows, потім шаблон, що публікує нові записи стрічки RSS, і вкажіть цю адресу:',
    },
    discord: {
      heading: 'Discord',
      text: 'Discord сам не читає стрічок. Бот, наприклад MonitoRSS, публікує їх у каналі; вкажіть йому цю адресу:',
    },
    calendar: {
      heading: 'Календар',
      text: 'Заплановані роботи з’являються у вашому календарі й оновлюються з кожною зміною. Додайте календар за цією адресою:',
    },
    watch: {
      heading: 'GitHub',
      text: 'На GitHub натисніть Watch, виберіть Custom і позначте Issues: GitHub повідомлятиме про кожен звіт. У цьому репозиторії:',
    },
    openCalendar: 'Відкрити в програмі календаря',
    components: {
      heading: 'Лише один компонент',
      text: 'Кожен компонент має власні стрічки й власний календар.',
    },
    banner: {
      heading: 'Банер на вашому сайті',
      text: 'Цей рядок показує невеликий банер, коли щось не працює, і нічого, коли все гаразд. Він не використовує файлів cookie, а ваша сторінка працює як раніше, навіть коли ми недоступні.',
    },
    frame: 'Те саме у фреймі, без скрипту:',
    policy: 'Якщо ваш сайт має Content-Security-Policy, вона має дозволяти:',
    badge: { heading: 'Значок', text: 'Для readme або вікі, у Markdown:' },
    api: {
      heading: 'Для програм',
      text: 'Усі файли може читати будь-хто, до одного разу на хвилину.',
    },
    apiStatuspage: 'Як в Atlassian Statuspage; програмам для Statuspage досить цієї адреси:',
    apiOwn: 'Усе, що показує головна сторінка, з доступністю за днями та схемою:',
    apiText: 'Звичайним текстом, для термінала:',
  },

  rules: ({ timeZone, days, weights }) => [
    {
      heading: 'Що означають слова',
      paragraphs: [
        'Працює: усе гаразд. Знижена швидкодія: працює, але повільно або з вадами. Частковий збій: щось не працює або не працює в декого. Повний збій: не працює зовсім. Технічні роботи: ми працюємо над цим за планом.',
        'Стан невідомий: хтось написав про це повідомлення, яке не можна прочитати через помилку у формі. Ми краще скажемо про це, ніж покажемо, що все працює.',
      ],
    },
    {
      heading: 'Звідки береться стан компонента',
      paragraphs: [
        'Повідомлення пишуть люди. Компонент показує найгірше з того, що кажуть про нього відкриті збої. Під час запланованих робіт він має стан «технічні роботи». В інших випадках він працює, тобто ніхто не повідомив про збій.',
        'Кожен збій має наслідки: знижена швидкодія — незначні, частковий збій — значні, повний збій — критичні, якщо автор не вказав іншого. Заголовок сторінки називає те, що не працює зараз.',
        'Самі лише заплановані роботи не вважаються збоєм.',
      ],
    },
    {
      heading: 'Як обчислюється доступність',
      paragraphs: [
        `Число охоплює останні ${days} дн., до цієї миті. Хвилина повного збою рахується як ${weights.major} хвилини простою, часткового збою — як ${weights.partial}, зниженої швидкодії — як ${weights.degraded}. Коли збої збігаються в часі, кожна хвилина рахується один раз, за найгіршим із них.`,
        'Заплановані роботи та хибні тривоги не рахуються. Час до появи компонента — це «немає даних». Відсотки округлюються вниз, ніколи не вгору: 99,999% показано як 99,99%.',
        'Число обчислено зі збоїв, описаних на цій сторінці, тож його можна перевірити.',
      ],
    },
    {
      heading: 'За яким часом',
      paragraphs: [
        `Дні починаються й закінчуються опівночі в часовому поясі ${timeZone}. Збій, що триває через північ, належить до обох днів.`,
      ],
    },
    {
      heading: 'Чому їй можна довіряти, коли наші сервіси не працюють',
      paragraphs: [
        'Ця сторінка складається зі звичайних файлів і розміщена не там, де те, про що вона повідомляє. Вона нічого не завантажує з інших сайтів, не використовує файлів cookie і читається без жодних скриптів.',
      ],
    },
  ],
};
