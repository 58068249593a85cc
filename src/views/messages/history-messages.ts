import type { Language } from '../../model/page/language.ts';

/** The messages of the history: its calendars and its search. */
export interface HistoryMessages {
  /** The heading of the calendars. */
  readonly lastYear: string;
  readonly reportedDays: (count: number) => string;
  readonly search: string;
  /** Below the field: what is searched. */
  readonly searchHint: string;
  /** How many reports were found. */
  readonly found: (count: number | string) => string;
  readonly nothingFound: string;
  /** The search could not be loaded. */
  readonly searchFailed: string;
  /** Of reports before that month only titles and error messages are searched. */
  readonly textsSince: (month: string) => string;
}

/** A label before a number, which needs no plural. */
const counted =
  (label: string, gap = ': ') =>
  (count: number | string) =>
    `${label}${gap}${count}`;

const all: Readonly<Record<Language, HistoryMessages>> = {
  en: {
    lastYear: 'The last twelve months',
    reportedDays: counted('Days with reports'),
    search: 'Search the history',
    searchHint: 'Titles, texts and error messages, for example: 502 Bad Gateway',
    found: counted('Reports found'),
    nothingFound: 'Nothing was found. Try fewer or shorter words.',
    searchFailed: 'The search could not be loaded. The months below list everything.',
    textsSince: (month) =>
      `Texts are searched back to ${month}; before that, titles and error messages.`,
  },
  de: {
    lastYear: 'Die letzten zwölf Monate',
    reportedDays: counted('Tage mit Meldungen'),
    search: 'Verlauf durchsuchen',
    searchHint: 'Titel, Texte und Fehlermeldungen, zum Beispiel: 502 Bad Gateway',
    found: counted('Gefundene Meldungen'),
    nothingFound: 'Nichts gefunden. Versuchen Sie es mit weniger oder kürzeren Wörtern.',
    searchFailed:
      'Die Suche konnte nicht geladen werden. Die Monate weiter unten führen alles auf.',
    textsSince: (month) =>
      `Texte werden zurück bis ${month} durchsucht, davor nur Titel und Fehlermeldungen.`,
  },
  fr: {
    lastYear: 'Les douze derniers mois',
    reportedDays: counted('Jours avec signalement', ' : '),
    search: 'Rechercher dans l’historique',
    searchHint: 'Titres, textes et messages d’erreur, par exemple : 502 Bad Gateway',
    found: counted('Rapports trouvés', ' : '),
    nothingFound: 'Aucun résultat. Essayez avec moins de mots ou des mots plus courts.',
    searchFailed:
      'La recherche n’a pas pu être chargée. Tout figure dans la liste des mois ci-dessous.',
    textsSince: (month) =>
      `La recherche porte sur les textes jusqu’à ${month} ; avant, sur les titres et les messages d’erreur.`,
  },
  es: {
    lastYear: 'Los últimos doce meses',
    reportedDays: counted('Días con informes'),
    search: 'Buscar en el historial',
    searchHint: 'Títulos, textos y mensajes de error, por ejemplo: 502 Bad Gateway',
    found: counted('Informes encontrados'),
    nothingFound: 'No se encontró nada. Pruebe con menos palabras o más cortas.',
    searchFailed:
      'No se pudo cargar la búsqueda. Los meses que aparecen más abajo lo contienen todo.',
    textsSince: (month) =>
      `Se busca en los textos hasta ${month}; antes, en los títulos y los mensajes de error.`,
  },
  pt: {
    lastYear: 'Os últimos doze meses',
    reportedDays: counted('Dias com relatos'),
    search: 'Pesquisar no histórico',
    searchHint: 'Títulos, textos e mensagens de erro, por exemplo: 502 Bad Gateway',
    found: counted('Relatos encontrados'),
    nothingFound: 'Nada foi encontrado. Tente menos palavras ou palavras mais curtas.',
    searchFailed: 'Não foi possível carregar a pesquisa. Os meses abaixo listam tudo.',
    textsSince: (month) =>
      `Os textos são pesquisados até ${month}; antes disso, os títulos e as mensagens de erro.`,
  },
  it: {
    lastYear: 'Gli ultimi dodici mesi',
    reportedDays: counted('Giorni con segnalazioni'),
    search: 'Cerca nello storico',
    searchHint: 'Titoli, testi e messaggi di errore, per esempio: 502 Bad Gateway',
    found: counted('Segnalazioni trovate'),
    nothingFound: 'Nessun risultato. Prova con meno parole o con parole più corte.',
    searchFailed: 'Non è stato possibile caricare la ricerca. I mesi qui sotto elencano tutto.',
    textsSince: (month) =>
      `I testi sono cercati fino a ${month}; prima, i titoli e i messaggi di errore.`,
  },
  pl: {
    lastYear: 'Ostatnie dwanaście miesięcy',
    reportedDays: counted('Dni ze zgłoszeniami'),
    search: 'Szukaj w historii',
    searchHint: 'Tytuły, teksty i komunikaty o błędach, na przykład: 502 Bad Gateway',
    found: counted('Znalezione zgłoszenia'),
    nothingFound: 'Nic nie znaleziono. Spróbuj użyć mniejszej liczby słów lub krótszych słów.',
    searchFailed: 'Nie udało się wczytać wyszukiwania. Wszystko jest na liście miesięcy poniżej.',
    textsSince: (month) =>
      `Teksty są przeszukiwane wstecz do: ${month}; wcześniej tylko tytuły i komunikaty o błędach.`,
  },
  uk: {
    lastYear: 'Останні дванадцять місяців',
    reportedDays: counted('Дні з повідомленнями'),
    search: 'Пошук в історії',
    searchHint: 'Заголовки, тексти й повідомлення про помилки, наприклад: 502 Bad Gateway',
    found: counted('Знайдено повідомлень'),
    nothingFound: 'Нічого не знайдено. Спробуйте менше слів або коротші слова.',
    searchFailed: 'Не вдалося завантажити пошук. Усе є у списку місяців нижче.',
    textsSince: (month) =>
      `Тексти доступні для пошуку до: ${month}; раніше – лише заголовки й повідомлення про помилки.`,
  },
  cs: {
    lastYear: 'Posledních dvanáct měsíců',
    reportedDays: counted('Dny s hlášením'),
    search: 'Hledat v historii',
    searchHint: 'Názvy, texty a chybová hlášení, například: 502 Bad Gateway',
    found: counted('Nalezená hlášení'),
    nothingFound: 'Nic nebylo nalezeno. Zkuste méně slov nebo kratší slova.',
    searchFailed: 'Hledání se nepodařilo načíst. Vše je v seznamu měsíců níže.',
    textsSince: (month) =>
      `Texty se prohledávají zpět po: ${month}; dříve jen názvy a chybová hlášení.`,
  },
  tr: {
    lastYear: 'Son on iki ay',
    reportedDays: counted('Bildirim olan günler'),
    search: 'Geçmişte ara',
    searchHint: 'Başlıklar, metinler ve hata iletileri, örneğin: 502 Bad Gateway',
    found: counted('Bulunan bildirimler'),
    nothingFound: 'Hiçbir şey bulunamadı. Daha az ya da daha kısa sözcükler deneyin.',
    searchFailed: 'Arama yüklenemedi. Aşağıdaki aylar her şeyi listeler.',
    textsSince: (month) =>
      `Metinler şu aya kadar aranır: ${month}; öncesinde başlıklar ve hata iletileri.`,
  },
  ja: {
    lastYear: '過去12か月',
    reportedDays: counted('報告のあった日数', '：'),
    search: '履歴を検索',
    searchHint: 'タイトル、本文、エラーメッセージを検索します。例：502 Bad Gateway',
    found: counted('見つかった報告', '：'),
    nothingFound: '見つかりませんでした。語を減らすか、短くしてみてください。',
    searchFailed: '検索を読み込めませんでした。下の月別一覧にすべてあります。',
    textsSince: (month) =>
      `本文の検索は${month}までです。それ以前はタイトルとエラーメッセージのみが対象です。`,
  },
  zh: {
    lastYear: '最近十二个月',
    reportedDays: counted('有报告的天数', '：'),
    search: '搜索历史记录',
    searchHint: '搜索标题、正文和错误消息，例如：502 Bad Gateway',
    found: counted('找到的报告', '：'),
    nothingFound: '没有找到结果。请减少关键词或使用更短的词。',
    searchFailed: '无法加载搜索。下方的月份列表包含全部内容。',
    textsSince: (month) => `正文最早可搜索到${month}；更早的报告仅搜索标题和错误消息。`,
  },
  ar: {
    lastYear: 'الأشهر الاثنا عشر الأخيرة',
    reportedDays: counted('الأيام التي فيها بلاغات'),
    search: 'البحث في السجل',
    searchHint: 'العناوين والنصوص ورسائل الخطأ، مثلًا: ⁨502 Bad Gateway⁩',
    found: counted('عدد البلاغات'),
    nothingFound: 'لم يُعثر على شيء. جرّب كلمات أقل أو أقصر.',
    searchFailed: 'تعذّر تحميل البحث. كل شيء مدرج في الأشهر أدناه.',
    textsSince: (month) => `يشمل البحث النصوص حتى ${month}، وقبل ذلك العناوين ورسائل الخطأ فقط.`,
  },
  he: {
    lastYear: 'שנים־עשר החודשים האחרונים',
    reportedDays: counted('ימים עם דיווחים'),
    search: 'חיפוש בהיסטוריה',
    searchHint: 'כותרות, טקסטים והודעות שגיאה, למשל: ⁨502 Bad Gateway⁩',
    found: counted('דיווחים שנמצאו'),
    nothingFound: 'לא נמצא דבר. נסו פחות מילים או מילים קצרות יותר.',
    searchFailed: 'לא ניתן היה לטעון את החיפוש. החודשים שלמטה כוללים הכול.',
    textsSince: (month) =>
      `הטקסטים נכללים בחיפוש עד ${month}; לפני כן נכללות רק כותרות והודעות שגיאה.`,
  },
};

/** These messages in the language of a site's other messages. */
export function historyMessages(language: Language): HistoryMessages {
  return all[language];
}
