import type { Locale } from '../../kernel/locale.ts';
import type { TemplateClause } from '../clause.ts';
import type { TemplateVariable } from './template-variable.ts';

/** A template that ships with the product. A change of its words is a new version: agreements name what they used. */
export interface StarterTemplate {
  readonly id: string;
  readonly locale: Locale;
  readonly version: number;
  readonly title: string;
  readonly clauses: readonly TemplateClause[];
  readonly variables: readonly TemplateVariable[];
}

const defaults = { responseDays: '2', faultDays: '1', confidentialYears: '3', warrantyDays: '30' } as const;
type Labels = Readonly<Record<keyof typeof defaults, string>>;

/** Numbers that agencies set differently; everything else they ask for is of the engagement. */
export const starterVariables = (labels: Labels): readonly TemplateVariable[] =>
  (['responseDays', 'faultDays', 'confidentialYears', 'warrantyDays'] as const).map((name) => ({
    name,
    type: 'number',
    label: labels[name],
    default: defaults[name],
    required: true,
  }));
