import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { type Day, dayToColumn, instantToColumn } from '../../kernel/calendar.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';

type Words =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'wait' | 'not-found'; readonly day: Day }
  | { readonly kind: 'taken-back'; readonly day: Day; readonly text: string };

/** Writes down what the team says about an invoice; both sides read it on the invoice's cards. */
export async function sayAsTeam(tx: Tx, visit: Visit, invoiceId: string, words: Words): Promise<string> {
  const id = visit.newId('rem');
  await tx.invoiceRemark.create({
    data: {
      id,
      invoiceId,
      kind: words.kind,
      ...('text' in words && { text: words.text }),
      ...('day' in words && { day: dayToColumn(words.day) }),
      by: actorToColumn(actorOf(visit.person)),
      at: instantToColumn(visit.now),
    },
  });
  return id;
}
