import type { Language } from '../../model/page/language.ts';

/** Sentences about components whose status is unknown. */
export interface ProbeMessages {
  readonly suspected: (since: string) => string;
  readonly alerted: (since: string) => string;
  readonly stale: (since: string) => string;
  /** @param at the instant of the build */
  readonly unseen: (at: string) => string;
}

const all: Readonly<Record<Language, ProbeMessages>> = {
  en: {
    suspected: (since) =>
      `Our probe has had no good answer since ${since}; nobody has confirmed it yet.`,
    alerted: (since) =>
      `Our monitoring has reported a problem since ${since}; nobody has confirmed it yet.`,
    stale: (since) => `Not asked since ${since}.`,
    unseen: (at) => `Nobody knows what our monitoring has seen (as of ${at}).`,
  },
  de: {
    suspected: (since) =>
      `Unsere Messung bekommt seit ${since} keine gute Antwort; bestätigt hat das noch niemand.`,
    alerted: (since) =>
      `Unsere Überwachung meldet seit ${since} ein Problem; bestätigt hat das noch niemand.`,
    stale: (since) => `Seit ${since} nicht mehr abgefragt.`,
    unseen: (at) => `Niemand weiß, was unsere Überwachung gesehen hat (Stand: ${at}).`,
  },
  fr: {
    suspected: (since) =>
      `Notre sonde ne reçoit plus de bonne réponse depuis ${since} ; personne ne l’a encore confirmé.`,
    alerted: (since) =>
      `Notre surveillance signale un problème depuis ${since} ; personne ne l’a encore confirmé.`,
    stale: (since) => `Plus interrogé depuis ${since}.`,
    unseen: (at) => `Personne ne sait ce que notre surveillance a constaté (à : ${at}).`,
  },
  es: {
    suspected: (since) =>
      `Nuestra sonda no recibe ninguna respuesta correcta desde ${since}; nadie lo ha confirmado todavía.`,
    alerted: (since) =>
      `Nuestra supervisión señala un problema desde ${since}; nadie lo ha confirmado todavía.`,
    stale: (since) => `Sin consultar desde ${since}.`,
    unseen: (at) => `Nadie sabe qué ha visto nuestra supervisión (a fecha de ${at}).`,
  },
  it: {
    suspected: (since) =>
      `La nostra sonda non riceve risposte valide (da: ${since}); nessuno l’ha ancora confermato.`,
    alerted: (since) =>
      `Il nostro monitoraggio segnala un problema (da: ${since}); nessuno lo ha ancora confermato.`,
    stale: (since) => `Non più interrogato (da: ${since}).`,
    unseen: (at) =>
      `Nessuno sa che cosa abbia visto il nostro monitoraggio (situazione al: ${at}).`,
  },
  pt: {
    suspected: (since) =>
      `Nossa sonda não recebe nenhuma resposta válida desde ${since}; ninguém confirmou isso ainda.`,
    alerted: (since) =>
      `Nosso monitoramento aponta um problema desde ${since}; ninguém o confirmou ainda.`,
    stale: (since) => `Sem consulta desde ${since}.`,
    unseen: (at) => `Ninguém sabe o que o nosso monitoramento viu (situação em: ${at}).`,
  },
  pl: {
    suspected: (since) =>
      `Nasza sonda nie otrzymuje poprawnej odpowiedzi (od: ${since}); nikt tego jeszcze nie potwierdził.`,
    alerted: (since) =>
      `Nasz monitoring zgłasza problem (od: ${since}); nikt go jeszcze nie potwierdził.`,
    stale: (since) => `Nie sprawdzano (od: ${since}).`,
    unseen: (at) => `Nie wiadomo, co wykrył nasz monitoring (stan na: ${at}).`,
  },
  cs: {
    suspected: (since) =>
      `Naše sonda nedostává správnou odpověď (od: ${since}); zatím to nikdo nepotvrdil.`,
    alerted: (since) => `Náš monitoring hlásí problém (od: ${since}); nikdo ho zatím nepotvrdil.`,
    stale: (since) => `Nezjišťováno (od: ${since}).`,
    unseen: (at) => `Nikdo neví, co náš monitoring zjistil (stav k: ${at}).`,
  },
  uk: {
    suspected: (since) =>
      `Наша перевірка не отримує правильної відповіді (з: ${since}); ніхто цього ще не підтвердив.`,
    alerted: (since) =>
      `Наш моніторинг повідомляє про проблему (з: ${since}); її ще ніхто не підтвердив.`,
    stale: (since) => `Не перевірялося (з: ${since}).`,
    unseen: (at) => `Невідомо, що побачив наш моніторинг (станом на: ${at}).`,
  },
  tr: {
    suspected: (since) =>
      `Yoklamamız düzgün yanıt alamıyor (başlangıç: ${since}); bunu henüz kimse doğrulamadı.`,
    alerted: (since) =>
      `İzleme sistemimiz bir sorun bildiriyor (başlangıç: ${since}); henüz kimse doğrulamadı.`,
    stale: (since) => `Artık yoklanmıyor (son yoklama: ${since}).`,
    unseen: (at) => `İzleme sistemimizin ne gördüğü bilinmiyor (bilginin zamanı: ${at}).`,
  },
  ar: {
    suspected: (since) =>
      `لم يتلقَّ فحصنا الآلي أي استجابة سليمة منذ ${since}؛ ولم يؤكد أحد ذلك بعد.`,
    alerted: (since) => `يبلّغ نظام المراقبة لدينا عن مشكلة منذ ${since}؛ لم يؤكدها أحد بعد.`,
    stale: (since) => `لم يجرِ الفحص منذ ${since}.`,
    unseen: (at) => `لا أحد يعلم ما الذي رصده نظام المراقبة لدينا (حتى ${at}).`,
  },
  he: {
    suspected: (since) =>
      `הבדיקה האוטומטית שלנו לא קיבלה תשובה תקינה מאז ${since}; איש עדיין לא אישר זאת.`,
    alerted: (since) => `מערכת הניטור שלנו מדווחת על תקלה מאז ${since}; איש עדיין לא אישר אותה.`,
    stale: (since) => `לא נבדק מאז ${since}.`,
    unseen: (at) => `איש אינו יודע מה ראתה מערכת הניטור שלנו (נכון ל־${at}).`,
  },
  ja: {
    suspected: (since) =>
      `自動監視では${since}から正常な応答がありません。まだ誰も確認していません。`,
    alerted: (since) =>
      `${since}から監視システムが問題を検知していますが、まだ誰も確認していません。`,
    stale: (since) => `${since}以降、確認していません。`,
    unseen: (at) => `監視システムの結果がわかりません（${at}現在）。`,
  },
  zh: {
    suspected: (since) => `我们的自动探测自 ${since} 起没有得到正常响应，尚无人确认。`,
    alerted: (since) => `自 ${since} 起，我们的监控系统报告有问题；尚无人确认。`,
    stale: (since) => `自 ${since} 起未再探测。`,
    unseen: (at) => `无法得知我们的监控系统看到了什么（截至 ${at}）。`,
  },
};

export function probeMessages(language: Language): ProbeMessages {
  return all[language];
}
