import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { loadChange } from './load-change.ts';
import { Dates, optionsFrom, optionsToColumn } from './option.ts';

/** What each option does to the other days, as the plan computed it in this same transaction. */
export const noteDates = act({
  name: 'change.note-dates',
  input: z.object({
    changeId: z.string(),
    impacts: z.array(Dates.extend({ option: z.number().int() })),
  }),
  async run(tx, { changeId, impacts }) {
    const { facts } = await loadChange(tx, changeId);
    const row = await tx.changeRequest.findUniqueOrThrow({ where: { id: changeId } });
    const options = optionsFrom(row.options, facts.currency).map((option, index) => {
      const found = impacts.find((impact) => impact.option === index);
      if (found === undefined) return option;
      const { option: _index, ...dates } = found;
      return { ...option, dates };
    });
    await tx.changeRequest.update({ where: { id: changeId }, data: { options: optionsToColumn(options) } });
    return outcome([]);
  },
});
