import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { mustBeOfTheClient } from './people.ts';
import { saveAnswer } from './save-answer.ts';
import { takeOpenRisk } from './take-risk.ts';

/** The client answers in words what they are asked for; the newest words stand on the card, the log has all. */
export const answerRisk = act({
  name: 'risk.answer',
  input: z.object({ riskId: z.string(), words: z.string().trim().min(1).max(2000) }),
  async run(tx, { riskId, words }, visit) {
    const { risk, facts } = await takeOpenRisk(tx, riskId);
    mustBeOfTheClient(visit.person, facts);
    return outcome([await saveAnswer(tx, visit, facts, risk, { words })]);
  },
});
