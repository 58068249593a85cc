import { pluralOf } from './plural.ts';
import type { Messages } from './messages.ts';

const plural = pluralOf<'one' | 'other'>('fr');
const are = (count: number) => (count === 1 ? 'est' : 'sont');

export const fr: Messages = {
  language: 'fr',
  sentenceGap: ' ',
  otherLanguages: 'Autres langues',
  componentStatus: {
    operational: 'Opérationnel',
    under_maintenance: 'En maintenance',
    unknown: 'Inconnu',
    degraded_performance: 'Service dégradé',
    partial_outage: 'Panne partielle',
    major_outage: 'Panne majeure',
  },
  incidentStatus: {
    investigating: 'En cours d’analyse',
    identified: 'Cause identifiée',
    monitoring: 'Sous surveillance',
    resolved: 'Résolu',
    postmortem: 'Retour d’expérience',
  },
  maintenanceStatus: {
    scheduled: 'Prévue',
    in_progress: 'En cours',
    verifying: 'En vérification',
    completed: 'Terminée',
    cancelled: 'Annulée',
  },
  impact: {
    none: 'Sans conséquence',
    minor: 'Conséquences mineures',
    major: 'Conséquences majeures',
    critical: 'Conséquences critiques',
  },

  allOperational: 'Tout fonctionne.',
  trouble: {
    major_outage: (names, count) => `${names} ${are(count)} en panne.`,
    partial_outage: (names, count) => `${names} ${are(count)} partiellement en panne.`,
    degraded_performance: (names, count) =>
      `${names} ${count === 1 ? 'fonctionne' : 'fonctionnent'} au ralenti.`,
    unknown: (names, count) =>
      `Nous ne savons pas dans quel état ${count === 1 ? 'se trouve' : 'se trouvent'} ${names}.`,
    under_maintenance: (names, count) => `${names} ${are(count)} en maintenance.`,
  },
  openIncident: (title) => (/[.!?…]$/.test(title) ? title : `${title}.`),
  reportUnreadable: (count) =>
    plural(count, {
      one: `${count} rapport n’a pas pu être lu.`,
      other: `${count} rapports n’ont pas pu être lus.`,
    }),
  andMore: (count) => plural(count, { one: `${count} autre`, other: `${count} autres` }),

  asOf: (time) => `Situation au ${time}`,
  updated: 'Mis à jour le',
  currentIncidents: 'Incidents en cours',
  plannedMaintenance: 'Maintenance prévue',
  announcements: 'Annonces',
  announcement: 'Annonce',
  components: 'Composants',
  pastIncidents: 'Les 15 derniers jours',
  nothingReported: 'Rien à signaler.',
  fullHistory: 'Historique plus ancien',
  history: 'Historique',
  about: 'Comment lire cette page',
  subscribe: 'S’abonner',
  support: 'Aide',
  skipToContent: 'Aller au contenu',
  pages: 'Pages du site',
  generated: (time) => `Cette page a été générée le ${time}.`,
  lost: 'Nous ne savons pas ce qu’il en est à présent.',
  lastKnown: (time) => `Dernière situation connue : ${time}.`,
  checked: (time) => `vérifié ${time}`,
  lasting: (length) => `depuis ${length}`,
  pageUpdated: 'Il y a du nouveau.',
  showUpdate: 'Afficher la page à jour',
  sourceText: 'En texte brut',

  status: 'État',
  started: 'Début',
  duration: 'Durée',
  affects: 'Concerne',
  whoIsAffected: 'Qui est touché',
  youMaySee: 'Vous pouvez voir',
  workaround: 'Que faire en attendant',
  expectedFix: 'Rétablissement prévu',
  nextUpdate: 'Prochaine information',
  nextUpdateOverdue: 'en retard',
  cause: 'Origine',
  upstreamCause: (names) => `L’origine se trouve chez ${names}.`,
  window: 'Prévue le',
  overrun: 'L’opération dure plus longtemps que prévu.',
  falseAlarm: 'Fausse alerte',
  falseAlarmExplained: 'C’était une fausse alerte. Elle n’entre dans aucun calcul.',
  updates: 'Suivi',
  noUpdates: 'Aucune information n’a encore été publiée.',
  issue: (number) => `Ticket nº ${number}`,
  published: {
    resolve: 'Le problème est résolu.',
    start: 'Les travaux ont commencé.',
    complete: 'Les travaux sont terminés et tout est revenu à la normale.',
    cancel: 'Ces travaux n’auront pas lieu comme prévu.',
    moved: (from, to) => `Déplacé de ${from} à ${to}.`,
    firstNoticed: 'Premiers effets pour les utilisateurs.',
    unaffected: 'finalement pas touché',
    durationUnknown: 'durée inconnue',
    noComponent: 'Aucun composant n’a été nommé.',
    restInIssue: 'La suite se trouve dans le ticket.',
  },
  unreadableReports: 'Un rapport n’a pas pu être lu',
  unreadableExplained:
    'Quelqu’un a rédigé un rapport qui contient une erreur de forme ; il ne peut donc pas encore être affiché. Ce qu’il pourrait concerner est indiqué comme inconnu.',

  daysAgo: (count) =>
    plural(count, { one: `il y a ${count} jour`, other: `il y a ${count} jours` }),
  today: 'Aujourd’hui',
  uptime: 'Disponibilité',
  uptimeOf: (percent, days) =>
    plural(days, {
      one: `${percent} de disponibilité sur ${days} jour`,
      other: `${percent} de disponibilité sur ${days} jours`,
    }),
  noData: 'Aucune donnée',
  uptimeUnknown: 'aucune donnée',
  dayLine: (day, what) => `${day} : ${what}`,
  since: (time) => `depuis le ${time}`,
  dayByDay: 'Jour par jour',
  incidentsOf: (component) => `${component} : incidents et maintenances`,
  noIncidentsOf: 'Rien n’a encore été signalé.',
  retired: 'Ce composant n’existe plus.',
  historyOf: (month) => `Historique : ${month}`,
  earlier: 'Avant',
  later: 'Après',
  months: 'Mois',
  notFound: 'Cette page n’existe pas.',
  notFoundExplained: 'L’adresse contient peut-être une erreur, ou le rapport a été retiré.',
  backHome: 'Voir la situation actuelle',
  duringMaintenance: 'Maintenance',
  maintenancesOf: 'Maintenance',

  feedNote:
    'Ceci est un flux. Copiez son adresse dans un lecteur de flux, Slack ou Teams, et chaque nouvelle vous parviendra.',
  badgeUptime: (component) => `disponibilité ${component}`,
  uptimeOver: (percent, days) =>
    plural(days, { one: `${percent} sur ${days} jour`, other: `${percent} sur ${days} jours` }),
  calendar: 'Calendrier',
  subscribeTo: (component) => `Suivre ${component}`,
  subscribePage: {
    introduction:
      'Chaque nouvelle vous parvient une seule fois : quand quelque chose tombe en panne, quand la situation évolue et quand tout remarche. Aucun compte n’est nécessaire, et nous n’apprenons pas qui vous êtes.',
    feed: {
      heading: 'Lecteur de flux',
      text: 'Copiez l’une de ces adresses dans votre lecteur de flux.',
    },
    mail: {
      heading: 'E-mail',
      text: 'Nous n’envoyons pas d’e-mails nous-mêmes. Un service ou un programme qui transforme les flux en e-mails s’en charge, par exemple Blogtrottr, Feedrabbit ou rss2email. Donnez-lui cette adresse :',
    },
    slack: {
      heading: 'Slack',
      text: 'Saisissez ceci dans le canal qui doit recevoir les nouvelles :',
    },
    teams: {
      heading: 'Microsoft Teams',
      text: 'Dans le canal, choisissez Workflows, puis un modèle qui publie les nouveaux éléments d’un flux RSS, et donnez-lui cette adresse :',
    },
    discord: {
      heading: 'Discord',
      text: 'Discord ne lit pas les flux lui-même. Un bot comme MonitoRSS les publie dans un salon ; donnez-lui cette adresse :',
    },
    calendar: {
      heading: 'Calendrier',
      text: 'Les maintenances prévues apparaissent dans votre calendrier et suivent chaque changement. Ajoutez un calendrier à cette adresse :',
    },
    watch: {
      heading: 'GitHub',
      text: 'Sur GitHub, cliquez sur Watch, choisissez Custom puis Issues : GitHub vous signale alors chaque rapport. Dans ce dépôt :',
    },
    openCalendar: 'Ouvrir dans votre agenda',
    components: {
      heading: 'Un seul composant',
      text: 'Chaque composant a ses propres flux et son propre calendrier.',
    },
    banner: {
      heading: 'Bandeau sur votre site',
      text: 'Cette ligne affiche un petit bandeau quand quelque chose ne va pas, et rien quand tout va bien. Elle ne dépose aucun cookie, et votre site fonctionne comme avant si nous sommes injoignables.',
    },
    wall: {
      heading: 'Écran mural',
      text: 'Cette page affiche en grands caractères ce qui ne va pas, se met à jour toute seule et signale quand elle ne le peut pas :',
    },
    frame: 'La même chose dans un cadre, sans script :',
    policy: 'Si votre site a une Content-Security-Policy, elle doit autoriser :',
    badge: { heading: 'Badge', text: 'Pour un README ou un wiki, en Markdown :' },
    api: {
      heading: 'Pour les programmes',
      text: 'Tous les fichiers peuvent être lus par tout le monde, jusqu’à une fois par minute.',
    },
    apiStatuspage:
      'Comme chez Atlassian Statuspage ; les programmes faits pour Statuspage n’ont besoin que de cette adresse :',
    apiOwn: 'Tout ce que montre la page d’accueil, avec la disponibilité par jour et un schéma :',
    apiText: 'En texte brut, pour un terminal :',
  },

  rules: ({ timeZone, days, weights }) => [
    {
      heading: 'Ce que veulent dire les mots',
      paragraphs: [
        'Opérationnel : tout fonctionne normalement. Service dégradé : cela fonctionne, mais lentement ou imparfaitement. Panne partielle : une partie ne fonctionne pas, ou pas pour tout le monde. Panne majeure : plus rien ne fonctionne. En maintenance : nous intervenons comme prévu.',
        'Inconnu : quelqu’un a rédigé un rapport à ce sujet, mais une erreur de forme empêche de le lire. Nous préférons le dire plutôt que de prétendre que tout va bien.',
      ],
    },
    {
      heading: 'Comment est déterminé l’état d’un composant',
      paragraphs: [
        'Ces rapports sont écrits par des personnes. Un composant affiche le pire de ce que les incidents ouverts disent de lui. Pendant une intervention prévue, il est en maintenance. Sinon il est opérationnel, c’est-à-dire que personne n’a signalé de problème.',
        'Les conséquences d’un incident sont mineures si le service est dégradé, majeures en cas de panne partielle, critiques en cas de panne majeure, sauf indication contraire de son auteur. Le titre de la page dit ce qui ne fonctionne pas en ce moment.',
        'Une maintenance prévue ne compte pas à elle seule comme un problème.',
      ],
    },
    {
      heading: 'Comment est calculée la disponibilité',
      paragraphs: [
        `Le chiffre porte sur les ${days} derniers jours, jusqu’à cet instant. Une minute de panne majeure compte pour ${weights.major} d’une minute d’indisponibilité, une panne partielle pour ${weights.partial}, un service dégradé pour ${weights.degraded}. Quand des incidents se chevauchent, chaque minute compte une seule fois, selon le plus grave.`,
        'Les maintenances prévues et les fausses alertes ne comptent pas. Une intervention qui dure plus longtemps que prévu compte, dès la fin de la plage prévue, comme une panne partielle. Le temps écoulé avant l’existence d’un composant est noté « aucune donnée ». Le chiffre d’un groupe ou de la page réunit le temps de tous ses composants. Les pourcentages sont arrondis vers le bas, jamais vers le haut : 99,999 % s’affiche 99,99 %.',
        'Ce chiffre est calculé à partir des incidents publiés sur cette page : vous pouvez donc le vérifier.',
      ],
    },
    {
      heading: 'Quelle heure fait foi',
      paragraphs: [
        `Les jours commencent et finissent à minuit dans le fuseau horaire ${timeZone}. Un incident qui passe minuit appartient aux deux jours.`,
      ],
    },
    {
      heading: 'Pourquoi s’y fier quand nous sommes en panne',
      paragraphs: [
        'Cette page est faite de simples fichiers, hébergés ailleurs que ce dont elle rend compte. Elle ne charge rien depuis d’autres sites, ne dépose aucun cookie et se lit sans aucun script.',
      ],
    },
  ],
};
