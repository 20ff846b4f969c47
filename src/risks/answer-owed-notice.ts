import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type CardWords, notice } from '../kernel/notice.ts';
import { verbatim } from '../kernel/phrase.ts';
import { withLater } from '../kernel/remind-later.ts';
import { clientButtons, whoDecides } from './client-notices.ts';
import { waitsForClient } from './risk.ts';
import { riskFacts } from './risk-facts.ts';
import { answerSections, closedWords, optionSections } from './risk-words.ts';
import { text } from './text.ts';

export const owedSubject = (riskId: string): string => `${riskId}:owed`;

/** For the client: an answer is needed by some day, or was. It is taken back as soon as they have answered. */
export const answerOwedNotice = withLater(
  'risk.remind-of-answer',
  notice({
    name: 'risk.answer-owed',
    params: z.object({ riskId: z.string(), day: z.string() }),
    subject: ({ riskId }) => owedSubject(riskId),
    load: async (tx, { riskId, day }) => {
      const facts = await riskFacts(tx, riskId);
      return facts && { ...facts, day: Temporal.PlainDate.from(day) };
    },
    holds: ({ risk, engagement: { status } }) => waitsForClient(risk) && status !== 'paused',
    say(facts): CardWords {
      const { risk, day } = facts;
      const { number, needs, needsBy } = risk;
      const isLate = needsBy !== null && Temporal.PlainDate.compare(needsBy, day) < 0;
      return {
        title: text.owedTitle({ number }),
        body: [
          verbatim(risk.what),
          ...(needsBy === null ? [] : [(isLate ? text.owedLate : text.owedBy)({ by: needsBy })]),
        ],
        ...(needs !== '' && { fields: [{ label: text.needs(), value: needs }] }),
        sections: [...optionSections(risk), ...answerSections(risk)],
        buttons: clientButtons(risk),
        ...whoDecides(facts),
        ...(waitsForClient(risk) ? {} : { settled: text.owedDone() }),
        ...closedWords(facts),
      };
    },
  }),
  ({ engagement: { id: engagementId, timeZone } }) => ({ engagementId, timeZone }),
);
