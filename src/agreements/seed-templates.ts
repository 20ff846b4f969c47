import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { starterTemplates } from './templates/index.ts';
import { USUAL_TEMPLATE } from './templates/load-template.ts';

/**
 * Puts the starter templates in place at start. What is there already stays as it is, and where people have made a
 * version of their own, ours no longer goes on top of it.
 */
export const seedTemplates = act({
  name: 'agreement.seed-templates',
  input: z.object({}),
  async run(tx, _input, visit) {
    const createdAt = instantToColumn(visit.now);
    const there = await tx.agreementTemplate.findMany({
      where: { name: USUAL_TEMPLATE },
      select: { locale: true, madeBy: true },
    });
    const theirs = new Set(there.filter(({ madeBy }) => madeBy !== null).map(({ locale }) => locale));
    const rows = starterTemplates
      .filter(({ locale }) => !theirs.has(locale))
      .map((template) => ({
        ...template,
        clauses: [...template.clauses],
        variables: [...template.variables],
        createdAt,
      }));
    const { count } = await tx.agreementTemplate.createMany({ data: rows, skipDuplicates: true });
    return outcome([], { added: count });
  },
});
