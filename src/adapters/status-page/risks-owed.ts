import { Temporal } from 'temporal-polyfill';
import { dayIn } from '../../kernel/calendar.ts';
import { oneLine } from '../../kernel/shorten.ts';
import { waitingWords as words } from '../../pages/status-page/waiting-words.ts';
import { riskFrom, waitsForChoice, waitsForClient, waitsForYes } from '../../risks/risk.ts';
import type { Owed } from './client-waits.ts';
import { rests, whoseTurn } from './decisions-owed.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** What was announced and asks the client something. */
export async function risksOwed({ prisma }: Parts, visitor: Visitor): Promise<readonly Owed[]> {
  const { engagement, now } = visitor;
  const rows = await prisma.risk.findMany({
    where: { engagementId: engagement.id, status: 'open' },
    orderBy: { number: 'asc' },
  });
  const today = dayIn(now, engagement.timeZone);
  return rows
    .map(riskFrom)
    .filter(waitsForClient)
    .map((risk): Owed => {
      const { id, number, what, needs, needsBy } = risk;
      const isResting = needsBy !== null && rests(visitor);
      const day = isResting ? null : needsBy;
      const isLate = day !== null && Temporal.PlainDate.compare(day, today) < 0;
      const isDecision = waitsForYes(risk) || waitsForChoice(risk);
      const when = isLate ? words.late : words.by;
      const none = isResting ? words.rests() : words.noDay();
      return {
        what: words.risk({ number, what: oneLine(what, 120) }),
        day,
        when: day === null ? none : when({ until: day }),
        more: [
          ...(needs === '' ? [] : [words.needed({ needs: oneLine(needs, 300) })]),
          ...(isDecision ? whoseTurn(engagement) : []),
        ],
        card: { subject: id, notices: ['risk.raised'] },
        pages: [],
      };
    });
}
