import type { Locale } from '../../kernel/locale.ts';
import type { TemplateClause } from '../clause.ts';

/** A template that ships with the product. A change of its words is a new version: agreements name what they used. */
export interface StarterTemplate {
  readonly id: string;
  readonly locale: Locale;
  readonly version: number;
  readonly title: string;
  readonly clauses: readonly TemplateClause[];
}
