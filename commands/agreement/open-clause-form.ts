import { othersWhoMayDecide } from '../../src/agreements/clauses/clause-rules.ts';
import { type ClausesHere, clausesHere } from '../../src/agreements/clauses/clauses-here.ts';
import { refuse } from '../../src/agreements/clauses/refusals.ts';
import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { newestTemplate, USUAL_TEMPLATE } from '../../src/agreements/templates/load-template.ts';
import { code, list, type Said } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { openForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { actions, bilingualClauseForm, clauseForm, ROOM } from './clause-form.ts';
import { text } from './clause-text.ts';

/** The form for one clause with its text as it is to be filled in, or an empty one for a new clause. */
export async function openClauseForm(call: Call, engagementId: string, key: string | null): Promise<Reply> {
  const { desk, visit, channelId } = call;
  const here = await clausesHere(desk.read, engagementId);
  const clause = key === null ? undefined : present(here, key);
  const words = clause?.text ?? '';
  const parts = inTwo(words);
  if (parts === undefined) {
    const command = code('npm run templates -- export');
    return reply.say({
      title: text.change(),
      body: [text.tooLongHere({ count: [...words].length, command })],
    });
  }
  const known = [...here.changes, ...here.waiting].filter(({ clauseKey }) => clauseKey === key);
  const literal = clause?.literal ?? false;
  const opening = {
    locale: visit.locale,
    channelId,
    context: { engagementId, clauseKey: key, seen: known.at(-1)?.id ?? null, literal },
    intro: await introOf(call, here, key, literal),
    options: {
      what: key === null ? [] : actions.filter(({ value }) => value !== 'restore' || known.length > 0),
    },
  };
  const initial = {
    what: key === null ? undefined : 'say',
    heading: clause?.heading,
    ...parts,
  };
  const newest = await newestAgreement(desk.read, engagementId);
  const secondLocale = newest?.secondLocale ?? null;
  if (secondLocale === null) return reply.open(openForm(clauseForm, { ...opening, initial }));
  const template = await newestTemplate(desk.read, USUAL_TEMPLATE, secondLocale);
  // The template's words would stand there with their marks: nothing is filled into what was taken over.
  const second = clause?.second ?? (literal ? undefined : template?.clauses.find((one) => one.key === key));
  return reply.open(
    openForm(bilingualClauseForm, {
      ...opening,
      initial: { ...initial, secondHeading: second?.heading, secondText: second?.text },
    }),
  );
}

function present({ clauses, template, changes }: ClausesHere, key: string) {
  const clause = clauses.find((one) => one.key === key);
  if (clause !== undefined) return clause;
  const left = template.clauses.find((one) => one.key === key);
  if (left === undefined || !changes.some(({ clauseKey }) => clauseKey === key)) throw refuse.unknown();
  return { ...left, literal: false, second: undefined };
}

async function introOf(
  { desk, visit }: Call,
  { clauses, template, waiting }: ClausesHere,
  key: string | null,
  literal: boolean,
): Promise<Said[]> {
  const locked = [...clauses, ...template.clauses].some((clause) => clause.key === key && clause.locked);
  const asked = waiting.find(({ clauseKey }) => clauseKey === key);
  const others = locked ? await othersWhoMayDecide(desk.read, visit.person.id) : [];
  if (locked && others.length === 0) throw refuse.nobodyElse();
  return [
    locked ? text.aboutLocked({ who: list(others.map(({ name }) => name)) }) : text.aboutFree(),
    ...(asked === undefined ? [] : [text.aboutWaiting({ who: asked.askedBy.name })]),
    ...(literal ? [text.aboutLiteral()] : []),
  ];
}

/** Cut at the end of a line, because the parts are joined by one. `undefined`: it does not fit, and would lose words. */
function inTwo(words: string): { readonly text: string; readonly more?: string } | undefined {
  if ([...words].length <= ROOM) return { text: words };
  const lines = words.split('\n');
  const first: string[] = [];
  let room = ROOM;
  for (const line of lines) {
    room -= [...line].length + 1;
    if (room < -1) break;
    first.push(line);
  }
  const more = lines.slice(first.length).join('\n');
  return first.length === 0 || [...more].length > ROOM ? undefined : { text: first.join('\n'), more };
}
