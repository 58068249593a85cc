import type { Messages } from './messages.ts';

export const tr: Messages = {
  language: 'tr',
  sentenceGap: ' ',
  otherLanguages: 'Diğer diller',
  componentStatus: {
    operational: 'Çalışıyor',
    under_maintenance: 'Bakımda',
    unknown: 'Bilinmiyor',
    degraded_performance: 'Düşük performans',
    partial_outage: 'Kısmi kesinti',
    major_outage: 'Büyük kesinti',
  },
  incidentStatus: {
    investigating: 'İnceleniyor',
    identified: 'Nedeni bulundu',
    monitoring: 'İzleniyor',
    resolved: 'Çözüldü',
    postmortem: 'Olay değerlendirmesi',
  },
  maintenanceStatus: {
    scheduled: 'Planlandı',
    in_progress: 'Sürüyor',
    verifying: 'Doğrulanıyor',
    completed: 'Tamamlandı',
    cancelled: 'İptal edildi',
  },
  impact: {
    none: 'Etkisi yok',
    minor: 'Küçük etki',
    major: 'Büyük etki',
    critical: 'Kritik etki',
  },

  allOperational: 'Her şey çalışıyor.',
  trouble: {
    major_outage: (names) => `${names} çalışmıyor.`,
    partial_outage: (names) => `${names} kısmen çalışmıyor.`,
    degraded_performance: (names) => `${names} her zamankinden yavaş.`,
    unknown: (names) => `${names}: durumu bilinmiyor.`,
    under_maintenance: (names) => `${names} bakımda.`,
  },
  openIncident: (title) => (/[.!?…]$/.test(title) ? title : `${title}.`),
  reportUnreadable: (count) =>
    count === 1 ? 'Bir bildirim okunamadı.' : `${count} bildirim okunamadı.`,
  andMore: (count) => `${count} bileşen daha`,

  asOf: (time) => `Durum: ${time}`,
  updated: 'Güncelleme:',
  currentIncidents: 'Süren sorunlar',
  plannedMaintenance: 'Planlı bakım',
  announcements: 'Duyurular',
  announcement: 'Duyuru',
  components: 'Bileşenler',
  pastIncidents: 'Son 15 gün',
  nothingReported: 'Bildirim yok.',
  fullHistory: 'Daha eski kayıtlar',
  history: 'Geçmiş',
  about: 'Bu sayfa nasıl okunur',
  subscribe: 'Abone ol',
  support: 'Yardım',
  skipToContent: 'İçeriğe geç',
  pages: 'Sayfalar',
  generated: (time) => `Bu sayfanın oluşturulma zamanı: ${time}.`,
  outOfDate: (time) => `Bu sayfa güncel olmayabilir. Oluşturulma: ${time}.`,
  pageUpdated: 'Yeni bilgi var.',
  showUpdate: 'Güncel sayfayı göster',
  sourceText: 'Düz metin olarak',

  status: 'Durum',
  started: 'Başlangıç',
  duration: 'Süre',
  affects: 'Etkilenenler',
  whoIsAffected: 'Kimler etkileniyor',
  workaround: 'Bu sırada ne yapılabilir',
  expectedFix: 'Beklenen çözüm',
  nextUpdate: 'Sonraki bilgi',
  nextUpdateOverdue: 'gecikti',
  cause: 'Neden',
  upstreamCause: (names) => `Sorunun kaynağı: ${names}.`,
  window: 'Planlanan zaman',
  overrun: 'Planlanandan uzun sürüyor.',
  falseAlarm: 'Yanlış alarm',
  falseAlarmExplained: 'Yanlış alarm olduğu anlaşıldı. Hiçbir hesaba katılmaz.',
  updates: 'Gelişmeler',
  noUpdates: 'Henüz bir gelişme yok.',
  issue: (number) => `Kayıt no. ${number}`,
  unreadableReports: 'Bir bildirim okunamadı',
  unreadableExplained:
    'Biçim hatası olan bir bildirim yazıldı; bu yüzden henüz gösterilemiyor. İlgili olabilecek her şey bilinmiyor olarak işaretlendi.',

  daysAgo: (count) => `${count} gün önce`,
  today: 'Bugün',
  uptime: 'Erişilebilirlik',
  uptimeOf: (percent, days) => `${days} günde ${percent} erişilebilirlik`,
  noData: 'Veri yok',
  uptimeUnknown: 'veri yok',
  dayLine: (day, what) => `${day}: ${what}`,
  since: (time) => `şu zamandan beri: ${time}`,
  dayByDay: 'Gün gün',
  incidentsOf: (component) => `${component}: sorunlar ve bakımlar`,
  noIncidentsOf: 'Henüz bir şey bildirilmedi.',
  retired: 'Bu bileşen artık yok.',
  historyOf: (month) => `Geçmiş: ${month}`,
  earlier: 'Önceki',
  later: 'Sonraki',
  months: 'Aylar',
  notFound: 'Böyle bir sayfa yok.',
  notFoundExplained: 'Adres yanlış yazılmış ya da bildirim kaldırılmış olabilir.',
  backHome: 'Güncel durumu gör',
  duringMaintenance: 'Bakım',
  maintenancesOf: 'Bakım',

  feedNote:
    'Bu bir akış. Adresini bir akış okuyucuya, Slack’e ya da Teams’e kopyalayın; her yeni bilgi size gelir.',
  badgeUptime: (component) => `${component} erişilebilirliği`,
  uptimeOver: (percent, days) => `${days} günde ${percent}`,
  calendar: 'Takvim',
  subscribeTo: (component) => `Takip et: ${component}`,
  subscribePage: {
    introduction:
      'Her bilgi size bir kez gelir: bir şey bozulduğunda, yeni bir gelişme olduğunda ve yeniden çalıştığında. Hesap gerekmez ve kim olduğunuzu öğrenmeyiz.',
    feed: { heading: 'Akış okuyucu', text: 'Bu adreslerden birini akış okuyucunuza kopyalayın.' },
    mail: {
      heading: 'E-posta',
      text: 'Biz e-posta göndermiyoruz. Akışları e-postaya çeviren bir hizmet ya da program bunu yapar; örneğin Blogtrottr, Feedrabbit ya da rss2email. Şu adresi verin:',
    },
    slack: { heading: 'Slack', text: 'Bilgilerin gelmesini istediğiniz kanala şunu yazın:' },
    teams: {
      heading: 'Microsoft Teams',
      text: 'Kanalda Workflows’u, ardından bir RSS akışının yeni öğelerini paylaşan bir şablonu seçin ve şu adresi verin:',
    },
    discord: {
      heading: 'Discord',
      text: 'Discord akışları kendisi okumaz. MonitoRSS gibi bir bot onları bir kanalda paylaşır; ona şu adresi verin:',
    },
    calendar: {
      heading: 'Takvim',
      text: 'Planlı bakımlar takviminizde görünür ve her değişikliği izler. Şu adresten bir takvim ekleyin:',
    },
    watch: {
      heading: 'GitHub',
      text: "GitHub'da Watch'a basın, Custom'ı seçip Issues'u işaretleyin: GitHub her raporu size bildirir. Bu depoda:",
    },
    openCalendar: 'Takvim programında aç',
    components: {
      heading: 'Yalnızca bir bileşen',
      text: 'Her bileşenin kendi akışları ve kendi takvimi vardır.',
    },
    banner: {
      heading: 'Kendi sitenizde şerit',
      text: 'Bu satır, bir sorun varken küçük bir şerit gösterir, her şey yolundayken hiçbir şey göstermez. Çerez kullanmaz; bize ulaşılamadığında da sayfanız eskisi gibi çalışır.',
    },
    frame: 'Aynısı çerçeve içinde, betiksiz:',
    badge: { heading: 'Rozet', text: 'Readme ya da viki için, Markdown olarak:' },
    api: {
      heading: 'Programlar için',
      text: 'Tüm dosyaları herkes, dakikada bire kadar okuyabilir.',
    },
    apiStatuspage:
      'Atlassian Statuspage’deki gibi; Statuspage için yapılmış programlara bu adres yeter:',
    apiOwn: 'Ana sayfanın gösterdiği her şey; günlere göre erişilebilirlik ve bir şema ile:',
    apiText: 'Düz metin olarak, uçbirim için:',
  },

  rules: ({ timeZone, days, weights }) => [
    {
      heading: 'Sözcükler ne anlama geliyor',
      paragraphs: [
        'Çalışıyor: olması gerektiği gibi çalışıyor. Düşük performans: çalışıyor ama yavaş ya da kusurlu. Kısmi kesinti: bir bölümü ya da bazı kişiler için çalışmıyor. Büyük kesinti: hiç çalışmıyor. Bakımda: planlandığı gibi üzerinde çalışıyoruz.',
        'Bilinmiyor: bununla ilgili yazılan bir bildirim, biçim hatası nedeniyle okunamıyor. Çalışıyor gibi göstermektense bunu söylemeyi yeğliyoruz.',
      ],
    },
    {
      heading: 'Bir bileşenin durumu nasıl belirlenir',
      paragraphs: [
        'Bu bildirimleri insanlar yazar. Bir bileşen, açık sorunların onun hakkında söylediklerinin en kötüsünü gösterir. Planlı çalışma sırasında bakımdadır. Bunların dışında çalışıyordur; yani kimse sorun bildirmemiştir.',
        'Her sorunun bir etkisi vardır: yazarı başka türlü belirtmedikçe düşük performansta küçük, kısmi kesintide büyük, büyük kesintide kritiktir. Sayfanın başlığı şu anda neyin çalışmadığını söyler.',
        'Planlı bakım tek başına sorun sayılmaz.',
      ],
    },
    {
      heading: 'Erişilebilirlik nasıl hesaplanır',
      paragraphs: [
        `Bu değer, şu ana kadarki son ${days} günü kapsar. Büyük kesintinin her dakikası ${weights.major}, kısmi kesintinin ${weights.partial}, düşük performansın ${weights.degraded} oranında kesinti süresi sayılır. Sorunlar çakıştığında her dakika bir kez, en kötüsüne göre sayılır.`,
        'Planlı bakım ve yanlış alarmlar sayılmaz. Bir bileşenin var olmadığı zaman “veri yok” olarak gösterilir. Yüzdeler hep aşağı yuvarlanır, yukarı yuvarlanmaz: %99,999 değeri %99,99 olarak gösterilir.',
        'Değer, bu sayfadaki sorunlardan hesaplanır; isteyen herkes denetleyebilir.',
      ],
    },
    {
      heading: 'Hangi saat geçerli',
      paragraphs: [
        `Günler ${timeZone} saat diliminde gece yarısı başlar ve biter. Gece yarısını aşan bir sorun iki güne de aittir.`,
      ],
    },
    {
      heading: 'Hizmetlerimiz çalışmadığında neden güvenilir',
      paragraphs: [
        'Bu sayfa düz dosyalardan oluşur ve anlattığı hizmetlerden ayrı bir yerde barındırılır. Başka sitelerden hiçbir şey yüklemez, çerez kullanmaz ve okunmak için betik gerektirmez.',
      ],
    },
  ],
};
