import type { Language } from '../../model/page/language.ts';
import type { AutomaticReportMessages } from './automatic-report-messages.ts';

/** The texts of reports that probes open. They contain nothing of an answer. */
const all: Readonly<Record<Language, AutomaticReportMessages>> = {
  en: {
    title: (names) => `${names}: our probe gets no good answer`,
    opened: 'Our probe gets no good answer. This report was opened automatically.',
    again: 'Our probe gets no good answer again.',
    monitoring: 'Our probe gets good answers again. We keep watching.',
    resolved: 'Our probe has had nothing but good answers for 30 minutes.',
  },
  de: {
    title: (names) => `${names}: Unsere Messung bekommt keine gute Antwort`,
    opened: 'Unsere Messung bekommt keine gute Antwort. Diese Meldung wurde automatisch eröffnet.',
    again: 'Unsere Messung bekommt wieder keine gute Antwort.',
    monitoring: 'Unsere Messung bekommt wieder gute Antworten. Wir beobachten weiter.',
    resolved: 'Unsere Messung hat seit 30 Minuten nur gute Antworten bekommen.',
  },
  fr: {
    title: (names) => `${names} : notre sonde ne reçoit pas de bonne réponse`,
    opened:
      'Notre sonde ne reçoit pas de bonne réponse. Ce signalement a été ouvert automatiquement.',
    again: 'Notre sonde ne reçoit de nouveau plus de bonne réponse.',
    monitoring: 'Notre sonde reçoit de nouveau de bonnes réponses. Nous continuons de surveiller.',
    resolved: 'Depuis 30 minutes, notre sonde ne reçoit que de bonnes réponses.',
  },
  es: {
    title: (names) => `${names}: nuestra sonda no recibe respuestas correctas`,
    opened: 'Nuestra sonda no recibe respuestas correctas. Este aviso se abrió automáticamente.',
    again: 'Nuestra sonda vuelve a no recibir respuestas correctas.',
    monitoring: 'Nuestra sonda vuelve a recibir respuestas correctas. Seguimos observando.',
    resolved: 'Desde hace 30 minutos nuestra sonda solo recibe respuestas correctas.',
  },
  it: {
    title: (names) => `${names}: la nostra sonda non riceve risposte valide`,
    opened:
      'La nostra sonda non riceve risposte valide. Questo avviso è stato aperto automaticamente.',
    again: 'La nostra sonda di nuovo non riceve risposte valide.',
    monitoring: 'La nostra sonda riceve di nuovo risposte valide. Continuiamo a osservare.',
    resolved: 'Da 30 minuti la nostra sonda riceve solo risposte valide.',
  },
  pt: {
    title: (names) => `${names}: nossa sonda não recebe respostas válidas`,
    opened: 'Nossa sonda não recebe respostas válidas. Este aviso foi aberto automaticamente.',
    again: 'Nossa sonda voltou a não receber respostas válidas.',
    monitoring: 'Nossa sonda voltou a receber respostas válidas. Continuamos observando.',
    resolved: 'Há 30 minutos nossa sonda recebe apenas respostas válidas.',
  },
  pl: {
    title: (names) => `${names}: nasza sonda nie otrzymuje poprawnych odpowiedzi`,
    opened: 'Nasza sonda nie otrzymuje poprawnych odpowiedzi. To zgłoszenie otwarto automatycznie.',
    again: 'Nasza sonda znów nie otrzymuje poprawnych odpowiedzi.',
    monitoring: 'Nasza sonda znów otrzymuje poprawne odpowiedzi. Obserwujemy dalej.',
    resolved: 'Od 30 minut nasza sonda otrzymuje same poprawne odpowiedzi.',
  },
  cs: {
    title: (names) => `${names}: naše sonda nedostává správné odpovědi`,
    opened: 'Naše sonda nedostává správné odpovědi. Toto hlášení bylo otevřeno automaticky.',
    again: 'Naše sonda opět nedostává správné odpovědi.',
    monitoring: 'Naše sonda opět dostává správné odpovědi. Dále sledujeme.',
    resolved: 'Už 30 minut dostává naše sonda jen správné odpovědi.',
  },
  uk: {
    title: (names) => `${names}: наша перевірка не отримує правильних відповідей`,
    opened:
      'Наша перевірка не отримує правильних відповідей. Це повідомлення відкрито автоматично.',
    again: 'Наша перевірка знову не отримує правильних відповідей.',
    monitoring: 'Наша перевірка знову отримує правильні відповіді. Ми продовжуємо спостерігати.',
    resolved: 'Уже 30 хвилин наша перевірка отримує лише правильні відповіді.',
  },
  tr: {
    title: (names) => `${names}: yoklamamız düzgün yanıt alamıyor`,
    opened: 'Yoklamamız düzgün yanıt alamıyor. Bu bildirim otomatik olarak açıldı.',
    again: 'Yoklamamız yine düzgün yanıt alamıyor.',
    monitoring: 'Yoklamamız yeniden düzgün yanıt alıyor. İzlemeyi sürdürüyoruz.',
    resolved: 'Yoklamamız 30 dakikadır yalnızca düzgün yanıt alıyor.',
  },
  ar: {
    title: (names) => `${names}: فحصنا الآلي لا يتلقى استجابة سليمة`,
    opened: 'فحصنا الآلي لا يتلقى استجابة سليمة. فُتح هذا البلاغ تلقائيًا.',
    again: 'فحصنا الآلي لا يتلقى استجابة سليمة من جديد.',
    monitoring: 'عاد فحصنا الآلي يتلقى استجابات سليمة. نواصل المراقبة.',
    resolved: 'لم يتلقَّ فحصنا الآلي سوى استجابات سليمة منذ 30 دقيقة.',
  },
  he: {
    title: (names) => `${names}: הבדיקה האוטומטית שלנו אינה מקבלת תשובה תקינה`,
    opened: 'הבדיקה האוטומטית שלנו אינה מקבלת תשובה תקינה. הדיווח נפתח אוטומטית.',
    again: 'הבדיקה האוטומטית שלנו שוב אינה מקבלת תשובה תקינה.',
    monitoring: 'הבדיקה האוטומטית שלנו שוב מקבלת תשובות תקינות. אנו ממשיכים לעקוב.',
    resolved: 'ב־30 הדקות האחרונות הבדיקה האוטומטית שלנו קיבלה רק תשובות תקינות.',
  },
  ja: {
    title: (names) => `${names}：自動監視に正常な応答がありません`,
    opened: '自動監視に正常な応答がありません。この報告は自動的に作成されました。',
    again: '自動監視に再び正常な応答がありません。',
    monitoring: '自動監視に正常な応答が戻りました。引き続き監視します。',
    resolved: '30分間、自動監視には正常な応答だけがありました。',
  },
  zh: {
    title: (names) => `${names}：我们的自动探测没有得到正常响应`,
    opened: '我们的自动探测没有得到正常响应。此报告由系统自动创建。',
    again: '我们的自动探测再次没有得到正常响应。',
    monitoring: '我们的自动探测重新得到正常响应。我们会继续观察。',
    resolved: '30 分钟以来，我们的自动探测得到的都是正常响应。',
  },
};

export function probeReportMessages(language: Language): AutomaticReportMessages {
  return all[language];
}
