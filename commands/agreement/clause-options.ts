import { numberedHeading } from '../../src/agreements/clause.ts';
import type { ClausesHere } from '../../src/agreements/clauses/clauses-here.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import type { Option } from '../../src/surface/field.ts';
import { NEW_CLAUSE } from './clause-form.ts';
import { text } from './clause-text.ts';

/** Slack takes a hundred options; one is the new clause. */
const MOST = 99;

/** Every clause by number and heading with how it stands, those that were left out, and a new one. */
export function clauseOptions({ clauses, template, changes, waiting }: ClausesHere): readonly Option[] {
  const asked = new Set(waiting.map(({ clauseKey }) => clauseKey));
  let number = 0;
  const standing = clauses.map((clause): Option => {
    const { key, locked } = clause;
    if (clause.heading !== '') number += 1;
    const heading =
      clause.heading === '' ? text.opening() : numberedHeading(clause.heading, number, template.locale);
    const say = (): Said => {
      if (asked.has(key)) return text.waits({ heading });
      if (clause.standing !== 'template') return text.otherwise({ heading });
      return locked ? text.locked({ heading }) : text.plain({ heading });
    };
    return { value: key, label: say() };
  });
  const left = changes
    .filter(({ kind }) => kind === 'removed')
    .map(
      ({ clauseKey, heading }): Option => ({
        value: clauseKey,
        label: text.leftOut({ heading: heading || text.opening() }),
      }),
    );
  return [...[...standing, ...left].slice(0, MOST), { value: NEW_CLAUSE, label: text.aNewOne() }];
}
