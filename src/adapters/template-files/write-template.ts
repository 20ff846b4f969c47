import { Document } from 'yaml';
import type { Template } from '../../agreements/templates/load-template.ts';

const head = ` A template of Engawa, to be edited here and read back with: npm run templates -- import DIR
 The same short names (key) and the same variables in every language; {{ n }} is the clause's own number,
 {{ clause.KEY }} another one's. "version" is the one that was exported: leave it as it is.`;

export const fileNameOf = ({ name, locale }: Pick<Template, 'name' | 'locale'>): string =>
  `${name}.${locale}.yaml`;

/** A template as a file that people edit: clauses as blocks of text, line for line as they are. */
export function writeTemplate({ name, locale, version, title, variables, clauses }: Template): string {
  const plain = { name, locale, version, title, variables, clauses };
  const document = new Document(JSON.parse(JSON.stringify(plain)));
  document.commentBefore = head;
  // Long lines stay whole: a break would be a new line in the agreement.
  return document.toString({ lineWidth: 0, blockQuote: 'literal', directives: false });
}
