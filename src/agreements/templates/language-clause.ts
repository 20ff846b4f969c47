import type { Locale } from '../../kernel/locale.ts';
import type { TemplateClause } from '../clause.ts';

export const LANGUAGE_CLAUSE = 'language';

const clause = (heading: string, text: string): TemplateClause => ({
  key: LANGUAGE_CLAUSE,
  heading,
  locked: true,
  text: `{% if languages.second != "" %}${text}{% endif %}`,
});

/** Which language prevails; says nothing, and so is left out, where there is one language only. */
export const languageClause: Readonly<Record<Locale, TemplateClause>> = {
  en: clause(
    'Language',
    '{{ n }}.1 This agreement is set in {{ languages.prevailing }} and {{ languages.second }}. Where they differ, the {{ languages.prevailing }} text prevails. A clause that stands in one language only applies as it stands.',
  ),
  ja: clause(
    '言語',
    '1. 本契約は{{ languages.prevailing }}および{{ languages.second }}で作成する。両者に相違がある場合は、{{ languages.prevailing }}の文言が優先する。一方の言語のみで記載された条項は、その文言による。',
  ),
  zh: clause(
    '语言',
    '{{ n }}.1 本合同以{{ languages.prevailing }}和{{ languages.second }}两种文字订立。两者不一致的，以{{ languages.prevailing }}文本为准。仅以一种文字载明的条款，以该文字为准。',
  ),
};
