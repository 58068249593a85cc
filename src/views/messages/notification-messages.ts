import type { Language } from '../../model/page/language.ts';

/** The messages around updates that are sent, and about the channels they go to. */
export interface NotificationMessages {
  /** Before an update that may have been sent before. */
  readonly repeated: string;
  /** Above the channels that readers can join, on the page `/subscribe/`. */
  readonly channels: { readonly heading: string; readonly text: string };
}

const all: Readonly<Record<Language, NotificationMessages>> = {
  en: {
    repeated: 'You may have had this before',
    channels: {
      heading: 'Where we post updates',
      text: 'Every update is posted there. Join or follow:',
    },
  },
  de: {
    repeated: 'Möglicherweise schon einmal gesendet',
    channels: {
      heading: 'Wo wir Meldungen veröffentlichen',
      text: 'Jede Meldung erscheint auch dort. Treten Sie bei oder folgen Sie:',
    },
  },
  fr: {
    repeated: 'Vous avez peut-être déjà reçu ce message',
    channels: {
      heading: 'Où nous publions les messages',
      text: 'Chaque message y est publié. Rejoignez-nous ou suivez-nous :',
    },
  },
  es: {
    repeated: 'Es posible que ya haya recibido este mensaje',
    channels: {
      heading: 'Dónde publicamos las actualizaciones',
      text: 'Cada actualización se publica también allí. Únase o síganos:',
    },
  },
  pt: {
    repeated: 'Talvez você já tenha recebido esta mensagem',
    channels: {
      heading: 'Onde publicamos as atualizações',
      text: 'Cada atualização é publicada também lá. Entre ou siga:',
    },
  },
  it: {
    repeated: 'Potresti aver già ricevuto questo messaggio',
    channels: {
      heading: 'Dove pubblichiamo gli aggiornamenti',
      text: 'Ogni aggiornamento viene pubblicato anche lì. Unisciti o segui:',
    },
  },
  pl: {
    repeated: 'Ta wiadomość mogła już dotrzeć wcześniej',
    channels: {
      heading: 'Gdzie publikujemy wiadomości',
      text: 'Każda wiadomość pojawia się również tam. Dołącz lub obserwuj:',
    },
  },
  uk: {
    repeated: 'Можливо, ви вже отримували це повідомлення',
    channels: {
      heading: 'Де ми публікуємо повідомлення',
      text: 'Кожне повідомлення з’являється і там. Приєднуйтеся або стежте:',
    },
  },
  cs: {
    repeated: 'Tuto zprávu jste možná už dostali',
    channels: {
      heading: 'Kde zprávy zveřejňujeme',
      text: 'Každá zpráva se objeví i tam. Připojte se nebo sledujte:',
    },
  },
  tr: {
    repeated: 'Bu bildirimi daha önce almış olabilirsiniz',
    channels: {
      heading: 'Bildirimleri nerede yayımlıyoruz',
      text: 'Her bildirim orada da yayımlanır. Katılın veya takip edin:',
    },
  },
  ja: {
    repeated: 'すでに届いている可能性があります',
    channels: {
      heading: '更新情報の投稿先',
      text: 'すべての更新はこちらにも投稿されます。参加またはフォローしてください。',
    },
  },
  zh: {
    repeated: '此消息可能已发送过',
    channels: {
      heading: '我们在哪里发布更新',
      text: '每条更新也会发布在以下位置，欢迎加入或关注：',
    },
  },
  ar: {
    repeated: 'ربما وصلتك هذه الرسالة من قبل',
    channels: { heading: 'أين ننشر التحديثات', text: 'يُنشر كل تحديث هناك أيضًا. انضم أو تابع:' },
  },
  he: {
    repeated: 'ייתכן שכבר קיבלתם הודעה זו',
    channels: {
      heading: 'היכן אנו מפרסמים עדכונים',
      text: 'כל עדכון מתפרסם גם שם. הצטרפו או עקבו:',
    },
  },
};

export function notificationMessages(language: Language): NotificationMessages {
  return all[language];
}
