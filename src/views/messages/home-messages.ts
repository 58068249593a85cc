import type { Language } from '../../model/page/language.ts';

/** Before the addresses of the other homes of a page. */
const all: Readonly<Record<Language, string>> = {
  en: 'If this page does not load:',
  de: 'Falls diese Seite nicht lädt:',
  fr: 'Si cette page ne se charge pas :',
  es: 'Si esta página no carga:',
  pt: 'Se esta página não carregar:',
  it: 'Se questa pagina non si carica:',
  pl: 'Jeśli ta strona się nie ładuje:',
  cs: 'Pokud se tato stránka nenačte:',
  uk: 'Якщо ця сторінка не завантажується:',
  tr: 'Bu sayfa yüklenmezse:',
  ar: 'إذا لم تُحمَّل هذه الصفحة:',
  he: 'אם הדף הזה אינו נטען:',
  ja: 'このページが表示されない場合：',
  zh: '如果此页面无法加载：',
};

export function otherHomesMessage(language: Language): string {
  return all[language];
}
