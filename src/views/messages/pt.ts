import { pluralOf } from './plural.ts';
import type { Messages } from './messages.ts';

const plural = pluralOf<'one' | 'other'>('pt');
const are = (count: number) => (count === 1 ? 'está' : 'estão');

export const pt: Messages = {
  language: 'pt',
  sentenceGap: ' ',
  otherLanguages: 'Outros idiomas',
  componentStatus: {
    operational: 'Operacional',
    under_maintenance: 'Em manutenção',
    unknown: 'Desconhecido',
    degraded_performance: 'Desempenho reduzido',
    partial_outage: 'Interrupção parcial',
    major_outage: 'Interrupção total',
  },
  incidentStatus: {
    investigating: 'Em investigação',
    identified: 'Causa identificada',
    monitoring: 'Em observação',
    resolved: 'Resolvido',
    postmortem: 'Análise posterior',
  },
  maintenanceStatus: {
    scheduled: 'Programada',
    in_progress: 'Em andamento',
    verifying: 'Em verificação',
    completed: 'Concluída',
    cancelled: 'Cancelada',
  },
  impact: {
    none: 'Sem impacto',
    minor: 'Impacto pequeno',
    major: 'Impacto grande',
    critical: 'Impacto crítico',
  },

  allOperational: 'Tudo está funcionando.',
  trouble: {
    major_outage: (names, count) => `${names} ${are(count)} fora do ar.`,
    partial_outage: (names, count) => `${names} ${are(count)} parcialmente fora do ar.`,
    degraded_performance: (names, count) =>
      `${names} ${are(count)} funcionando mais devagar que o normal.`,
    unknown: (names, count) => `Não se sabe como ${are(count)} ${names}.`,
    under_maintenance: (names, count) => `${names} ${are(count)} em manutenção.`,
  },
  openIncident: (title) => (/[.!?…]$/.test(title) ? title : `${title}.`),
  reportUnreadable: (count) =>
    plural(count, {
      one: 'Não foi possível ler um relato.',
      other: `Não foi possível ler ${count} relatos.`,
    }),
  andMore: (count) => `mais ${count}`,

  asOf: (time) => `Situação em ${time}`,
  updated: 'Atualizado em',
  currentIncidents: 'Incidentes em andamento',
  plannedMaintenance: 'Manutenção programada',
  announcements: 'Avisos',
  announcement: 'Aviso',
  components: 'Componentes',
  pastIncidents: 'Os últimos 15 dias',
  nothingReported: 'Nada a relatar.',
  fullHistory: 'Histórico mais antigo',
  history: 'Histórico',
  about: 'Como ler esta página',
  subscribe: 'Assinar',
  support: 'Ajuda',
  skipToContent: 'Ir para o conteúdo',
  pages: 'Páginas',
  generated: (time) => `Esta página foi gerada em ${time}.`,
  lost: 'Não sabemos como está a situação agora.',
  lastKnown: (time) => `Última situação conhecida: ${time}.`,
  checked: (time) => `verificado ${time}`,
  lasting: (length) => `há ${length}`,
  pageUpdated: 'Há novidades.',
  showUpdate: 'Mostrar a página atualizada',
  sourceText: 'Em texto simples',

  status: 'Situação',
  started: 'Início',
  duration: 'Duração',
  affects: 'Afeta',
  whoIsAffected: 'Quem é afetado',
  youMaySee: 'Pode aparecer',
  workaround: 'O que fazer enquanto isso',
  expectedFix: 'Solução prevista',
  nextUpdate: 'Próxima atualização',
  nextUpdateOverdue: 'atrasada',
  cause: 'Causa',
  upstreamCause: (names) => `A origem está em ${names}.`,
  window: 'Programada para',
  overrun: 'Está demorando mais do que o previsto.',
  falseAlarm: 'Alarme falso',
  falseAlarmExplained: 'Foi um alarme falso. Não entra em nenhum cálculo.',
  updates: 'Atualizações',
  noUpdates: 'Ainda não há atualizações.',
  issue: (number) => `Issue nº ${number}`,
  published: {
    resolve: 'O problema foi resolvido.',
    start: 'O trabalho começou.',
    complete: 'O trabalho terminou e tudo voltou ao normal.',
    cancel: 'Este trabalho não será realizado como planejado.',
    moved: (from, to) => `Transferido de ${from} para ${to}.`,
    firstNoticed: 'Os usuários começaram a perceber.',
    unaffected: 'não afetado no fim',
    durationUnknown: 'duração desconhecida',
    noComponent: 'Nenhum componente foi indicado.',
    restInIssue: 'O restante está na issue.',
  },
  unreadableReports: 'Não foi possível ler um relato',
  unreadableExplained:
    'Alguém escreveu um relato com um erro de forma, por isso ele ainda não pode ser mostrado. O que ele pode afetar aparece como desconhecido.',

  daysAgo: (count) => plural(count, { one: `há ${count} dia`, other: `há ${count} dias` }),
  today: 'Hoje',
  uptime: 'Disponibilidade',
  uptimeOf: (percent, days) =>
    plural(days, {
      one: `${percent} de disponibilidade em ${days} dia`,
      other: `${percent} de disponibilidade em ${days} dias`,
    }),
  noData: 'Sem dados',
  uptimeUnknown: 'sem dados',
  dayLine: (day, what) => `${day}: ${what}`,
  since: (time) => `desde ${time}`,
  dayByDay: 'Dia a dia',
  incidentsOf: (component) => `${component}: incidentes e manutenções`,
  noIncidentsOf: 'Nada foi relatado até agora.',
  retired: 'Este componente não existe mais.',
  historyOf: (month) => `Histórico: ${month}`,
  earlier: 'Anterior',
  later: 'Seguinte',
  months: 'Meses',
  notFound: 'Esta página não existe.',
  notFoundExplained: 'O endereço pode ter um erro de digitação, ou o relato foi removido.',
  backHome: 'Ver a situação atual',
  duringMaintenance: 'Manutenção',
  maintenancesOf: 'Manutenção',

  feedNote:
    'Isto é um feed. Copie o endereço para um leitor de feeds, o Slack ou o Teams, e cada novidade chegará até você.',
  badgeUptime: (component) => `disponibilidade de ${component}`,
  uptimeOver: (percent, days) =>
    plural(days, { one: `${percent} em ${days} dia`, other: `${percent} em ${days} dias` }),
  calendar: 'Calendário',
  subscribeTo: (component) => `Acompanhar ${component}`,
  subscribePage: {
    introduction:
      'Cada novidade chega uma única vez: quando algo para, quando há notícias e quando volta a funcionar. Não é preciso ter conta, e não ficamos sabendo quem você é.',
    feed: {
      heading: 'Leitor de feeds',
      text: 'Copie um destes endereços para o seu leitor de feeds.',
    },
    mail: {
      heading: 'E-mail',
      text: 'Nós mesmos não enviamos e-mails. Um serviço ou programa que transforma feeds em e-mails faz isso, por exemplo Blogtrottr, Feedrabbit ou rss2email. Informe este endereço:',
    },
    slack: { heading: 'Slack', text: 'Digite isto no canal que deve receber as novidades:' },
    teams: {
      heading: 'Microsoft Teams',
      text: 'No canal, escolha Workflows e um modelo que publique novos itens de um feed RSS, e informe este endereço:',
    },
    discord: {
      heading: 'Discord',
      text: 'O Discord não lê feeds sozinho. Um bot como o MonitoRSS os publica em um canal; informe este endereço:',
    },
    calendar: {
      heading: 'Calendário',
      text: 'As manutenções programadas aparecem no seu calendário e acompanham cada mudança. Adicione um calendário com este endereço:',
    },
    watch: {
      heading: 'GitHub',
      text: 'No GitHub, clique em Watch, escolha Custom e marque Issues: o GitHub avisará você de cada relato. Neste repositório:',
    },
    openCalendar: 'Abrir no seu programa de calendário',
    components: {
      heading: 'Só um componente',
      text: 'Cada componente tem seus próprios feeds e seu próprio calendário.',
    },
    banner: {
      heading: 'Aviso no seu site',
      text: 'Esta linha mostra um pequeno aviso enquanto algo está errado e nada quando tudo vai bem. Não usa cookies, e a sua página funciona como antes mesmo quando não podemos ser alcançados.',
    },
    wall: {
      heading: 'Tela na parede',
      text: 'Esta página mostra em letras grandes o que está errado, renova-se sozinha e avisa quando não consegue:',
    },
    frame: 'O mesmo em um quadro, sem script:',
    policy: 'Se o seu site tem uma Content-Security-Policy, ela precisa permitir:',
    badge: { heading: 'Selo', text: 'Para um readme ou wiki, em Markdown:' },
    api: {
      heading: 'Para programas',
      text: 'Todos os arquivos podem ser lidos por qualquer pessoa, até uma vez por minuto.',
    },
    apiStatuspage:
      'Como no Atlassian Statuspage; programas feitos para o Statuspage só precisam deste endereço:',
    apiOwn: 'Tudo o que a página inicial mostra, com a disponibilidade por dia e um esquema:',
    apiText: 'Em texto simples, para um terminal:',
  },

  rules: ({ timeZone, days, weights }) => [
    {
      heading: 'O que as palavras querem dizer',
      paragraphs: [
        'Operacional: funciona como deve. Desempenho reduzido: funciona, mas devagar ou com falhas. Interrupção parcial: uma parte não funciona, ou não funciona para todos. Interrupção total: não funciona de jeito nenhum. Em manutenção: estamos trabalhando nisso conforme planejado.',
        'Desconhecido: alguém escreveu um relato a respeito que não pode ser lido por causa de um erro de forma. Preferimos dizer isso a mostrar que está funcionando.',
      ],
    },
    {
      heading: 'Como se define a situação de um componente',
      paragraphs: [
        'Estes relatos são escritos por pessoas. Um componente mostra o pior do que os incidentes abertos dizem sobre ele. Durante um trabalho programado, fica em manutenção. Nos demais casos, está operacional, ou seja: ninguém relatou problemas.',
        'Todo incidente tem um impacto: desempenho reduzido o torna pequeno; interrupção parcial, grande; interrupção total, crítico, a menos que o autor diga outra coisa. O título da página diz o que não funciona agora.',
        'Manutenção programada, por si só, não conta como problema.',
      ],
    },
    {
      heading: 'Como se calcula a disponibilidade',
      paragraphs: [
        `O número cobre os últimos ${days} dias, até este momento. Um minuto de interrupção total conta como ${weights.major} de um minuto fora do ar; interrupção parcial, como ${weights.partial}; desempenho reduzido, como ${weights.degraded}. Quando incidentes se sobrepõem, cada minuto conta uma única vez, com o pior deles.`,
        'Manutenção programada e alarmes falsos não contam. Trabalhos que demoram mais que o planejado contam, a partir do fim do período previsto, como interrupção parcial. O tempo antes de um componente existir aparece como “sem dados”. O número de um grupo ou da página soma o tempo de todos os seus componentes. As porcentagens são arredondadas para baixo, nunca para cima: 99,999% aparece como 99,99%.',
        'O número é calculado a partir dos incidentes publicados nesta página, portanto qualquer pessoa pode conferi-lo.',
      ],
    },
    {
      heading: 'Qual horário vale',
      paragraphs: [
        `Os dias começam e terminam à meia-noite no fuso horário ${timeZone}. Um incidente que passa da meia-noite pertence aos dois dias.`,
      ],
    },
    {
      heading: 'Por que confiar nela quando estamos fora do ar',
      paragraphs: [
        'Esta página é feita de arquivos simples e hospedada em um lugar diferente daquilo de que ela trata. Não carrega nada de outros sites, não usa cookies e não precisa de nenhum script para ser lida.',
      ],
    },
  ],
};
