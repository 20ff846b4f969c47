import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { mustDecide } from './people.ts';
import { refuse } from './refusals.ts';
import { saveAnswer } from './save-answer.ts';
import { takeOpenRisk } from './take-risk.ts';

/** The client chooses one of the ways on, once. */
export const chooseOption = act({
  name: 'risk.choose',
  input: z.object({ riskId: z.string(), option: z.coerce.number().int().min(0) }),
  async run(tx, { riskId, option }, visit) {
    const { risk, facts } = await takeOpenRisk(tx, riskId);
    mustDecide(visit.person, facts);
    if (risk.answer.chosen !== undefined) throw refuse.chosenAlready();
    const words = risk.options[option];
    if (words === undefined) throw refuse.noSuchOption();
    return outcome([await saveAnswer(tx, visit, facts, risk, { place: option, option: words })]);
  },
});
