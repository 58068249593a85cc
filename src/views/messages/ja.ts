import type { Messages } from './messages.ts';

export const ja: Messages = {
  language: 'ja',
  sentenceGap: '',
  otherLanguages: '他の言語',
  componentStatus: {
    operational: '正常',
    under_maintenance: 'メンテナンス中',
    unknown: '不明',
    degraded_performance: '性能低下',
    partial_outage: '一部障害',
    major_outage: '全面障害',
  },
  incidentStatus: {
    investigating: '調査中',
    identified: '原因判明',
    monitoring: '経過観察中',
    resolved: '解決済み',
    postmortem: '事後報告',
  },
  maintenanceStatus: {
    scheduled: '予定',
    in_progress: '実施中',
    verifying: '確認中',
    completed: '完了',
    cancelled: '中止',
  },
  impact: {
    none: '影響なし',
    minor: '軽微な影響',
    major: '大きな影響',
    critical: '重大な影響',
  },

  allOperational: 'すべて正常に動作しています。',
  trouble: {
    major_outage: (names) => `${names}が停止しています。`,
    partial_outage: (names) => `${names}の一部が停止しています。`,
    degraded_performance: (names) => `${names}の動作が遅くなっています。`,
    unknown: (names) => `${names}の状態を確認できません。`,
    under_maintenance: (names) => `${names}はメンテナンス中です。`,
  },
  openIncident: (title) => (/[.!?。！？]$/.test(title) ? title : `${title}。`),
  reportUnreadable: (count) => `${count}件の報告を読み取れませんでした。`,
  andMore: (count) => `ほか${count}件`,

  asOf: (time) => `現在の状況： ${time}`,
  updated: '更新：',
  currentIncidents: '発生中の障害',
  plannedMaintenance: 'メンテナンスの予定',
  announcements: 'お知らせ',
  announcement: 'お知らせ',
  components: 'コンポーネント',
  pastIncidents: '過去15日間',
  nothingReported: '報告はありません。',
  fullHistory: 'これより前の履歴',
  history: '履歴',
  about: 'このページの見方',
  subscribe: '購読する',
  support: 'お問い合わせ',
  skipToContent: '本文へ移動',
  pages: 'ページ一覧',
  generated: (time) => `このページの生成日時：${time}`,
  outOfDate: (time) => `このページの情報は古い可能性があります。生成：${time}`,
  pageUpdated: '新しいお知らせがあります。',
  showUpdate: '最新のページを表示',
  sourceText: 'テキスト版',

  status: '状態',
  started: '発生',
  duration: '所要時間',
  affects: '対象',
  whoIsAffected: '影響を受ける方',
  workaround: '当面の対処方法',
  expectedFix: '復旧見込み',
  nextUpdate: '次回のお知らせ',
  nextUpdateOverdue: '予定を過ぎています',
  cause: '原因',
  upstreamCause: (names) => `原因は${names}側にあります。`,
  window: '実施予定',
  overrun: '予定より時間がかかっています。',
  falseAlarm: '誤報',
  falseAlarmExplained: '誤報であったことが分かりました。集計には含まれません。',
  updates: '経過',
  noUpdates: 'まだ続報はありません。',
  issue: (number) => `Issue #${number}`,
  unreadableReports: '読み取れない報告があります',
  unreadableExplained:
    '書式に誤りのある報告が書かれたため、まだ表示できません。関係する可能性のあるものは「不明」と表示しています。',

  daysAgo: (count) => `${count}日前`,
  today: '今日',
  uptime: '稼働率',
  uptimeOf: (percent, days) => `${days}日間の稼働率 ${percent}`,
  noData: 'データなし',
  uptimeUnknown: 'データなし',
  dayLine: (day, what) => `${day}：${what}`,
  since: (time) => `${time}から`,
  dayByDay: '日ごとの状況',
  incidentsOf: (component) => `${component}の障害とメンテナンス`,
  noIncidentsOf: 'これまでに報告はありません。',
  retired: 'このコンポーネントは廃止されました。',
  historyOf: (month) => `${month}の履歴`,
  earlier: '前の月',
  later: '次の月',
  months: '月別',
  notFound: 'ページが見つかりません。',
  notFoundExplained: 'アドレスが間違っているか、報告が削除された可能性があります。',
  backHome: '現在の状況を見る',
  duringMaintenance: 'メンテナンス',
  maintenancesOf: 'メンテナンス',

  feedNote:
    'これはフィードです。アドレスをフィードリーダー、Slack、Teamsに登録すると、更新が届きます。',
  badgeUptime: (component) => `${component} 稼働率`,
  uptimeOver: (percent, days) => `${days}日間で${percent}`,
  calendar: 'カレンダー',
  subscribeTo: (component) => `${component}を購読する`,
  subscribePage: {
    introduction:
      '障害の発生時、続報、復旧時に、それぞれ1回ずつお知らせが届きます。アカウントは不要で、どなたが購読しているかを当方が知ることはありません。',
    feed: {
      heading: 'フィードリーダー',
      text: '次のいずれかのアドレスをフィードリーダーに登録してください。',
    },
    mail: {
      heading: 'メール',
      text: '当方からメールは送信していません。Blogtrottr、Feedrabbit、rss2emailなど、フィードをメールに変換するサービスやプログラムに、次のアドレスを登録してください：',
    },
    slack: {
      heading: 'Slack',
      text: 'お知らせを受け取るチャンネルで、次のように入力してください：',
    },
    teams: {
      heading: 'Microsoft Teams',
      text: 'チャンネルで「ワークフロー」を選び、RSSフィードの新着を投稿するテンプレートに次のアドレスを設定してください：',
    },
    discord: {
      heading: 'Discord',
      text: 'Discordはフィードを直接読み込めません。MonitoRSSなどのボットに次のアドレスを設定すると、チャンネルに投稿されます：',
    },
    calendar: {
      heading: 'カレンダー',
      text: 'メンテナンスの予定がカレンダーに表示され、変更も反映されます。次のアドレスのカレンダーを追加してください：',
    },
    watch: {
      heading: 'GitHub',
      text: 'GitHubで「Watch」を押し、「Custom」で「Issues」を選ぶと、報告のたびにGitHubが知らせます。リポジトリ:',
    },
    openCalendar: 'カレンダーアプリで開く',
    components: {
      heading: '特定のコンポーネントのみ',
      text: 'コンポーネントごとにフィードとカレンダーがあります。',
    },
    banner: {
      heading: 'ご自身のサイトに表示するバナー',
      text: 'この1行を加えると、障害の発生中だけ小さなバナーが表示され、正常時には何も表示されません。Cookieは使わず、当方に接続できないときもサイトはこれまでどおり動作します。',
    },
    frame: 'スクリプトなしで、フレームに表示する場合：',
    badge: { heading: 'バッジ', text: 'READMEやWikiに（Markdown形式）：' },
    api: {
      heading: 'プログラム向け',
      text: 'すべてのファイルは、1分に1回まで、どなたでも読み取れます。',
    },
    apiStatuspage:
      'Atlassian Statuspageと同じ形式です。Statuspage向けのプログラムには、このアドレスだけで十分です：',
    apiOwn: 'トップページの全内容（日ごとの稼働率とスキーマ付き）：',
    apiText: '端末向けのテキスト版：',
  },

  rules: ({ timeZone, days, weights }) => [
    {
      heading: '用語の意味',
      paragraphs: [
        '正常：問題なく動作しています。性能低下：動作していますが、遅い、または不具合があります。一部障害：一部の機能、または一部の方が利用できません。全面障害：まったく利用できません。メンテナンス中：予定どおり作業を行っています。',
        '不明：関係する報告が書かれましたが、書式の誤りのため読み取れません。正常と表示するよりも、その旨をお伝えします。',
      ],
    },
    {
      heading: 'コンポーネントの状態の決まり方',
      paragraphs: [
        '報告は人が書いています。コンポーネントには、未解決の障害報告のうち最も悪い状態が表示されます。予定された作業の間は「メンテナンス中」です。それ以外は「正常」で、これは障害の報告がないことを意味します。',
        '障害には影響度があります。執筆者が別に指定しないかぎり、性能低下は「軽微」、一部障害は「大きな影響」、全面障害は「重大」です。ページの見出しには、いま利用できないものが示されます。',
        '予定されたメンテナンスだけでは障害とはみなしません。',
      ],
    },
    {
      heading: '稼働率の計算方法',
      paragraphs: [
        `現在までの過去${days}日間が対象です。全面障害の1分は停止時間の${weights.major}、一部障害は${weights.partial}、性能低下は${weights.degraded}として数えます。障害が重なった場合は、最も悪いものだけを1回数えます。`,
        '予定されたメンテナンスと誤報は数えません。コンポーネントがまだなかった期間は「データなし」です。割合は切り捨てで、切り上げることはありません。99.999%は99.99%と表示されます。',
        'この数値は、このページに掲載された障害から計算されているため、どなたでも検算できます。',
      ],
    },
    {
      heading: '基準となる時刻',
      paragraphs: [
        `1日は、タイムゾーン ${timeZone} の午前0時に始まり、午前0時に終わります。日付をまたいだ障害は両方の日に含まれます。`,
      ],
    },
    {
      heading: 'サービスの停止中も信頼できる理由',
      paragraphs: [
        'このページは単純なファイルでできており、報告の対象とは別の場所から配信されています。他のサイトからは何も読み込まず、Cookieを使わず、スクリプトなしで読むことができます。',
      ],
    },
  ],
};
