/** Titles of updates, in the languages that both Statusfy and our pages have, by the states of cState posts. */
const titles: readonly (readonly [string, readonly string[]])[] = [
  [
    'investigating',
    [
      'investigando',
      'investigation',
      'en investigación',
      'en cours d’analyse',
      'untersuchung',
      'wird untersucht',
      'em investigação',
      'in analisi',
      'indagine',
    ],
  ],
  [
    'identified',
    ['identificado', 'identificada', 'identifié', 'identifiée', 'identifiziert', 'identificato'],
  ],
  [
    'monitoring',
    [
      'monitoreando',
      'supervisando',
      'supervisión',
      'en observación',
      'surveillance',
      'sous surveillance',
      'beobachtung',
      'wird beobachtet',
      'monitorando',
      'monitoraggio',
    ],
  ],
  [
    'resolved',
    [
      'resuelto',
      'resuelta',
      'solucionado',
      'résolu',
      'résolue',
      'behoben',
      'gelöst',
      'resolvido',
      'resolvida',
      'risolto',
      'risolta',
    ],
  ],
  [
    'completed',
    ['completado', 'finalizado', 'terminé', 'abgeschlossen', 'concluído', 'completato'],
  ],
  [
    'scheduled',
    ['programado', 'planificado', 'planifié', 'geplant', 'agendado', 'programmato', 'pianificato'],
  ],
  ['in-progress', ['en curso', 'en progreso', 'en cours', 'in arbeit', 'em andamento', 'in corso']],
  ['cancelled', ['cancelado', 'annulé', 'abgesagt', 'annullato']],
  ['update', ['actualización', 'mise à jour', 'aktualisierung', 'atualização', 'aggiornamento']],
  ['postmortem', ['post mortem']],
];

const states: ReadonlyMap<string, string> = new Map(
  titles.flatMap(([state, words]) => words.map((word) => [fold(word), state] as const)),
);

/** The state that a title names; an unknown title is a state of its own. Undefined without a title. */
export function toState(title: string): string | undefined {
  const folded = fold(title);
  if (folded === '') return undefined;
  return states.get(folded) ?? folded;
}

function fold(title: string): string {
  return title
    .slice(0, 100)
    .toLowerCase()
    .replace(/[.:!]+$/, '')
    .trim()
    .replace(/[\s_-]+/g, '-');
}
