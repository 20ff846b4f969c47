import { fillIn } from '../render-text.ts';
import { exampleValues } from './catalogue.ts';
import { LANGUAGE_CLAUSE } from './language-clause.ts';
import type { TemplateText } from './load-template.ts';
import type { Placed } from './say-problem.ts';

/** A finding, and in which of the clause's two parts. */
export interface TemplateFinding extends Placed {
  readonly part: 'title' | 'heading' | 'text';
}

/** Every name that no agreement can fill, and every mark that is not right, in all clauses and all branches. */
export function checkTemplate(template: TemplateText): readonly TemplateFinding[] {
  const values = exampleValues({
    ...template,
    // The language clause comes by itself where a template has none.
    clauses: [
      ...template.clauses,
      { key: LANGUAGE_CLAUSE, heading: LANGUAGE_CLAUSE, text: '', locked: true },
    ],
  });
  const { locale } = template;
  const title = fillIn(template.title, values).problems.map(
    (one): TemplateFinding => ({ ...one, part: 'title', clauseKey: null, heading: '', locale }),
  );
  const inClauses = template.clauses.flatMap(({ key, heading, text }) => {
    const own = heading === '' ? values : { ...values, n: 1 };
    const about = { clauseKey: key, heading: heading || key, locale } as const;
    return [
      ...fillIn(heading, own).problems.map((one): TemplateFinding => ({ ...one, ...about, part: 'heading' })),
      ...fillIn(text, own).problems.map((one): TemplateFinding => ({ ...one, ...about, part: 'text' })),
    ];
  });
  return [...title, ...inClauses];
}
