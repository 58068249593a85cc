import type { Language } from '../../model/page/language.ts';
import type { AutomaticReportMessages } from './automatic-report-messages.ts';

/** The texts of reports that alerts open. They contain nothing that a tool sent. */
const all: Readonly<Record<Language, AutomaticReportMessages>> = {
  en: {
    title: (names) => `${names}: our monitoring reports a problem`,
    opened: 'Our monitoring reports a problem. This report was opened automatically.',
    again: 'Our monitoring reports the problem again.',
    monitoring: 'Our monitoring no longer reports the problem. We keep watching.',
    resolved: 'Our monitoring has not reported the problem again.',
  },
  de: {
    title: (names) => `${names}: Unsere Überwachung meldet ein Problem`,
    opened: 'Unsere Überwachung meldet ein Problem. Diese Meldung wurde automatisch eröffnet.',
    again: 'Unsere Überwachung meldet das Problem erneut.',
    monitoring: 'Unsere Überwachung meldet das Problem nicht mehr. Wir beobachten weiter.',
    resolved: 'Unsere Überwachung hat das Problem nicht wieder gemeldet.',
  },
  fr: {
    title: (names) => `${names} : notre surveillance signale un problème`,
    opened: 'Notre surveillance signale un problème. Ce signalement a été ouvert automatiquement.',
    again: 'Notre surveillance signale de nouveau le problème.',
    monitoring: 'Notre surveillance ne signale plus le problème. Nous continuons de surveiller.',
    resolved: 'Notre surveillance n’a plus signalé le problème.',
  },
  es: {
    title: (names) => `${names}: nuestra supervisión señala un problema`,
    opened: 'Nuestra supervisión señala un problema. Este aviso se abrió automáticamente.',
    again: 'Nuestra supervisión vuelve a señalar el problema.',
    monitoring: 'Nuestra supervisión ya no señala el problema. Seguimos observando.',
    resolved: 'Nuestra supervisión no ha vuelto a señalar el problema.',
  },
  it: {
    title: (names) => `${names}: il nostro monitoraggio segnala un problema`,
    opened:
      'Il nostro monitoraggio segnala un problema. Questo avviso è stato aperto automaticamente.',
    again: 'Il nostro monitoraggio segnala di nuovo il problema.',
    monitoring: 'Il nostro monitoraggio non segnala più il problema. Continuiamo a osservare.',
    resolved: 'Il nostro monitoraggio non ha più segnalato il problema.',
  },
  pt: {
    title: (names) => `${names}: nosso monitoramento aponta um problema`,
    opened: 'Nosso monitoramento aponta um problema. Este aviso foi aberto automaticamente.',
    again: 'Nosso monitoramento voltou a apontar o problema.',
    monitoring: 'Nosso monitoramento não aponta mais o problema. Continuamos observando.',
    resolved: 'Nosso monitoramento não voltou a apontar o problema.',
  },
  pl: {
    title: (names) => `${names}: nasz monitoring zgłasza problem`,
    opened: 'Nasz monitoring zgłasza problem. To zgłoszenie otwarto automatycznie.',
    again: 'Nasz monitoring znów zgłasza problem.',
    monitoring: 'Nasz monitoring nie zgłasza już problemu. Obserwujemy dalej.',
    resolved: 'Nasz monitoring nie zgłosił problemu ponownie.',
  },
  cs: {
    title: (names) => `${names}: náš monitoring hlásí problém`,
    opened: 'Náš monitoring hlásí problém. Toto hlášení bylo otevřeno automaticky.',
    again: 'Náš monitoring problém hlásí znovu.',
    monitoring: 'Náš monitoring už problém nehlásí. Dále sledujeme.',
    resolved: 'Náš monitoring už problém znovu nenahlásil.',
  },
  uk: {
    title: (names) => `${names}: наш моніторинг повідомляє про проблему`,
    opened: 'Наш моніторинг повідомляє про проблему. Це повідомлення відкрито автоматично.',
    again: 'Наш моніторинг знову повідомляє про проблему.',
    monitoring: 'Наш моніторинг більше не повідомляє про проблему. Ми продовжуємо спостерігати.',
    resolved: 'Наш моніторинг більше не повідомляв про проблему.',
  },
  tr: {
    title: (names) => `${names}: izleme sistemimiz bir sorun bildiriyor`,
    opened: 'İzleme sistemimiz bir sorun bildiriyor. Bu bildirim otomatik olarak açıldı.',
    again: 'İzleme sistemimiz sorunu yeniden bildiriyor.',
    monitoring: 'İzleme sistemimiz artık sorun bildirmiyor. İzlemeyi sürdürüyoruz.',
    resolved: 'İzleme sistemimiz sorunu yeniden bildirmedi.',
  },
  ar: {
    title: (names) => `${names}: نظام المراقبة لدينا يبلّغ عن مشكلة`,
    opened: 'نظام المراقبة لدينا يبلّغ عن مشكلة. فُتح هذا البلاغ تلقائيًا.',
    again: 'نظام المراقبة لدينا يبلّغ عن المشكلة من جديد.',
    monitoring: 'لم يعد نظام المراقبة لدينا يبلّغ عن المشكلة. نواصل المراقبة.',
    resolved: 'لم يبلّغ نظام المراقبة لدينا عن المشكلة مرة أخرى.',
  },
  he: {
    title: (names) => `${names}: מערכת הניטור שלנו מדווחת על תקלה`,
    opened: 'מערכת הניטור שלנו מדווחת על תקלה. הדיווח נפתח אוטומטית.',
    again: 'מערכת הניטור שלנו שוב מדווחת על התקלה.',
    monitoring: 'מערכת הניטור שלנו כבר אינה מדווחת על התקלה. אנו ממשיכים לעקוב.',
    resolved: 'מערכת הניטור שלנו לא דיווחה שוב על התקלה.',
  },
  ja: {
    title: (names) => `${names}：監視システムが問題を検知しています`,
    opened: '監視システムが問題を検知しています。この報告は自動的に作成されました。',
    again: '監視システムが再び問題を検知しています。',
    monitoring: '監視システムは問題を検知しなくなりました。引き続き監視します。',
    resolved: 'その後、監視システムは問題を検知していません。',
  },
  zh: {
    title: (names) => `${names}：我们的监控系统报告了问题`,
    opened: '我们的监控系统报告了问题。此报告由系统自动创建。',
    again: '我们的监控系统再次报告了该问题。',
    monitoring: '我们的监控系统不再报告该问题。我们会继续观察。',
    resolved: '我们的监控系统没有再次报告该问题。',
  },
};

export function alertReportMessages(language: Language): AutomaticReportMessages {
  return all[language];
}
