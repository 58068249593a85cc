import { pluralOf } from './plural.ts';
import type { Messages } from './messages.ts';

const plural = pluralOf<'one' | 'other'>('es');
const choose = (count: number, one: string, more: string) => (count === 1 ? one : more);

export const es: Messages = {
  language: 'es',
  sentenceGap: ' ',
  otherLanguages: 'Otros idiomas',
  componentStatus: {
    operational: 'Operativo',
    under_maintenance: 'En mantenimiento',
    unknown: 'Desconocido',
    degraded_performance: 'Rendimiento degradado',
    partial_outage: 'Interrupción parcial',
    major_outage: 'Interrupción grave',
  },
  incidentStatus: {
    investigating: 'En investigación',
    identified: 'Causa identificada',
    monitoring: 'En observación',
    resolved: 'Resuelto',
    postmortem: 'Análisis posterior',
  },
  maintenanceStatus: {
    scheduled: 'Programado',
    in_progress: 'En curso',
    verifying: 'En verificación',
    completed: 'Finalizado',
    cancelled: 'Cancelado',
  },
  impact: {
    none: 'Sin impacto',
    minor: 'Impacto leve',
    major: 'Impacto grave',
    critical: 'Impacto crítico',
  },

  allOperational: 'Todo funciona.',
  trouble: {
    major_outage: (names, count) => `${names} no ${choose(count, 'funciona', 'funcionan')}.`,
    partial_outage: (names, count) =>
      `${names} ${choose(count, 'funciona', 'funcionan')} solo en parte.`,
    degraded_performance: (names, count) =>
      `${names} ${choose(count, 'va', 'van')} más lento de lo normal.`,
    unknown: (names, count) => `No se sabe cómo ${choose(count, 'está', 'están')} ${names}.`,
    under_maintenance: (names, count) =>
      `${names} ${choose(count, 'está', 'están')} en mantenimiento.`,
  },
  openIncident: (title) => (/[.!?…]$/.test(title) ? title : `${title}.`),
  reportUnreadable: (count) =>
    plural(count, {
      one: 'No se pudo leer un informe.',
      other: `No se pudieron leer ${count} informes.`,
    }),
  andMore: (count) => `${count} más`,

  asOf: (time) => `Situación a ${time}`,
  updated: 'Actualizado:',
  currentIncidents: 'Incidentes en curso',
  plannedMaintenance: 'Mantenimiento programado',
  announcements: 'Avisos',
  announcement: 'Aviso',
  components: 'Componentes',
  pastIncidents: 'Los últimos 15 días',
  nothingReported: 'Sin incidencias.',
  fullHistory: 'Historial anterior',
  history: 'Historial',
  about: 'Cómo leer esta página',
  subscribe: 'Suscribirse',
  support: 'Ayuda',
  skipToContent: 'Ir al contenido',
  pages: 'Páginas',
  generated: (time) => `Página generada el ${time}.`,
  lost: 'No sabemos cómo está todo ahora.',
  lastKnown: (time) => `Última situación conocida: ${time}.`,
  checked: (time) => `comprobado ${time}`,
  lasting: (length) => `desde hace ${length}`,
  pageUpdated: 'Hay novedades.',
  showUpdate: 'Mostrar la página actualizada',
  sourceText: 'Como texto sin formato',

  status: 'Estado',
  started: 'Inicio',
  duration: 'Duración',
  affects: 'Afecta a',
  whoIsAffected: 'A quién afecta',
  youMaySee: 'Puede aparecer',
  workaround: 'Qué hacer mientras tanto',
  expectedFix: 'Solución prevista',
  nextUpdate: 'Próxima información',
  nextUpdateOverdue: 'con retraso',
  cause: 'Causa',
  upstreamCause: (names) => `El origen está en ${names}.`,
  window: 'Programado para',
  overrun: 'Está durando más de lo previsto.',
  falseAlarm: 'Falsa alarma',
  falseAlarmExplained: 'Resultó ser una falsa alarma. No cuenta para ningún cálculo.',
  updates: 'Novedades',
  noUpdates: 'Todavía no hay novedades.',
  issue: (number) => `Incidencia n.º ${number}`,
  published: {
    resolve: 'El problema está resuelto.',
    start: 'Los trabajos han comenzado.',
    complete: 'Los trabajos han terminado y todo vuelve a la normalidad.',
    cancel: 'Estos trabajos no se realizarán como estaba previsto.',
    moved: (from, to) => `Se traslada de ${from} a ${to}.`,
    firstNoticed: 'Los usuarios empiezan a notarlo.',
    unaffected: 'no afectado al final',
    durationUnknown: 'duración desconocida',
    noComponent: 'No se nombró ningún componente.',
    restInIssue: 'El resto está en la incidencia.',
  },
  unreadableReports: 'No se pudo leer un informe',
  unreadableExplained:
    'Alguien ha escrito un informe con un error de forma, así que todavía no se puede mostrar. Lo que podría verse afectado aparece como desconocido.',

  daysAgo: (count) => plural(count, { one: `hace ${count} día`, other: `hace ${count} días` }),
  today: 'Hoy',
  uptime: 'Disponibilidad',
  uptimeOf: (percent, days) =>
    plural(days, {
      one: `${percent} de disponibilidad en ${days} día`,
      other: `${percent} de disponibilidad en ${days} días`,
    }),
  noData: 'Sin datos',
  uptimeUnknown: 'sin datos',
  dayLine: (day, what) => `${day}: ${what}`,
  since: (time) => `desde el ${time}`,
  dayByDay: 'Día a día',
  incidentsOf: (component) => `${component}: incidentes y mantenimientos`,
  noIncidentsOf: 'Todavía no se ha informado de nada.',
  retired: 'Este componente ya no existe.',
  historyOf: (month) => `Historial: ${month}`,
  earlier: 'Anterior',
  later: 'Posterior',
  months: 'Meses',
  notFound: 'Esta página no existe.',
  notFoundExplained: 'Puede que la dirección tenga un error o que el informe se haya retirado.',
  backHome: 'Ver el estado actual',
  duringMaintenance: 'Mantenimiento',
  maintenancesOf: 'Mantenimiento',

  feedNote:
    'Esto es un canal de noticias (feed). Copie su dirección en un lector de feeds, Slack o Teams y recibirá cada novedad.',
  badgeUptime: (component) => `disponibilidad de ${component}`,
  uptimeOver: (percent, days) =>
    plural(days, { one: `${percent} en ${days} día`, other: `${percent} en ${days} días` }),
  calendar: 'Calendario',
  subscribeTo: (component) => `Seguir ${component}`,
  subscribePage: {
    introduction:
      'Cada novedad llega una sola vez: cuando algo falla, cuando hay noticias y cuando vuelve a funcionar. No hace falta ninguna cuenta y no sabemos quién la recibe.',
    feed: {
      heading: 'Lector de feeds',
      text: 'Copie una de estas direcciones en su lector de feeds.',
    },
    mail: {
      heading: 'Correo electrónico',
      text: 'Nosotros no enviamos correo. Lo hace un servicio o programa que convierte feeds en correo, por ejemplo Blogtrottr, Feedrabbit o rss2email, con esta dirección:',
    },
    slack: { heading: 'Slack', text: 'Escriba esto en el canal que debe recibir las novedades:' },
    teams: {
      heading: 'Microsoft Teams',
      text: 'En el canal, elija Workflows y una plantilla que publique los elementos nuevos de un feed RSS, y use esta dirección:',
    },
    discord: {
      heading: 'Discord',
      text: 'Discord no lee feeds por sí mismo. Un bot como MonitoRSS los publica en un canal con esta dirección:',
    },
    calendar: {
      heading: 'Calendario',
      text: 'El mantenimiento programado aparece en su calendario y sigue cada cambio. Añada un calendario con esta dirección:',
    },
    watch: {
      heading: 'GitHub',
      text: 'En GitHub pulse Watch, elija Custom y marque Issues: GitHub le avisará de cada informe. En este repositorio:',
    },
    openCalendar: 'Abrir en su programa de calendario',
    components: {
      heading: 'Un solo componente',
      text: 'Cada componente tiene sus propios feeds y su propio calendario.',
    },
    banner: {
      heading: 'Aviso en su propio sitio',
      text: 'Esta línea muestra un pequeño aviso mientras algo falla y nada cuando todo va bien. No usa cookies, y su página funciona igual aunque no se nos pueda alcanzar.',
    },
    wall: {
      heading: 'Pantalla en la pared',
      text: 'Esta página muestra en letras grandes lo que falla, se renueva sola y avisa cuando no puede:',
    },
    frame: 'Lo mismo en un marco, sin script:',
    policy: 'Si su sitio tiene una Content-Security-Policy, debe permitir:',
    badge: { heading: 'Insignia', text: 'Para un readme o un wiki, en Markdown:' },
    api: {
      heading: 'Para programas',
      text: 'Cualquiera puede leer todos los archivos, hasta una vez por minuto.',
    },
    apiStatuspage:
      'Como en Atlassian Statuspage; los programas hechos para Statuspage solo necesitan esta dirección:',
    apiOwn: 'Todo lo que muestra la página principal, con la disponibilidad por día y un esquema:',
    apiText: 'Como texto sin formato, para un terminal:',
  },

  rules: ({ timeZone, days, weights }) => [
    {
      heading: 'Qué significan las palabras',
      paragraphs: [
        'Operativo: funciona como debe. Rendimiento degradado: funciona, pero despacio o con fallos. Interrupción parcial: una parte no funciona, o no funciona para todo el mundo. Interrupción grave: no funciona en absoluto. En mantenimiento: estamos trabajando en ello según lo previsto.',
        'Desconocido: alguien ha escrito un informe al respecto que no se puede leer por un error de forma. Preferimos decirlo antes que mostrarlo como si funcionara.',
      ],
    },
    {
      heading: 'Cómo se determina el estado de un componente',
      paragraphs: [
        'Estos informes los escriben personas. Un componente muestra lo peor que dicen de él los incidentes abiertos. Durante un trabajo programado está en mantenimiento. En los demás casos está operativo, es decir: nadie ha informado de un problema.',
        'Cada incidente tiene un impacto: el rendimiento degradado lo hace leve, una interrupción parcial grave y una interrupción grave crítico, salvo que su autor indique otra cosa. El titular de la página dice qué falla ahora.',
        'El mantenimiento programado por sí solo no cuenta como un problema.',
      ],
    },
    {
      heading: 'Cómo se calcula la disponibilidad',
      paragraphs: [
        `La cifra abarca los últimos ${days} días hasta este momento. Un minuto de interrupción grave cuenta como el ${weights.major} de un minuto de caída; una interrupción parcial, como el ${weights.partial}; el rendimiento degradado, como el ${weights.degraded}. Cuando varios incidentes coinciden, cada minuto cuenta una sola vez, con el peor de ellos.`,
        'El mantenimiento programado y las falsas alarmas no cuentan. Si los trabajos se alargan más de lo previsto, a partir del fin del plazo cuentan como una interrupción parcial. El tiempo anterior a la existencia de un componente figura como «sin datos». La cifra de un grupo o de la página cuenta juntos los tiempos de todos sus componentes. Los porcentajes se redondean hacia abajo, nunca hacia arriba: 99,999 % se muestra como 99,99 %.',
        'La cifra se calcula a partir de los incidentes publicados en esta página, así que cualquiera puede comprobarla.',
      ],
    },
    {
      heading: 'Qué hora se usa',
      paragraphs: [
        `Los días empiezan y terminan a medianoche en la zona horaria ${timeZone}. Un incidente que pasa de medianoche pertenece a los dos días.`,
      ],
    },
    {
      heading: 'Por qué es fiable cuando nuestro servicio no funciona',
      paragraphs: [
        'Esta página está hecha de archivos sencillos y se sirve desde un lugar distinto de aquello sobre lo que informa. No carga nada de otros sitios, no usa cookies y no necesita ningún script para leerse.',
      ],
    },
  ],
};
