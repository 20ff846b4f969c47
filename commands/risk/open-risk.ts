import { refuse } from '../../src/risks/refusals.ts';
import { type Risk, riskFrom } from '../../src/risks/risk.ts';
import type { ReadDb } from '../../src/surface/desk.ts';

/** What a button is about, before its form opens: whoever is too late reads so at once. */
export async function openRisk(read: ReadDb, id: string): Promise<Risk> {
  const row = await read.risk.findUnique({ where: { id } });
  if (row === null) throw refuse.unknown();
  const risk = riskFrom(row);
  if (risk.closed !== null) throw refuse.closedAlready({ number: risk.number });
  return risk;
}
