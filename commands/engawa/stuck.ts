import { effectFrom, StuckState } from '../../src/effects/effect.ts';
import { stuckWords } from '../../src/effects/notices.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { text } from './text.ts';

const MOST = 50;
const MOST_PROBLEM = 120;

export const stuck = word('stuck', text.doesStuck(), async ({ desk }) =>
  reply.say(await stuckCard(desk.read)),
);

/** The list, with buttons for one of them: the one after `after`, else the oldest. */
export async function stuckCard(read: ReadDb, after?: string): Promise<CardWords> {
  const rows = await read.effect.findMany({
    where: { state: { in: [...StuckState.options] } },
    orderBy: { seq: 'asc' },
    take: MOST,
  });
  const last = rows.findIndex(({ id }) => id === after);
  const row = rows[last + 1] ?? rows[0];
  if (row === undefined) return { title: text.stuckTitle(), body: [text.stuckNone()] };
  const agency = await read.agency.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  const effect = effectFrom(row);
  const words = stuckWords(effect, agency?.timeZone ?? 'UTC', 'list');
  const lines = rows
    .map(effectFrom)
    .map(({ kind, about, problem }) =>
      text.stuckLine({ what: about ?? kind, problem: [...problem].slice(0, MOST_PROBLEM).join('') }),
    );
  const next = { press: 'effect.next', label: text.stuckNext(), value: { effectId: effect.id } };
  return {
    ...words,
    sections: [{ heading: text.stuckAll({ count: rows.length }), lines }],
    buttons: [...(words.buttons ?? []), ...(rows.length > 1 ? [next] : [])],
  };
}
