import type { Agreement } from '../../src/agreements/agreement.ts';
import { inLines } from '../../src/agreements/check-agreement.ts';
import { linksIn } from '../../src/agreements/clauses/links-in.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { choice, optional } from '../../src/surface/field.ts';
import { text } from './findings-text.ts';

const ways = [
  { value: 'check', label: text.checkLinks() },
  { value: 'anyway', label: text.sendAnyway() },
];

/** In the form by which it is sent, where the text has links: whether a dead one stops it. */
export const linksField = optional(choice(text.links(), [], { hint: text.linksHint() }));

/** Nothing to choose where there is nothing to look up: the field is then left out. */
export const linkOptions = (desk: Desk, { clauses }: Pick<Agreement, 'clauses'>) =>
  desk.lookUp === undefined || linksIn(clauses).length === 0 ? [] : ways;

/** What stands in the field at first. */
export const LINKS_FIRST = 'check';

/** Words under the field when a link in the text is dead; `undefined`: it can go out. */
export async function deadLinks(
  desk: Desk,
  { clauses }: Pick<Agreement, 'clauses'>,
  chosen: string | undefined,
): Promise<Said | undefined> {
  if (desk.lookUp === undefined || chosen === 'anyway') return undefined;
  const links = linksIn(clauses);
  if (links.length === 0) return undefined;
  const dead = new Set(await desk.lookUp(links.map(({ url }) => url)));
  const found = links.filter(({ url }) => dead.has(url));
  if (found.length === 0) return undefined;
  return text.deadLinks({ links: inLines(found.map((link) => text.deadLink({ ...link }))) });
}
