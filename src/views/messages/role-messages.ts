import type { Language } from '../../model/page/language.ts';
import type { IncidentRole } from '../../model/reports/facts.ts';

/** What people do in an incident. */
type RoleMessages = Readonly<Record<IncidentRole, string>>;

const roles: Readonly<Record<Language, RoleMessages>> = {
  en: { coordinator: 'Coordinator', operations: 'Operations', communications: 'Communications' },
  de: { coordinator: 'Ansprechperson', operations: 'Technik', communications: 'Kommunikation' },
  fr: { coordinator: 'Responsable', operations: 'Technique', communications: 'Communication' },
  es: { coordinator: 'Responsable', operations: 'Operaciones', communications: 'Comunicación' },
  pt: { coordinator: 'Responsável', operations: 'Operações', communications: 'Comunicação' },
  it: { coordinator: 'Responsabile', operations: 'Operazioni', communications: 'Comunicazione' },
  pl: { coordinator: 'Koordynuje', operations: 'Zajmuje się naprawą', communications: 'Informuje' },
  uk: { coordinator: 'Координує', operations: 'Усуває', communications: 'Повідомляє' },
  cs: { coordinator: 'Koordinuje', operations: 'Opravuje', communications: 'Informuje' },
  tr: { coordinator: 'Sorumlu', operations: 'Teknik', communications: 'İletişim' },
  ja: { coordinator: '担当', operations: '技術担当', communications: '広報担当' },
  zh: { coordinator: '负责人', operations: '技术处理', communications: '对外沟通' },
  ar: { coordinator: 'المسؤول', operations: 'المسؤول التقني', communications: 'مسؤول التواصل' },
  he: { coordinator: 'אחראי', operations: 'אחראי טכני', communications: 'אחראי תקשורת' },
};

/** These messages in the language of a site's other messages. */
export function roleMessages(language: string): RoleMessages {
  return (roles as Readonly<Record<string, RoleMessages>>)[language] ?? roles.en;
}
