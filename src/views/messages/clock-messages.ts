import type { Language } from '../../model/page/language.ts';

/** The messages of the page on which readers choose how times are shown. */
export interface ClockMessages {
  /** Also the link in the footer. */
  readonly title: string;
  readonly explained: string;
  readonly scriptless: (zone: string) => string;
  /** Shown when the browser refuses to store the choice. */
  readonly refused: string;
  readonly zone: string;
  /** The time zone of the device, and that of the page; the name of the zone follows. */
  readonly own: string;
  readonly page: string;
  readonly hours: string;
  /** The usual hours of the language. */
  readonly usual: string;
  readonly twelve: string;
  readonly twentyFour: string;
  /** Before an example time. */
  readonly example: string;
}

const all: Readonly<Record<Language, ClockMessages>> = {
  en: {
    title: 'Clock',
    explained:
      'Choose how times are shown to you, on every page of this site. Your browser keeps the choice; we do not learn of it.',
    scriptless: (zone) => `Without scripts, all times are in the zone of this page (${zone}).`,
    refused: 'Your browser does not let us keep a choice.',
    zone: 'Time zone',
    own: 'Mine',
    page: 'That of this page',
    hours: 'Hours',
    usual: 'As is usual',
    twelve: '12 hours',
    twentyFour: '24 hours',
    example: 'For example',
  },
  de: {
    title: 'Uhr',
    explained:
      'Wählen Sie, wie Ihnen Zeiten auf allen Seiten angezeigt werden. Ihr Browser merkt sich die Wahl; wir erfahren nichts davon.',
    scriptless: (zone) => `Ohne Skripte stehen alle Zeiten in der Zone dieser Seite (${zone}).`,
    refused: 'Ihr Browser lässt nicht zu, dass die Wahl gemerkt wird.',
    zone: 'Zeitzone',
    own: 'Meine',
    page: 'Die dieser Seite',
    hours: 'Stunden',
    usual: 'Wie üblich',
    twelve: '12 Stunden',
    twentyFour: '24 Stunden',
    example: 'Zum Beispiel',
  },
  fr: {
    title: 'Horloge',
    explained:
      'Choisissez comment les heures vous sont affichées, sur toutes les pages de ce site. Votre navigateur garde ce choix ; nous n’en savons rien.',
    scriptless: (zone) =>
      `Sans scripts, toutes les heures sont dans le fuseau de cette page (${zone}).`,
    refused: 'Votre navigateur ne permet pas de garder un choix.',
    zone: 'Fuseau horaire',
    own: 'Le mien',
    page: 'Celui de cette page',
    hours: 'Heures',
    usual: 'Selon l’usage',
    twelve: '12 heures',
    twentyFour: '24 heures',
    example: 'Par exemple',
  },
  es: {
    title: 'Reloj',
    explained:
      'Elija cómo se le muestran las horas en todas las páginas de este sitio. Su navegador guarda la elección; nosotros no la conocemos.',
    scriptless: (zone) => `Sin scripts, todas las horas están en la zona de esta página (${zone}).`,
    refused: 'Su navegador no permite guardar una elección.',
    zone: 'Zona horaria',
    own: 'La mía',
    page: 'La de esta página',
    hours: 'Horas',
    usual: 'Como es habitual',
    twelve: '12 horas',
    twentyFour: '24 horas',
    example: 'Por ejemplo',
  },
  pt: {
    title: 'Relógio',
    explained:
      'Escolha como as horas são mostradas a você em todas as páginas deste site. O seu navegador guarda a escolha; nós não ficamos sabendo.',
    scriptless: (zone) => `Sem scripts, todas as horas estão no fuso desta página (${zone}).`,
    refused: 'O seu navegador não permite guardar uma escolha.',
    zone: 'Fuso horário',
    own: 'O meu',
    page: 'O desta página',
    hours: 'Horas',
    usual: 'Como é habitual',
    twelve: '12 horas',
    twentyFour: '24 horas',
    example: 'Por exemplo',
  },
  it: {
    title: 'Orologio',
    explained:
      'Scegli come mostrare gli orari su tutte le pagine di questo sito. La scelta resta nel tuo browser; noi non ne sappiamo nulla.',
    scriptless: (zone) => `Senza script, tutti gli orari sono nel fuso di questa pagina (${zone}).`,
    refused: 'Il tuo browser non permette di conservare una scelta.',
    zone: 'Fuso orario',
    own: 'Il mio',
    page: 'Quello di questa pagina',
    hours: 'Ore',
    usual: 'Come d’uso',
    twelve: '12 ore',
    twentyFour: '24 ore',
    example: 'Per esempio',
  },
  pl: {
    title: 'Zegar',
    explained:
      'Wybierz, jak mają być pokazywane godziny na wszystkich stronach tej witryny. Wybór pozostaje w przeglądarce; my go nie poznajemy.',
    scriptless: (zone) => `Bez skryptów wszystkie godziny podano w strefie tej strony (${zone}).`,
    refused: 'Przeglądarka nie pozwala zapamiętać wyboru.',
    zone: 'Strefa czasowa',
    own: 'Moja',
    page: 'Strefa tej strony',
    hours: 'Godziny',
    usual: 'Jak zwykle w tym języku',
    twelve: '12-godzinny',
    twentyFour: '24-godzinny',
    example: 'Na przykład',
  },
  uk: {
    title: 'Годинник',
    explained:
      'Виберіть, як показувати час на всіх сторінках цього сайту. Вибір зберігає ваш браузер; нам він не відомий.',
    scriptless: (zone) => `Без скриптів увесь час указано в поясі цієї сторінки (${zone}).`,
    refused: 'Ваш браузер не дозволяє зберегти вибір.',
    zone: 'Часовий пояс',
    own: 'Мій',
    page: 'Пояс цієї сторінки',
    hours: 'Години',
    usual: 'Як заведено',
    twelve: '12 годин',
    twentyFour: '24 години',
    example: 'Наприклад',
  },
  cs: {
    title: 'Hodiny',
    explained:
      'Zvolte, jak se vám mají zobrazovat časy na všech stránkách tohoto webu. Volbu si pamatuje prohlížeč; my se o ní nedozvíme.',
    scriptless: (zone) => `Bez skriptů jsou všechny časy v pásmu této stránky (${zone}).`,
    refused: 'Váš prohlížeč nedovoluje volbu uložit.',
    zone: 'Časové pásmo',
    own: 'Moje',
    page: 'Pásmo této stránky',
    hours: 'Formát hodin',
    usual: 'Jak je zvykem',
    twelve: '12 hodin',
    twentyFour: '24 hodin',
    example: 'Například',
  },
  tr: {
    title: 'Saat',
    explained:
      'Bu sitenin tüm sayfalarında saatlerin size nasıl gösterileceğini seçin. Seçiminizi tarayıcınız saklar; biz öğrenmeyiz.',
    scriptless: (zone) => `Betikler olmadan tüm saatler bu sayfanın dilimindedir (${zone}).`,
    refused: 'Tarayıcınız seçimin saklanmasına izin vermiyor.',
    zone: 'Saat dilimi',
    own: 'Benimki',
    page: 'Bu sayfanınki',
    hours: 'Saat biçimi',
    usual: 'Alışıldığı gibi',
    twelve: '12 saat',
    twentyFour: '24 saat',
    example: 'Örneğin',
  },
  ja: {
    title: '時刻の表示',
    explained:
      'このサイトのすべてのページで時刻をどう表示するかを選べます。選択はお使いのブラウザーにのみ保存され、当方には送られません。',
    scriptless: (zone) =>
      `スクリプトが動かない場合、時刻はすべてこのページのタイムゾーン（${zone}）で表示されます。`,
    refused: 'お使いのブラウザーでは選択を保存できません。',
    zone: 'タイムゾーン',
    own: '自分の地域',
    page: 'このページの設定',
    hours: '時刻の形式',
    usual: '通常の形式',
    twelve: '12時間制',
    twentyFour: '24時間制',
    example: '例',
  },
  zh: {
    title: '时间显示',
    explained: '选择本站所有页面如何向您显示时间。您的选择只保存在浏览器中，我们无从得知。',
    scriptless: (zone) => `不运行脚本时，所有时间均按本页的时区（${zone}）显示。`,
    refused: '您的浏览器不允许保存选择。',
    zone: '时区',
    own: '我的时区',
    page: '本页的时区',
    hours: '小时制',
    usual: '按习惯',
    twelve: '12 小时制',
    twentyFour: '24 小时制',
    example: '例如',
  },
  ar: {
    title: 'الساعة',
    explained:
      'اختر كيف تُعرض لك الأوقات في جميع صفحات هذا الموقع. يحتفظ متصفحك بالاختيار ولا نعلم به.',
    scriptless: (zone) => `من دون نصوص برمجية تُعرض الأوقات كلها بتوقيت هذه الصفحة (${zone}).`,
    refused: 'لا يسمح متصفحك بحفظ الاختيار.',
    zone: 'المنطقة الزمنية',
    own: 'منطقتي',
    page: 'منطقة هذه الصفحة',
    hours: 'نظام الساعات',
    usual: 'كالمعتاد',
    twelve: '12 ساعة',
    twentyFour: '24 ساعة',
    example: 'مثلًا',
  },
  he: {
    title: 'שעון',
    explained:
      'בחרו כיצד יוצגו לכם השעות בכל דפי האתר. הבחירה נשמרת בדפדפן שלכם בלבד, ואיננו יודעים עליה.',
    scriptless: (zone) => `ללא סקריפטים כל השעות מוצגות באזור הזמן של הדף (${zone}).`,
    refused: 'הדפדפן שלכם אינו מאפשר לשמור בחירה.',
    zone: 'אזור זמן',
    own: 'שלי',
    page: 'של הדף הזה',
    hours: 'שעות',
    usual: 'כמקובל',
    twelve: '12 שעות',
    twentyFour: '24 שעות',
    example: 'לדוגמה',
  },
};

/** These messages in the language of a site's other messages. */
export function clockMessages(language: Language): ClockMessages {
  return all[language];
}
