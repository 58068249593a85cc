import type { Language } from '../../model/page/language.ts';

/** Messages about upstreams. */
export interface UpstreamMessages {
  readonly heading: string;
  /** `names` is a list of components of the page. */
  readonly neededFor: (names: string) => string;
}

const all: Readonly<Record<Language, UpstreamMessages>> = {
  en: { heading: 'What we depend on', neededFor: (names) => `Needed for ${names}.` },
  de: {
    heading: 'Worauf wir angewiesen sind',
    neededFor: (names) => `Wird gebraucht für: ${names}.`,
  },
  fr: { heading: 'Ce dont nous dépendons', neededFor: (names) => `Nécessaire pour : ${names}.` },
  es: { heading: 'De qué dependemos', neededFor: (names) => `Necesario para: ${names}.` },
  pt: { heading: 'Do que dependemos', neededFor: (names) => `Necessário para: ${names}.` },
  it: { heading: 'Da che cosa dipendiamo', neededFor: (names) => `Necessario per: ${names}.` },
  pl: { heading: 'Od czego zależymy', neededFor: (names) => `Potrzebne do działania: ${names}.` },
  cs: { heading: 'Na čem závisíme', neededFor: (names) => `Potřebují to: ${names}.` },
  uk: { heading: 'Від чого ми залежимо', neededFor: (names) => `Потрібно для: ${names}.` },
  tr: { heading: 'Neye bağlıyız', neededFor: (names) => `Buna ihtiyaç duyanlar: ${names}.` },
  ar: { heading: 'ما نعتمد عليه', neededFor: (names) => `يعتمد عليه: ${names}.` },
  he: { heading: 'במה אנחנו תלויים', neededFor: (names) => `נחוץ עבור: ${names}.` },
  ja: { heading: '依存している外部サービス', neededFor: (names) => `${names}に必要です。` },
  zh: { heading: '我们依赖的服务', neededFor: (names) => `${names} 需要它。` },
};

export function upstreamMessages(language: Language): UpstreamMessages {
  return all[language];
}
