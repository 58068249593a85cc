import { isolate } from '../../model/text/bidi-isolation.ts';
import { pluralOf } from './plural.ts';
import type { Messages } from './messages.ts';

const plural = pluralOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const days = (count: number) =>
  plural(count, {
    zero: '0 يوم',
    one: 'يوم واحد',
    two: 'يومين',
    few: `${count} أيام`,
    many: `${count} يومًا`,
    other: `${count} يوم`,
  });

export const ar: Messages = {
  language: 'ar',
  sentenceGap: ' ',
  otherLanguages: 'لغات أخرى',
  componentStatus: {
    operational: 'يعمل',
    under_maintenance: 'قيد الصيانة',
    unknown: 'غير معروف',
    degraded_performance: 'أداء منخفض',
    partial_outage: 'انقطاع جزئي',
    major_outage: 'انقطاع كامل',
  },
  incidentStatus: {
    investigating: 'قيد التحقيق',
    identified: 'عُرف السبب',
    monitoring: 'قيد المراقبة',
    resolved: 'تم الحل',
    postmortem: 'تقرير ما بعد الحادث',
  },
  maintenanceStatus: {
    scheduled: 'مجدولة',
    in_progress: 'جارية',
    verifying: 'قيد التحقق',
    completed: 'اكتملت',
    cancelled: 'أُلغيت',
  },
  impact: {
    none: 'بلا تأثير',
    minor: 'تأثير محدود',
    major: 'تأثير كبير',
    critical: 'تأثير حرج',
  },

  allOperational: 'كل شيء يعمل.',
  trouble: {
    major_outage: (names) => `توقف عن العمل: ${names}.`,
    partial_outage: (names) => `توقف جزئيًا عن العمل: ${names}.`,
    degraded_performance: (names) => `بطء في الأداء: ${names}.`,
    unknown: (names) => `لا تُعرف حالة: ${names}.`,
    under_maintenance: (names) => `قيد الصيانة: ${names}.`,
  },
  openIncident: (title) => (/[.!?؟]$/.test(title) ? isolate(title) : `${isolate(title)}.`),
  reportUnreadable: (count) =>
    plural(count, {
      zero: 'لا تقارير تعذّرت قراءتها.',
      one: 'تعذّرت قراءة تقرير واحد.',
      two: 'تعذّرت قراءة تقريرين.',
      few: `تعذّرت قراءة ${count} تقارير.`,
      many: `تعذّرت قراءة ${count} تقريرًا.`,
      other: `تعذّرت قراءة ${count} تقرير.`,
    }),
  andMore: (count) =>
    plural(count, {
      zero: '0 أخرى',
      one: 'واحد آخر',
      two: 'اثنان آخران',
      few: `${count} أخرى`,
      many: `${count} أخرى`,
      other: `${count} أخرى`,
    }),

  asOf: (time) => `الحالة في ${time}`,
  updated: 'آخر تحديث:',
  currentIncidents: 'الأعطال الحالية',
  plannedMaintenance: 'صيانة مجدولة',
  announcements: 'إعلانات',
  announcement: 'إعلان',
  components: 'المكوّنات',
  pastIncidents: 'آخر 15 يومًا',
  nothingReported: 'لا بلاغات.',
  fullHistory: 'السجل الأقدم',
  history: 'السجل',
  about: 'كيف تُقرأ هذه الصفحة',
  subscribe: 'اشتراك',
  support: 'المساعدة',
  skipToContent: 'انتقل إلى المحتوى',
  pages: 'الصفحات',
  generated: (time) => `أُنشئت هذه الصفحة في ${time}.`,
  lost: 'لا نعرف كيف هو الوضع الآن.',
  lastKnown: (time) => `آخر وضع معروف: ${time}.`,
  checked: (time) => `جرى التحقق ${time}`,
  lasting: (length) => `منذ ${length}`,
  pageUpdated: 'هناك جديد.',
  showUpdate: 'عرض الصفحة المحدّثة',
  sourceText: 'كنص عادي',

  status: 'الحالة',
  started: 'البداية',
  duration: 'المدة',
  affects: 'يشمل',
  whoIsAffected: 'من المتأثر',
  youMaySee: 'ما قد يظهر لك',
  workaround: 'ما يمكن فعله الآن',
  expectedFix: 'الإصلاح المتوقع',
  nextUpdate: 'التحديث التالي',
  nextUpdateOverdue: 'متأخر',
  cause: 'السبب',
  upstreamCause: (names) => `مصدر العطل لدى: ${names}.`,
  window: 'الموعد المقرر',
  overrun: 'يستغرق العمل وقتًا أطول من المقرر.',
  falseAlarm: 'إنذار كاذب',
  falseAlarmExplained: 'تبيّن أنه إنذار كاذب، ولا يدخل في أي حساب.',
  updates: 'التحديثات',
  noUpdates: 'لا تحديثات بعد.',
  issue: (number) => `البلاغ رقم ${number}`,
  published: {
    resolve: 'تم حل المشكلة.',
    start: 'بدأت أعمال الصيانة.',
    complete: 'انتهت أعمال الصيانة وعاد كل شيء إلى طبيعته.',
    cancel: 'لن تُجرى هذه الصيانة كما كان مخططًا لها.',
    moved: (from, to) => `نُقل الموعد من ${from} إلى ${to}.`,
    firstNoticed: 'بدأ المستخدمون يلاحظون المشكلة.',
    unaffected: 'لم يتأثر في النهاية',
    durationUnknown: 'المدة غير معروفة',
    noComponent: 'لم يُذكر أي مكوّن.',
    restInIssue: 'بقية النص في البلاغ.',
  },
  unreadableReports: 'تعذّرت قراءة أحد التقارير',
  unreadableExplained:
    'كُتب تقرير فيه خطأ في الصياغة الشكلية، ولذلك لا يمكن عرضه بعد. وما قد يشمله مُشار إليه بأنه غير معروف.',

  daysAgo: (count) => `قبل ${days(count)}`,
  today: 'اليوم',
  uptime: 'نسبة التوفر',
  uptimeOf: (percent, count) => `نسبة التوفر ${percent} خلال ${days(count)}`,
  noData: 'لا بيانات',
  uptimeUnknown: 'لا بيانات',
  dayLine: (day, what) => `${day}: ${what}`,
  since: (time) => `منذ ${time}`,
  dayByDay: 'يومًا بيوم',
  incidentsOf: (component) => `${isolate(component)}: الأعطال والصيانة`,
  noIncidentsOf: 'لم يُبلّغ عن شيء بعد.',
  retired: 'لم يعد هذا المكوّن موجودًا.',
  historyOf: (month) => `السجل: ${month}`,
  earlier: 'الأقدم',
  later: 'الأحدث',
  months: 'الأشهر',
  notFound: 'هذه الصفحة غير موجودة.',
  notFoundExplained: 'قد يكون في العنوان خطأ، أو أن التقرير قد أُزيل.',
  backHome: 'عرض الحالة الحالية',
  duringMaintenance: 'صيانة',
  maintenancesOf: 'صيانة',

  feedNote: 'هذه خلاصة. انسخ عنوانها إلى قارئ خلاصات أو إلى Slack أو Teams ليصلك كل تحديث.',
  badgeUptime: (component) => `نسبة توفر ${component}`,
  uptimeOver: (percent, count) => `${percent} خلال ${days(count)}`,
  calendar: 'التقويم',
  subscribeTo: (component) => `متابعة ${isolate(component)}`,
  subscribePage: {
    introduction:
      'يصلك كل تحديث مرة واحدة: عند حدوث عطل، وعند وجود جديد، وعند عودة الخدمة. لا حاجة إلى حساب، ولا نعرف من أنت.',
    feed: { heading: 'قارئ الخلاصات', text: 'انسخ أحد هذه العناوين إلى قارئ الخلاصات لديك.' },
    mail: {
      heading: 'البريد الإلكتروني',
      text: 'لا نرسل بريدًا بأنفسنا. تقوم بذلك خدمة أو برنامج يحوّل الخلاصات إلى بريد، مثل Blogtrottr أو Feedrabbit أو rss2email. أعطه هذا العنوان:',
    },
    slack: { heading: 'Slack', text: 'اكتب هذا في القناة التي ينبغي أن تصلها التحديثات:' },
    teams: {
      heading: 'Microsoft Teams',
      text: 'في القناة اختر Workflows، ثم قالبًا ينشر العناصر الجديدة من خلاصة RSS، وأعطه هذا العنوان:',
    },
    discord: {
      heading: 'Discord',
      text: 'لا يقرأ Discord الخلاصات بنفسه. ينشرها في القناة روبوت مثل MonitoRSS؛ أعطه هذا العنوان:',
    },
    calendar: {
      heading: 'التقويم',
      text: 'تظهر الصيانة المجدولة في تقويمك وتتبع كل تغيير. أضف تقويمًا من هذا العنوان:',
    },
    watch: {
      heading: 'GitHub',
      text: 'في GitHub اضغط على Watch ثم اختر Custom وحدّد Issues، فيخبرك GitHub بكل تقرير. في هذا المستودع:',
    },
    openCalendar: 'فتح في برنامج التقويم',
    components: { heading: 'مكوّن واحد فقط', text: 'لكل مكوّن خلاصاته وتقويمه.' },
    banner: {
      heading: 'شريط في موقعك',
      text: 'يعرض هذا السطر شريطًا صغيرًا عند وجود عطل، ولا يعرض شيئًا حين يكون كل شيء على ما يرام. لا يستخدم ملفات تعريف الارتباط، وتعمل صفحتك كما كانت حتى عند تعذّر الوصول إلينا.',
    },
    wall: {
      heading: 'شاشة على الحائط',
      text: 'تعرض هذه الصفحة ما تعطّل بأحرف كبيرة، وتتجدّد من تلقاء نفسها، وتقول متى تعذّر عليها ذلك:',
    },
    frame: 'الشيء نفسه داخل إطار، بلا برنامج نصي:',
    policy: 'إذا كان موقعك يرسل Content-Security-Policy فيجب أن تسمح بما يلي:',
    badge: { heading: 'شارة', text: 'لملف readme أو موسوعة wiki، بصيغة Markdown:' },
    api: { heading: 'للبرامج', text: 'يمكن للجميع قراءة كل الملفات، حتى مرة كل دقيقة.' },
    apiStatuspage: 'كما في Atlassian Statuspage؛ والبرامج المعدّة لها لا تحتاج إلا إلى هذا العنوان:',
    apiOwn: 'كل ما تعرضه الصفحة الرئيسية، مع نسبة التوفر لكل يوم ومخطط:',
    apiText: 'كنص عادي، للطرفية:',
  },

  rules: ({ timeZone, days: count, weights }) => [
    {
      heading: 'معاني الكلمات',
      paragraphs: [
        'يعمل: يعمل كما ينبغي. أداء منخفض: يعمل، لكن ببطء أو بعيوب. انقطاع جزئي: جزء منه لا يعمل، أو لا يعمل لدى بعض المستخدمين. انقطاع كامل: لا يعمل إطلاقًا. قيد الصيانة: نعمل عليه كما هو مقرر.',
        'غير معروف: كُتب تقرير بشأنه لا يمكن قراءته بسبب خطأ في صياغته الشكلية. نفضّل أن نقول ذلك على أن نعرضه كأنه يعمل.',
      ],
    },
    {
      heading: 'كيف تتحدد حالة المكوّن',
      paragraphs: [
        'يكتب هذه التقارير أشخاص. يعرض المكوّن أسوأ ما تقوله عنه الأعطال المفتوحة. وأثناء الأعمال المقررة يكون قيد الصيانة. وفيما عدا ذلك فهو يعمل، أي لم يبلّغ أحد عن عطل.',
        'لكل عطل تأثير: الأداء المنخفض يجعله محدودًا، والانقطاع الجزئي كبيرًا، والانقطاع الكامل حرجًا، ما لم يذكر كاتب التقرير غير ذلك. ويذكر عنوان الصفحة ما لا يعمل الآن.',
        'الصيانة المجدولة وحدها لا تُعد عطلًا.',
      ],
    },
    {
      heading: 'كيف تُحسب نسبة التوفر',
      paragraphs: [
        `تشمل النسبة آخر ${days(count)} حتى هذه اللحظة. تُحسب دقيقة الانقطاع الكامل ${weights.major} من دقيقة توقف، والانقطاع الجزئي ${weights.partial}، والأداء المنخفض ${weights.degraded}. وعند تداخل الأعطال تُحسب كل دقيقة مرة واحدة بحسب أسوئها.`,
        'لا تُحسب الصيانة المجدولة ولا الإنذارات الكاذبة. وإذا طالت الأعمال عن موعدها المحدد حُسب ما بعد انتهاء الموعد كانقطاع جزئي. والوقت السابق لوجود المكوّن يظهر «لا بيانات». ويُحسب رقم المجموعة أو الصفحة من زمن جميع مكوّناتها معًا. وتُقرَّب النسب إلى الأدنى دائمًا، ولا تُقرَّب إلى الأعلى: تظهر 99.999% على أنها 99.99%.',
        'تُحسب النسبة من الأعطال المذكورة في هذه الصفحة، فيمكن لأي شخص التحقق منها.',
      ],
    },
    {
      heading: 'أي توقيت هو المعتمد',
      paragraphs: [
        `تبدأ الأيام وتنتهي عند منتصف الليل في المنطقة الزمنية ${isolate(timeZone)}. والعطل الذي يمتد عبر منتصف الليل يُحسب على اليومين.`,
      ],
    },
    {
      heading: 'لماذا يمكن الوثوق بها عند توقف خدماتنا',
      paragraphs: [
        'تتكون هذه الصفحة من ملفات بسيطة، وتُستضاف في مكان غير مكان الخدمات التي تتحدث عنها. وهي لا تحمّل شيئًا من مواقع أخرى، ولا تستخدم ملفات تعريف الارتباط، ولا تحتاج إلى أي برنامج نصي لقراءتها.',
      ],
    },
  ],
};
