import { z } from 'zod';
import { refuse } from '../../src/engagements/refusals.ts';
import { type Day, LocalDay } from '../../src/kernel/calendar.ts';
import type { Outlook, Patience, Supposed } from '../../src/kernel/outlook.ts';
import { code } from '../../src/kernel/phrase.ts';
import type { Visit } from '../../src/kernel/visit.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { button } from '../../src/surface/press.ts';
import { renderPreview } from '../../src/surface/preview.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { nextText as text } from './next-text.ts';
import { outlookCard, toldLine, toldOn } from './outlook-lines.ts';
import { supposedOf, Then } from './supposed.ts';

/** What happens next, once what is supposed has been done; undefined where nothing can be rehearsed. */
export async function outlookOf(
  desk: Desk,
  visit: Visit,
  engagementId: string,
  { supposed = [], patience }: { readonly supposed?: readonly Supposed[]; readonly patience: Patience },
): Promise<Outlook | undefined> {
  // It shows both sides' messages and money.
  if (visit.person.kind !== 'member') throw refuse.notYours();
  return desk.rehearse?.(engagementId, visit, supposed, patience);
}

export const next = engagementWord('next', text.does(), async ({ visit, desk }, { id, name }) => {
  const outlook = await outlookOf(desk, visit, id, { patience: 'message' });
  return reply.say(
    outlook === undefined ? { title: text.title({ name }), body: [text.cannot()] } : outlookCard(outlook),
  );
});

const gone = (day: Day): Reply =>
  reply.say({ title: text.readTitle(), body: [text.gone({ day, command: code('/project next') })] });

/** For what the first card has no room, played through anew. */
export const laterNext = button(
  'project.later-next',
  z.object({ engagementId: z.string(), from: LocalDay }),
  async ({ value: { engagementId, from }, visit }, desk) => {
    const outlook = await outlookOf(desk, visit, engagementId, { patience: 'message' });
    return outlook === undefined ? gone(from) : reply.say(outlookCard(outlook, from));
  },
);

/** The cards of one day, as they will look then. Played through anew: what has changed meanwhile shows. */
export const readNext = button(
  'project.read-next',
  Then.extend({ day: LocalDay }),
  async ({ value: { day, ...then }, visit }, desk) => {
    const outlook = await outlookOf(desk, visit, then.engagementId, {
      supposed: supposedOf(then),
      patience: 'form',
    });
    const told = outlook === undefined ? [] : toldOn(outlook, day);
    if (outlook === undefined || told.length === 0) return gone(day);
    const cards = told.map((one) => ({
      about: toldLine(one, outlook.engagement),
      words: one.words,
      locale: one.locale,
    }));
    return reply.open(renderPreview(text.readTitle(), cards, visit.locale));
  },
);
