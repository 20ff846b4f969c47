import { z } from 'zod';
import type { CardButton, CardWords } from '../kernel/notice.ts';
import { notice } from '../kernel/notice.ts';
import { moment, person, type Said } from '../kernel/phrase.ts';
import { fileLine } from './file-words.ts';
import { isOwed } from './material.ts';
import { type MaterialFacts, materialFacts } from './material-facts.ts';
import { text } from './text.ts';

const AboutMaterial = z.object({ materialId: z.string() });

/** The client's card: what, in which format, by when, what follows when it is late, and the two buttons. */
export const materialNotice = notice({
  name: 'material.requested',
  params: AboutMaterial,
  subject: ({ materialId }) => materialId,
  load: (tx, { materialId }) => materialFacts(tx, materialId),
  holds: ({ material }) => isOwed(material),
  say: (facts) => sayMaterial(facts, text.needed({ what: facts.material.what })),
});

/** It was sent back: the same with the reason, as a new card, because edits notify nobody. */
export const returnedNotice = notice({
  name: 'material.returned',
  params: AboutMaterial.extend({ round: z.string() }),
  subject: ({ materialId }) => materialId,
  load: (tx, { materialId }) => materialFacts(tx, materialId),
  holds: ({ material }) => material.status === 'returned',
  say: (facts) => sayMaterial(facts, text.returnedTitle({ what: facts.material.what })),
});

export const withdrawnNotice = notice({
  name: 'material.withdrawn',
  params: AboutMaterial,
  subject: ({ materialId }) => `${materialId}:withdrawn`,
  load: (tx, { materialId }) => materialFacts(tx, materialId),
  holds: ({ material }) => material.status === 'withdrawn',
  say: (facts) => ({
    title: text.withdrawnTitle({ what: facts.material.what }),
    ...settledWords(facts),
  }),
});

function sayMaterial(facts: MaterialFacts, title: Said): CardWords {
  const { material, milestone, askedBy, files, late } = facts;
  const owed = isOwed(material);
  const wrong = material.status === 'returned' ? files.filter(({ problem }) => problem !== null) : [];
  return {
    title,
    ...(owed && {
      body: [pleaseProvide(facts), ...returnedWords(facts), ...(facts.questionOpen ? [text.paused()] : [])],
    }),
    fields: [
      ...(material.format === '' ? [] : [{ label: text.format(), value: material.format }]),
      { label: text.due(), value: material.dueOn },
      ...(milestone === null ? [] : [{ label: text.waits(), value: milestone }]),
      { label: text.askedBy(), value: askedBy },
      // While it is owed once more, what was late before stands in the ledger.
      ...(owed || late === 0 ? [] : [{ label: text.came(), value: text.cameLate({ days: late }) }]),
      ...(material.round === 0 ? [] : [{ label: text.round(), value: material.round }]),
    ],
    ...(wrong.length > 0 && { sections: [{ heading: text.files(), lines: wrong.map(fileLine) }] }),
    buttons: materialButtons(facts),
    ...settledWords(facts),
    ...(owed && { footnote: whatFollows(facts) }),
  };
}

function pleaseProvide({ material: { dueOn: due }, contact }: MaterialFacts): Said {
  if (contact === null) return text.pleaseProvide({ due });
  const { slackUserId, name } = contact;
  return text.pleaseProvideYou({ who: slackUserId === null ? name : person(slackUserId, name), due });
}

const whatFollows = ({ material: { dueOn: due }, milestone }: MaterialFacts): Said =>
  milestone === null ? text.lateNoted({ due }) : text.lateMoves({ due, milestone });

export function returnedWords({ material, engagement }: MaterialFacts): readonly Said[] {
  if (material.status !== 'returned') return [];
  const at = moment(material.decidedAt, engagement.timeZone);
  const { reason, decidedBy } = material;
  return [reason === null ? text.unreadable({ at }) : text.returnedBy({ who: decidedBy.name, at, reason })];
}

/** Exactly these two, while the client owes it. */
export function materialButtons({ material }: Pick<MaterialFacts, 'material'>): readonly CardButton[] {
  if (!isOwed(material)) return [];
  const value = { materialId: material.id };
  return [
    { press: 'material.provide', label: text.provide(), value, style: 'primary' },
    { press: 'material.ask', label: text.ask(), value },
  ];
}

export function settledWords({ material, engagement }: MaterialFacts): { readonly settled?: Said } {
  const at = (instant: Parameters<typeof moment>[0]) => moment(instant, engagement.timeZone);
  switch (material.status) {
    case 'provided':
      return { settled: text.providedBy({ who: material.providedBy.name, at: at(material.providedAt) }) };
    case 'accepted':
      return { settled: text.acceptedBy({ who: material.decidedBy.name, at: at(material.decidedAt) }) };
    case 'withdrawn': {
      const { decidedBy, decidedAt, reason } = material;
      return { settled: text.withdrawnBy({ who: decidedBy.name, at: at(decidedAt), reason }) };
    }
    default:
      return {};
  }
}
