import { z } from 'zod';
import type { Day } from '../kernel/calendar.ts';
import { type CardButton, type CardWords, notice } from '../kernel/notice.ts';
import { code, type Said } from '../kernel/phrase.ts';
import { returnedWords, settledWords } from './client-notices.ts';
import { fileLine } from './file-words.ts';
import { isOwed } from './material.ts';
import { type MaterialFacts, materialFacts } from './material-facts.ts';
import { remindedDays } from './reminded-days.ts';
import { text } from './text.ts';

const AboutRound = z.object({ materialId: z.string(), round: z.string() });
type OfRound = MaterialFacts & { readonly asked: string };
/** With the client's days of reminders. */
type Call = OfRound & { readonly said: readonly Day[] };

export const providedSubject = (materialId: string, round: number): string =>
  `${materialId}:provided:${round}`;

/** For the team: what was provided, file by file with hashes, and the two buttons. */
export const providedNotice = notice({
  name: 'material.provided',
  params: AboutRound,
  subject: ({ materialId, round }) => providedSubject(materialId, Number(round)),
  async load(tx, { materialId, round }): Promise<OfRound | undefined> {
    const facts = await materialFacts(tx, materialId);
    return facts && { ...facts, asked: round };
  },
  holds: ({ material, asked }) => String(material.round) === asked,
  say: (facts): CardWords => {
    const { material, engagement } = facts;
    const title = text.providedTitle({ what: material.what });
    const project = { label: text.project(), value: engagement.name };
    if (String(material.round) !== facts.asked || material.status === 'asked')
      return { title, fields: [project], settled: text.earlierRound() };
    const [returned] = returnedWords(facts);
    const decided = material.status === 'provided' ? {} : settledWords(facts);
    return {
      title,
      fields: [project, ...givenFields(facts), { label: text.round(), value: material.round }],
      sections: givenSections(facts),
      buttons: decisionButtons(facts),
      ...decided,
      ...(returned && { settled: returned }),
      ...(facts.files.length > 0 && { footnote: text.toOpen({ command: code('/material list') }) }),
    };
  },
});

function givenFields({ material, late }: OfRound) {
  if (!('providedBy' in material)) return [];
  const { providedBy, note } = material;
  return [
    { label: text.providedByName(), value: providedBy.name },
    { label: text.came(), value: late > 0 ? text.cameLate({ days: late }) : text.inTime() },
    ...(note === '' ? [] : [{ label: text.note(), value: note }]),
  ];
}

function givenSections({ material, files }: MaterialFacts) {
  const links: readonly string[] = 'links' in material ? material.links : [];
  const parts: { heading: Said; lines: readonly Said[] }[] = [];
  if (files.length > 0) parts.push({ heading: text.files(), lines: files.map(fileLine) });
  if (links.length > 0)
    parts.push({ heading: text.links(), lines: links.map((link) => text.line({ text: link })) });
  return parts;
}

/** Exactly these two, while it waits for the team. */
function decisionButtons({ material }: MaterialFacts): readonly CardButton[] {
  if (material.status !== 'provided') return [];
  const value = { materialId: material.id, round: String(material.round) };
  return [
    { press: 'material.accept', label: text.accept(), value, style: 'primary' },
    { press: 'material.return', label: text.return(), value },
  ];
}

/** For the team: reminders did not help, somebody should call. Settled as soon as it is no longer owed. */
export const callNotice = notice({
  name: 'material.call',
  params: AboutRound,
  subject: ({ materialId }) => `${materialId}:call`,
  async load(tx, { materialId, round }): Promise<Call | undefined> {
    const facts = await materialFacts(tx, materialId);
    if (facts === undefined) return undefined;
    return { ...facts, asked: round, said: await remindedDays(tx, facts.engagement.id, materialId) };
  },
  holds: (facts) => isToCall(facts) && !facts.questionOpen,
  say: (facts) => {
    const { material, contact, engagement, said } = facts;
    const { what, dueOn: due, reminders: count } = material;
    const who = contact?.name ?? engagement.acceptor?.name ?? engagement.client.name;
    return {
      title: text.callTitle({ who, what }),
      ...(isToCall(facts) ? { body: [text.callBody({ due, count })] } : { settled: text.callSettled() }),
      fields: [{ label: text.project(), value: engagement.name }],
      ...(said.length > 0 && {
        sections: [{ heading: text.callSaid(), lines: said.map((day) => text.callSaidOn({ day })) }],
      }),
    };
  },
});

const isToCall = ({ material, asked }: OfRound): boolean =>
  isOwed(material) && String(material.round) === asked;
