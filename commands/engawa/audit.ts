import { z } from 'zod';
import { refuse } from '../../src/audit/refusals.ts';
import { type ChainCheck, verifyChain } from '../../src/audit/verify-chain.ts';
import { instantFromColumn } from '../../src/kernel/calendar.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { code, moment, type Said } from '../../src/kernel/phrase.ts';
import { roleMay } from '../../src/kernel/role.ts';
import { renderModalNote } from '../../src/surface/card.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { broken, text } from './text.ts';

const LATEST = 20;

export const audit = engagementWord('audit', text.doesAudit(), async ({ visit, desk }, engagement) => {
  const { person } = visit;
  if (person.kind !== 'member' || !roleMay(person.role, 'read-audit')) throw refuse.mayNotRead();
  const card = await auditCard(desk.read, engagement.id, engagement.name);
  return reply.open(renderModalNote(card, visit.locale, text.auditModal()));
});

const Body = z.object({ by: z.object({ name: z.string() }) });

/** The whole chain is checked, not only what is shown. */
export async function auditCard(read: ReadDb, engagementId: string, name: string): Promise<CardWords> {
  const entries = await read.audit.findMany({ where: { chain: engagementId }, orderBy: { seq: 'asc' } });
  const head = await read.auditChain.findUnique({ where: { chain: engagementId } });
  const { timeZone } = await read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { timeZone: true },
  });
  const lines = entries
    .slice(-LATEST)
    .reverse()
    .map((entry) =>
      text.entry({
        at: moment(instantFromColumn(entry.at), timeZone),
        type: code(entry.type),
        who: actorIn(entry.body) ?? entry.actor,
      }),
    );
  return {
    title: text.auditTitle({ name }),
    body: [checked(verifyChain(entries, head ?? undefined))],
    sections: lines.length === 0 ? [] : [{ heading: text.latest(), lines }],
  };
}

const checked = (check: ChainCheck): Said =>
  check.whole
    ? text.whole({ count: check.entries })
    : text.broken({ at: String(check.at), how: broken[check.broken]() });

/** A body that was tampered with may be no JSON at all. */
function actorIn(body: string): string | undefined {
  try {
    const json: unknown = JSON.parse(body);
    return Body.safeParse(json).data?.by.name;
  } catch {
    return undefined;
  }
}
