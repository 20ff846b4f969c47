import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { starterTemplates } from './templates/index.ts';

/** Puts the starter templates in place at start. What is there already stays as it is. */
export const seedTemplates = act({
  name: 'agreement.seed-templates',
  input: z.object({}),
  async run(tx, _input, visit) {
    const createdAt = instantToColumn(visit.now);
    const rows = starterTemplates.map((template) => ({
      ...template,
      clauses: [...template.clauses],
      createdAt,
    }));
    const { count } = await tx.agreementTemplate.createMany({ data: rows, skipDuplicates: true });
    return outcome([], { added: count });
  },
});
