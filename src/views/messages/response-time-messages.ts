import type { Language } from '../../model/page/language.ts';

/** Messages about response times that probes have measured. */
export interface ResponseTimeMessages {
  /** `over` is the share with the days, as `99.98% in 90 days`. */
  readonly coverage: (share: { percent: string; days: number; over: string }) => string;
  readonly heading: string;
  readonly half: string;
  readonly most: string;
}

const labelled =
  (label: string, gap = ': ') =>
  ({ over }: { over: string }) =>
    `${label}${gap}${over}`;

const all: Readonly<Record<Language, ResponseTimeMessages>> = {
  en: {
    coverage: ({ percent, days }) =>
      `Known for ${percent} of the last ${days === 1 ? 'day' : `${days} days`}.`,
    heading: 'Response times',
    half: 'half within',
    most: '95% within',
  },
  de: {
    coverage: ({ percent, days }) =>
      days === 1
        ? `Bekannt für ${percent} des letzten Tages.`
        : `Bekannt für ${percent} der letzten ${days} Tage.`,
    heading: 'Antwortzeiten',
    half: 'die Hälfte innerhalb von',
    most: '95 % innerhalb von',
  },
  fr: {
    coverage: labelled('État connu', ' : '),
    heading: 'Temps de réponse',
    half: 'la moitié en moins de',
    most: '95 % en moins de',
  },
  es: {
    coverage: labelled('Estado conocido'),
    heading: 'Tiempos de respuesta',
    half: 'la mitad en menos de',
    most: 'el 95 % en menos de',
  },
  pt: {
    coverage: labelled('Estado conhecido'),
    heading: 'Tempos de resposta',
    half: 'metade em até',
    most: '95% em até',
  },
  it: {
    coverage: labelled('Stato noto'),
    heading: 'Tempi di risposta',
    half: 'metà entro',
    most: '95% entro',
  },
  pl: {
    coverage: labelled('Stan znany'),
    heading: 'Czasy odpowiedzi',
    half: 'połowa w ciągu',
    most: '95% w ciągu',
  },
  cs: {
    coverage: labelled('Stav znám'),
    heading: 'Doby odezvy',
    half: 'polovina do',
    most: '95 % do',
  },
  uk: {
    coverage: labelled('Стан відомий'),
    heading: 'Час відповіді',
    half: 'половина за',
    most: '95 % за',
  },
  tr: {
    coverage: labelled('Durum biliniyor'),
    heading: 'Yanıt süreleri',
    half: 'yarısı en çok',
    most: '%95’i en çok',
  },
  ar: {
    coverage: labelled('الحالة معروفة'),
    heading: 'أزمنة الاستجابة',
    half: 'نصفها خلال',
    most: '95% منها خلال',
  },
  he: {
    coverage: labelled('המצב ידוע'),
    heading: 'זמני תגובה',
    half: 'מחציתן בתוך',
    most: '95% מהן בתוך',
  },
  ja: {
    coverage: labelled('状態を把握している割合', '：'),
    heading: '応答時間',
    half: '半数がこの時間以内',
    most: '95%がこの時間以内',
  },
  zh: {
    coverage: labelled('状态已知', '：'),
    heading: '响应时间',
    half: '半数不超过',
    most: '95% 不超过',
  },
};

export function responseTimeMessages(language: Language): ResponseTimeMessages {
  return all[language];
}
