import { plain } from '../format.ts';
import { list, type Said, type Value } from '../phrase.ts';
import { oneLine } from '../shorten.ts';
import type { Roadmap, RoadmapMilestone } from './roadmap.ts';
import { billingWords, columnWords, stateWords, words } from './roadmap-words.ts';

/** What a screen reader hears: the project, the end, the sums, then a line per milestone. */
export function roadmapLines(roadmap: Roadmap): readonly Said[] {
  const { milestones, project, today, sums } = roadmap;
  const numbers = numbersOf(milestones);
  const line = (milestone: RoadmapMilestone): Said =>
    words.line({
      number: milestone.number,
      title: milestone.title,
      facts: list(factsOf(milestone, numbers)),
    });
  const all = milestones.length === 0 ? [words.none()] : [endOf(roadmap), words.sums(sums)];
  return [words.title({ project }), words.asOf({ today }), ...all, ...milestones.map(line)];
}

/** Slack takes 2,000 characters beside an image; what is cut stands in the table. */
export const MOST_ALT_TEXT = 2_000;

/** The lines as far as they fit beside an image, and how many more milestones there are. */
export function roadmapAltText(roadmap: Roadmap): string {
  const lines = roadmapLines(roadmap).map((line) => oneLine(plain(line, roadmap.locale), 400));
  const room = MOST_ALT_TEXT - 40;
  const kept: string[] = [];
  let used = 0;
  for (const line of lines) {
    used += line.length + 1;
    if (used > room) break;
    kept.push(line);
  }
  const count = lines.length - kept.length;
  return [...kept, ...(count === 0 ? [] : [plain(words.more({ count }), roadmap.locale)])].join('\n');
}

/** A title, a header, and rows of as many cells: a table on a page or in Slack. */
export interface RoadmapTable {
  readonly caption: Said;
  readonly header: readonly Said[];
  readonly rows: readonly (readonly Said[])[];
}

export function roadmapTable({ milestones, project }: Roadmap): RoadmapTable {
  const numbers = numbersOf(milestones);
  const several = (items: readonly Said[]): Said =>
    items.length === 0 ? words.nothing() : just(list(items));
  const row = (milestone: RoadmapMilestone): readonly Said[] => {
    const { number, title, outcome, start, finish } = milestone;
    return [
      words.numbered({ number, title }),
      outcome.trim() === '' ? words.nothing() : just(outcome),
      several([stateWords[milestone.state](), ...turnOf(milestone)]),
      words.span({ start, finish }),
      several([dueOf(milestone), ...latenessOf(milestone)]),
      several(afterOf(milestone, numbers)),
      moneyOf(milestone),
      several(remarksOf(milestone)),
    ];
  };
  return {
    caption: words.title({ project }),
    header: Object.values(columnWords).map((word) => word()),
    rows: milestones.map(row),
  };
}

/** When it all ends, and when it should have. */
export function endOf({ milestones, end, agreedEnd }: Roadmap): Said {
  if (milestones.length > 0 && milestones.every(({ state }) => state === 'accepted')) return words.allDone();
  if (agreedEnd === null) return words.ends({ end });
  return end.equals(agreedEnd) ? words.endsAsAgreed({ end }) : words.endsElsewhen({ end, agreed: agreedEnd });
}

export const dueOf = ({ dueKind, dueOn }: RoadmapMilestone): Said =>
  dueKind === 'hard' ? words.dueHard({ day: dueOn }) : words.due({ day: dueOn });

export function latenessOf({ overdueBy }: RoadmapMilestone): readonly Said[] {
  if (overdueBy === 0) return [];
  return [overdueBy === 1 ? words.lateByOne() : words.late({ days: overdueBy })];
}

export const moneyOf = ({ amount, billing }: RoadmapMilestone): Said =>
  words.money({ amount, state: billingWords[billing]() });

export function delayOf({ clientDelayDays }: RoadmapMilestone): readonly Said[] {
  if (clientDelayDays === 0) return [];
  return [clientDelayDays === 1 ? words.clientDelayOfOne() : words.clientDelay({ days: clientDelayDays })];
}

/** As planned, and as it was announced since. */
export const risksOf = ({ riskNotes, risks = [] }: RoadmapMilestone): readonly Said[] =>
  [riskNotes, ...risks].filter((text) => text.trim() !== '').map((text) => words.risk({ text }));

/** Risks, note, and what the client's side took longer. */
export function remarksOf(milestone: RoadmapMilestone): readonly Said[] {
  const { note } = milestone;
  return [
    ...risksOf(milestone),
    ...(note === null ? [] : [words.note({ text: note })]),
    ...delayOf(milestone),
  ];
}

function factsOf(milestone: RoadmapMilestone, numbers: ReadonlyMap<string, number>): readonly Said[] {
  const { state, start, finish, doneOn, onCriticalPath, outcome } = milestone;
  const whenDone = (day: Value): Said =>
    state === 'accepted' ? words.done({ day }) : words.handedOver({ day });
  return [
    stateWords[state](),
    ...turnOf(milestone),
    ...(doneOn === null ? [words.planned({ start, finish })] : [whenDone(doneOn)]),
    dueOf(milestone),
    ...latenessOf(milestone),
    ...(onCriticalPath ? [words.critical()] : []),
    ...afterOf(milestone, numbers),
    moneyOf(milestone),
    ...(outcome.trim() === '' ? [] : [words.outcome({ text: outcome })]),
    ...remarksOf(milestone),
  ];
}

function turnOf({ state, waitsFor }: RoadmapMilestone): readonly Said[] {
  // "With the client" has said it already, and what is accepted waits for nobody.
  if (waitsFor === null || state === 'accepted') return [];
  if (waitsFor === 'client') return state === 'delivered' ? [] : [words.waitsForClient()];
  return state === 'delivered' ? [words.waitsForTeam()] : [];
}

function afterOf({ awaits }: RoadmapMilestone, numbers: ReadonlyMap<string, number>): readonly Said[] {
  const known = awaits.flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b);
  return known.length === 0 ? [] : [words.after({ numbers: list(known) })];
}

const numbersOf = (milestones: readonly RoadmapMilestone[]): ReadonlyMap<string, number> =>
  new Map(milestones.map(({ id, number }) => [id, number]));

const just = (value: Value): Said => words.just({ value });
