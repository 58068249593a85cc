import type { Language } from '../../model/page/language.ts';

/** What is said of components that nobody knows anything about, sentences of their own. */
export interface ProbeMessages {
  readonly suspected: (since: string) => string;
  readonly stale: (since: string) => string;
}

const all: Readonly<Record<Language, ProbeMessages>> = {
  en: {
    suspected: (since) =>
      `Our probe has had no good answer since ${since}; nobody has confirmed it yet.`,
    stale: (since) => `Not asked since ${since}.`,
  },
  de: {
    suspected: (since) =>
      `Unsere Messung bekommt seit ${since} keine gute Antwort; bestätigt hat das noch niemand.`,
    stale: (since) => `Seit ${since} nicht mehr abgefragt.`,
  },
  fr: {
    suspected: (since) =>
      `Notre sonde ne reçoit plus de bonne réponse depuis ${since} ; personne ne l’a encore confirmé.`,
    stale: (since) => `Plus interrogé depuis ${since}.`,
  },
  es: {
    suspected: (since) =>
      `Nuestra sonda no recibe ninguna respuesta correcta desde ${since}; nadie lo ha confirmado todavía.`,
    stale: (since) => `Sin consultar desde ${since}.`,
  },
  it: {
    suspected: (since) =>
      `La nostra sonda non riceve risposte valide (da: ${since}); nessuno l’ha ancora confermato.`,
    stale: (since) => `Non più interrogato (da: ${since}).`,
  },
  pt: {
    suspected: (since) =>
      `Nossa sonda não recebe nenhuma resposta válida desde ${since}; ninguém confirmou isso ainda.`,
    stale: (since) => `Sem consulta desde ${since}.`,
  },
  pl: {
    suspected: (since) =>
      `Nasza sonda nie otrzymuje poprawnej odpowiedzi (od: ${since}); nikt tego jeszcze nie potwierdził.`,
    stale: (since) => `Nie sprawdzano (od: ${since}).`,
  },
  cs: {
    suspected: (since) =>
      `Naše sonda nedostává správnou odpověď (od: ${since}); zatím to nikdo nepotvrdil.`,
    stale: (since) => `Nezjišťováno (od: ${since}).`,
  },
  uk: {
    suspected: (since) =>
      `Наша перевірка не отримує правильної відповіді (з: ${since}); ніхто цього ще не підтвердив.`,
    stale: (since) => `Не перевірялося (з: ${since}).`,
  },
  tr: {
    suspected: (since) =>
      `Yoklamamız düzgün yanıt alamıyor (başlangıç: ${since}); bunu henüz kimse doğrulamadı.`,
    stale: (since) => `Artık yoklanmıyor (son yoklama: ${since}).`,
  },
  ar: {
    suspected: (since) =>
      `لم يتلقَّ فحصنا الآلي أي استجابة سليمة منذ ${since}؛ ولم يؤكد أحد ذلك بعد.`,
    stale: (since) => `لم يجرِ الفحص منذ ${since}.`,
  },
  he: {
    suspected: (since) =>
      `הבדיקה האוטומטית שלנו לא קיבלה תשובה תקינה מאז ${since}; איש עדיין לא אישר זאת.`,
    stale: (since) => `לא נבדק מאז ${since}.`,
  },
  ja: {
    suspected: (since) =>
      `自動監視では${since}から正常な応答がありません。まだ誰も確認していません。`,
    stale: (since) => `${since}以降、確認していません。`,
  },
  zh: {
    suspected: (since) => `我们的自动探测自 ${since} 起没有得到正常响应，尚无人确认。`,
    stale: (since) => `自 ${since} 起未再探测。`,
  },
};

export function probeMessages(language: Language): ProbeMessages {
  return all[language];
}
