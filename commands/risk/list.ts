import type { Said } from '../../src/kernel/phrase.ts';
import { oneLine } from '../../src/kernel/shorten.ts';
import { type Risk, riskFrom, waitsForClient } from '../../src/risks/risk.ts';
import { kinds } from '../../src/risks/text.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { states, text } from './text.ts';

/** What is open and for whom it waits, then what has its outcome. For the team alone. */
export const list = engagementWord('list', text.doesList(), async ({ desk }, { id, name }) => {
  const rows = await desk.read.risk.findMany({
    where: { engagementId: id },
    orderBy: { number: 'asc' },
  });
  const title = text.listTitle({ name });
  if (rows.length === 0) return reply.say({ title, body: [text.none()] });
  const risks = rows.map(riskFrom);
  const parts: readonly (readonly [Said, readonly Said[]])[] = [
    [text.open(), risks.filter(({ closed }) => closed === null).map(openRow)],
    [text.closed(), risks.flatMap(closedRow)],
  ];
  return reply.say({
    title,
    sections: parts.filter(([, lines]) => lines.length > 0).map(([heading, lines]) => ({ heading, lines })),
  });
});

const named = ({ number, kind, what }: Risk) => ({ number, kind: kinds[kind](), what: oneLine(what, 100) });

const openRow = (risk: Risk): Said => text.row({ ...named(risk), state: stateOf(risk) });

function stateOf(risk: Risk): Said {
  if (!waitsForClient(risk)) return states.team();
  return risk.needsBy === null ? states.client() : states.clientBy({ by: risk.needsBy });
}

const closedRow = (risk: Risk): readonly Said[] =>
  risk.closed === null
    ? []
    : [text.closedRow({ ...named(risk), outcome: oneLine(risk.closed.outcome, 150) })];
