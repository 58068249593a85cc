import type { Language } from '../../model/page/language.ts';

/** What the page says about its sources other than reports; a section of its own. */
export interface AboutMessages {
  readonly heading: string;
  /** Where probes ask components. */
  readonly probes: string;
  /** Where the page shows what it depends on. */
  readonly upstreams: string;
}

const all: Readonly<Record<Language, AboutMessages>> = {
  en: {
    heading: 'Where else we look',
    probes:
      'Probes ask some of the components from outside, again and again. When one has had no good answer for a while, or has not asked for too long, its component is shown as unknown, not as working. Uptime is counted from incidents alone. The coverage beside it, "known for …", says for how much of the time probes had an answer.',
    upstreams:
      'What we depend on is shown in the words of those who run it, as we last read them. It changes neither the status of our components nor their uptime.',
  },
  de: {
    heading: 'Weitere Quellen',
    probes:
      'Messungen fragen einige der Komponenten regelmäßig von außen ab. Kommt eine Zeit lang keine gute Antwort, oder wurde zu lange nicht gefragt, erscheint die Komponente als unbekannt, nicht als in Betrieb. Die Verfügbarkeit wird allein aus Störungen berechnet. Die Angabe „Bekannt für …“ daneben sagt, für welchen Teil der Zeit Antworten vorlagen.',
    upstreams:
      'Worauf wir angewiesen sind, zeigen wir in den Worten der Betreiber, so wie wir sie zuletzt gelesen haben. Das ändert weder den Status unserer Komponenten noch ihre Verfügbarkeit.',
  },
  fr: {
    heading: 'Autres sources',
    probes:
      'Des sondes interrogent régulièrement certains composants de l’extérieur. Quand l’une d’elles n’obtient plus de bonne réponse depuis un moment, ou n’a rien demandé depuis trop longtemps, son composant est affiché comme inconnu, et non comme opérationnel. La disponibilité est calculée à partir des seuls incidents. À côté, « État connu » indique la part du temps pendant laquelle les sondes avaient une réponse.',
    upstreams:
      'Ce dont nous dépendons est affiché dans les termes de ceux qui l’exploitent, tels que nous les avons lus en dernier. Cela ne change ni l’état de nos composants ni leur disponibilité.',
  },
  es: {
    heading: 'Otras fuentes',
    probes:
      'Unas sondas consultan periódicamente algunos componentes desde fuera. Cuando una lleva un tiempo sin recibir una respuesta correcta, o sin preguntar, su componente aparece como desconocido y no como operativo. La disponibilidad se calcula solo a partir de los incidentes. Junto a ella, «Estado conocido» indica durante qué parte del tiempo las sondas tenían respuesta.',
    upstreams:
      'Aquello de lo que dependemos se muestra con las palabras de quienes lo gestionan, tal como las leímos por última vez. No cambia ni el estado de nuestros componentes ni su disponibilidad.',
  },
  pt: {
    heading: 'Outras fontes',
    probes:
      'Sondas consultam regularmente alguns componentes a partir de fora. Quando uma delas fica algum tempo sem resposta válida, ou sem perguntar, o componente aparece como desconhecido, e não como operacional. A disponibilidade é calculada apenas a partir dos incidentes. Ao lado dela, “Estado conhecido” mostra em que parte do tempo as sondas tinham uma resposta.',
    upstreams:
      'Aquilo de que dependemos é mostrado nas palavras de quem o opera, como as lemos pela última vez. Isso não altera nem o estado dos nossos componentes nem a disponibilidade deles.',
  },
  it: {
    heading: 'Altre fonti',
    probes:
      'Alcune sonde interrogano regolarmente dall’esterno una parte dei componenti. Se una non riceve risposte valide da un po’, o non chiede da troppo tempo, il suo componente è indicato come sconosciuto e non come operativo. La disponibilità si calcola solo dai problemi. Accanto, «Stato noto» dice per quanta parte del tempo le sonde avevano una risposta.',
    upstreams:
      'Ciò da cui dipendiamo è riportato con le parole di chi lo gestisce, come le abbiamo lette l’ultima volta. Non cambia né lo stato dei nostri componenti né la loro disponibilità.',
  },
  pl: {
    heading: 'Inne źródła',
    probes:
      'Sondy regularnie odpytują z zewnątrz niektóre komponenty. Gdy sonda od pewnego czasu nie dostaje dobrej odpowiedzi albo zbyt długo nie pytała, stan komponentu podajemy jako nieznany, a nie jako „Działa”. Dostępność liczymy wyłącznie na podstawie awarii. Podany obok „Stan znany” mówi, przez jaką część czasu sondy miały odpowiedź.',
    upstreams:
      'To, od czego zależymy, pokazujemy słowami tych, którzy to prowadzą, tak jak je ostatnio odczytaliśmy. Nie zmienia to ani stanu naszych komponentów, ani ich dostępności.',
  },
  cs: {
    heading: 'Další zdroje',
    probes:
      'Sondy se některých komponent pravidelně ptají zvenčí. Když sonda nějakou dobu nedostala dobrou odpověď nebo se příliš dlouho neptala, je stav komponenty uveden jako neznámý, ne jako „V provozu“. Dostupnost se počítá jen z potíží. Údaj „Stav znám“ vedle ní říká, po jakou část doby měly sondy odpověď.',
    upstreams:
      'To, na čem závisíme, ukazujeme slovy těch, kdo to provozují, jak jsme je naposledy přečetli. Nemění to stav našich komponent ani jejich dostupnost.',
  },
  uk: {
    heading: 'Інші джерела',
    probes:
      'Автоматичні перевірки регулярно опитують деякі компоненти ззовні. Якщо перевірка певний час не отримує доброї відповіді або надто довго не питала, стан компонента показано як невідомий, а не як «Працює». Доступність обчислюється лише зі збоїв. Поруч із нею «Стан відомий» показує, яку частину часу перевірки мали відповідь.',
    upstreams:
      'Те, від чого ми залежимо, показано словами тих, хто за це відповідає, якими ми прочитали їх востаннє. Це не змінює ні стану наших компонентів, ні їхньої доступності.',
  },
  tr: {
    heading: 'Diğer kaynaklar',
    probes:
      'Yoklamalar bazı bileşenleri dışarıdan düzenli olarak sorgular. Bir yoklama bir süredir iyi bir yanıt alamadıysa ya da çok uzun süredir sormadıysa bileşeni çalışıyor diye değil, bilinmiyor diye gösterilir. Erişilebilirlik yalnızca sorunlardan hesaplanır. Yanındaki “Durum biliniyor” değeri, yoklamaların zamanın ne kadarında yanıtı olduğunu söyler.',
    upstreams:
      'Bağlı olduklarımız, onları işletenlerin son okuduğumuz sözleriyle gösterilir. Bu, bileşenlerimizin ne durumunu ne de erişilebilirliğini değiştirir.',
  },
  ar: {
    heading: 'مصادر أخرى',
    probes:
      'تسأل فحوص آلية بعض المكوّنات من الخارج بانتظام. وإذا لم يحصل الفحص على جواب سليم منذ مدة، أو لم يسأل منذ وقت أطول من اللازم، ظهر مكوّنه «غير معروف» لا «يعمل». وتُحسب نسبة التوفر من الأعطال وحدها. أما «الحالة معروفة» بجانبها فتبيّن في أي جزء من الوقت كان لدى الفحوص جواب.',
    upstreams:
      'نعرض ما نعتمد عليه بكلمات من يشغّلونه كما قرأناها آخر مرة. ولا يغيّر ذلك حالة مكوّناتنا ولا نسبة توفرها.',
  },
  he: {
    heading: 'מקורות נוספים',
    probes:
      'בדיקות אוטומטיות פונות באופן קבוע מבחוץ לחלק מהרכיבים. כשבדיקה לא קיבלה תשובה תקינה זמן מה, או לא שאלה זמן רב מדי, הרכיב שלה מוצג כ"לא ידוע" ולא כ"פועל". הזמינות מחושבת מהתקלות בלבד. הנתון "המצב ידוע" שלצידה אומר באיזה חלק מהזמן הייתה לבדיקות תשובה.',
    upstreams:
      'מה שאנחנו תלויים בו מוצג במילים של מי שמפעיל אותו, כפי שקראנו אותן לאחרונה. זה לא משנה את מצב הרכיבים שלנו ולא את זמינותם.',
  },
  ja: {
    heading: 'その他の情報源',
    probes:
      '一部のコンポーネントは、自動監視が外部から定期的に確認しています。しばらく正しい応答がない場合や、長い間確認できていない場合、そのコンポーネントは「正常」ではなく「不明」と表示されます。稼働率は障害だけから計算されます。その横の「状態を把握している割合」は、自動監視が応答を得ていた時間の割合です。',
    upstreams:
      '依存している外部サービスは、最後に読み取った時点での提供元の言葉で表示しています。当方のコンポーネントの状態や稼働率には影響しません。',
  },
  zh: {
    heading: '其他信息来源',
    probes:
      '自动探测会定期从外部询问部分组件。如果一段时间没有得到正常的回应，或太久没有询问，该组件会显示为“未知”，而不是“正常”。可用率只根据故障计算。旁边的“状态已知”表示自动探测在多少时间内有回应。',
    upstreams:
      '我们依赖的服务按其运营方的说法显示，以我们最近一次读取的内容为准。这既不影响我们组件的状态，也不影响其可用率。',
  },
};

export function aboutMessages(language: Language): AboutMessages {
  return all[language];
}
