import type { Agreement } from '../../src/agreements/agreement.ts';
import { mustBelong } from '../../src/agreements/may-run.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { renderModalNote } from '../../src/surface/card.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { besideText } from './beside-text.ts';
import { previewAfterSigning } from './in-force.ts';
import { reading, secondReading } from './reading.ts';
import { agreementCard, withNewest } from './say-agreement.ts';
import { text } from './text.ts';

export const preview = engagementWord('preview', text.doesPreview(), async (call, { id }) => {
  const { visit, desk } = call;
  mustBelong(visit.person);
  return withNewest(desk.read, id, async (agreement) => {
    const agreed = await previewAfterSigning(call, agreement);
    if (agreed !== undefined) return agreed;
    const { sections = [], ...card } = previewCard(agreement);
    const beside = await besideText({ visit, desk }, agreement);
    const words = { ...card, ...beside, sections: [...beside.sections, ...sections] };
    return reply.open(renderModalNote(words, visit.locale, text.previewTitle()));
  });
});

/** The whole text, to be read in a modal: headings, and what stands under each. */
export function previewCard(agreement: Agreement): CardWords {
  const { body, sections } = reading(agreement.body);
  const card = agreementCard(agreement);
  return {
    ...card,
    body,
    sections: [...(card.sections ?? []), ...sections, ...secondReading(agreement)],
  };
}
