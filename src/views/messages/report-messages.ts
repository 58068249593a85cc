import type { Language } from '../../model/page/language.ts';

/** Messages around reports: where they continue, whom they concern, what happened to a window. */
export interface ReportMessages {
  /** Before the title of a report that began on another day. */
  readonly continues: string;
  /** Before the title of a report that began on another day and had an update on this one. */
  readonly furtherUpdate: string;
  /** Before the title of a report that stands further up on the page. */
  readonly seeAbove: string;
  /** In place of the duration. */
  readonly endUnknown: string;
  /** Before the time at which it really ended. */
  readonly ended: string;
  readonly allComponents: string;
  /** A group all of whose components are meant, in a list: `Storage (all 15)`. */
  readonly wholeGroup: (group: string, count: number) => string;
  /** A window that was moved; both arguments are ranges of time. */
  readonly moved: (before: string, after: string) => string;
}

const english: ReportMessages = {
  continues: 'Continues',
  furtherUpdate: 'Further update',
  seeAbove: 'See above',
  endUnknown: 'end not recorded',
  ended: 'Ended',
  allComponents: 'All components',
  wholeGroup: (group, count) => `${group} (all ${count})`,
  moved: (before, after) => `Moved from ${before} to ${after}.`,
};

const others: Readonly<Record<Exclude<Language, 'en'>, ReportMessages>> = {
  de: {
    continues: 'Dauert an',
    furtherUpdate: 'Weitere Meldung',
    seeAbove: 'Siehe oben',
    endUnknown: 'Ende nicht festgehalten',
    ended: 'Beendet',
    allComponents: 'Alle Komponenten',
    wholeGroup: (group, count) => `${group} (alle ${count})`,
    moved: (before, after) => `Verschoben von ${before} auf ${after}.`,
  },
  fr: {
    continues: 'Se poursuit',
    furtherUpdate: 'Nouveau message',
    seeAbove: 'Voir ci-dessus',
    endUnknown: 'fin non consignée',
    ended: 'Terminé',
    allComponents: 'Tous les composants',
    wholeGroup: (group, count) => `${group} (les ${count})`,
    moved: (before, after) => `Reporté : ${before} → ${after}.`,
  },
  es: {
    continues: 'Continúa',
    furtherUpdate: 'Nueva actualización',
    seeAbove: 'Véase arriba',
    endUnknown: 'fin no registrado',
    ended: 'Finalizó',
    allComponents: 'Todos los componentes',
    wholeGroup: (group, count) => `${group} (los ${count})`,
    moved: (before, after) => `Cambio de fecha: ${before} → ${after}.`,
  },
  pt: {
    continues: 'Continua',
    furtherUpdate: 'Nova atualização',
    seeAbove: 'Veja acima',
    endUnknown: 'fim não registrado',
    ended: 'Terminou',
    allComponents: 'Todos os componentes',
    wholeGroup: (group, count) => `${group} (todos os ${count})`,
    moved: (before, after) => `Remarcado: ${before} → ${after}.`,
  },
  it: {
    continues: 'Continua',
    furtherUpdate: 'Nuovo aggiornamento',
    seeAbove: 'Vedi sopra',
    endUnknown: 'fine non registrata',
    ended: 'Terminato',
    allComponents: 'Tutti i componenti',
    wholeGroup: (group, count) => `${group} (tutti e ${count})`,
    moved: (before, after) => `Spostato: ${before} → ${after}.`,
  },
  pl: {
    continues: 'Trwa nadal',
    furtherUpdate: 'Kolejna wiadomość',
    seeAbove: 'Zobacz wyżej',
    endUnknown: 'nie zapisano końca',
    ended: 'Zakończono',
    allComponents: 'Wszystkie komponenty',
    wholeGroup: (group, count) => `${group} (wszystkie: ${count})`,
    moved: (before, after) => `Zmiana terminu: ${before} → ${after}.`,
  },
  uk: {
    continues: 'Триває',
    furtherUpdate: 'Нове повідомлення',
    seeAbove: 'Див. вище',
    endUnknown: 'час завершення не записано',
    ended: 'Завершено',
    allComponents: 'Усі компоненти',
    wholeGroup: (group, count) => `${group} (усі ${count})`,
    moved: (before, after) => `Перенесено: ${before} → ${after}.`,
  },
  cs: {
    continues: 'Pokračuje',
    furtherUpdate: 'Další zpráva',
    seeAbove: 'Viz výše',
    endUnknown: 'konec nebyl zaznamenán',
    ended: 'Skončilo',
    allComponents: 'Všechny komponenty',
    wholeGroup: (group, count) => `${group} (všech ${count})`,
    moved: (before, after) => `Změna termínu: ${before} → ${after}.`,
  },
  tr: {
    continues: 'Sürüyor',
    furtherUpdate: 'Yeni bildirim',
    seeAbove: 'Yukarıya bakın',
    endUnknown: 'bitişi kaydedilmedi',
    ended: 'Sona erdi',
    allComponents: 'Tüm bileşenler',
    wholeGroup: (group, count) => `${group} (${count} bileşenin tümü)`,
    moved: (before, after) => `Zamanı değişti: ${before} → ${after}.`,
  },
  ja: {
    continues: '継続中',
    furtherUpdate: '続報',
    seeAbove: '上記参照',
    endUnknown: '終了時刻の記録なし',
    ended: '終了',
    allComponents: 'すべてのコンポーネント',
    wholeGroup: (group, count) => `${group}（全${count}件）`,
    moved: (before, after) => `日程を${before}から${after}に変更しました。`,
  },
  zh: {
    continues: '持续中',
    furtherUpdate: '后续更新',
    seeAbove: '见上文',
    endUnknown: '未记录结束时间',
    ended: '结束时间',
    allComponents: '所有组件',
    wholeGroup: (group, count) => `${group}（全部${count}项）`,
    moved: (before, after) => `时间由${before}改为${after}。`,
  },
  ar: {
    continues: 'مستمر',
    furtherUpdate: 'تحديث لاحق',
    seeAbove: 'انظر أعلاه',
    endUnknown: 'لم يُسجَّل وقت الانتهاء',
    ended: 'انتهى',
    allComponents: 'جميع المكونات',
    wholeGroup: (group, count) => `${group} (كلها: ${count})`,
    moved: (before, after) => `تغيّر الموعد من ${before} إلى ${after}.`,
  },
  he: {
    continues: 'נמשך',
    furtherUpdate: 'עדכון נוסף',
    seeAbove: 'ראו למעלה',
    endUnknown: 'הסיום לא תועד',
    ended: 'הסתיים',
    allComponents: 'כל הרכיבים',
    wholeGroup: (group, count) => `${group} (כל ה־${count})`,
    moved: (before, after) => `המועד שונה מ־${before} ל־${after}.`,
  },
};

/** These messages in the language of a site's other messages. */
export function reportMessages(language: string): ReportMessages {
  return (others as Readonly<Record<string, ReportMessages>>)[language] ?? english;
}
