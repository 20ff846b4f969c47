import { type Day, dayIn, type Instant } from '../../src/kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../../src/kernel/engagement-facts.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { code, moment, type Said } from '../../src/kernel/phrase.ts';
import { lateBy } from '../../src/materials/lateness.ts';
import { isOwed, type Material, materialFrom } from '../../src/materials/material.ts';
import type { Call, Desk } from '../../src/surface/desk.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { delaySection } from './delay-lines.ts';
import { text } from './text.ts';

export const list = engagementWord('list', text.doesList(), async (call, engagement) =>
  reply.say(await materialList(call, engagement.id)),
);

/** How long a link to a file works. */
const LINK_HOURS = 24;

/** What is missing, what waits for us with links to its files, what is done, and the ledger. For the team alone. */
export async function materialList(
  { desk, visit }: Pick<Call, 'desk' | 'visit'>,
  id: string,
): Promise<CardWords> {
  const facts = await engagementFacts(desk.read, id);
  const rows = await desk.read.material.findMany({ where: { engagementId: id }, orderBy: { number: 'asc' } });
  const title = text.listTitle({ name: facts.name });
  if (rows.length === 0) return { title, body: [text.nothingOpen({ command: code('/material request') })] };
  const materials = rows.map(materialFrom);
  const until = visit.now.add({ hours: LINK_HOURS });
  const filesOf = await linkedFiles(desk, visit.person.id, materials, until);
  const paused = await askedAbout(desk, materials);
  const today = dayIn(visit.now, facts.timeZone);
  const parts: readonly (readonly [Said, readonly Said[]])[] = [
    [
      text.fromClient(),
      materials.filter(isOwed).map((material) => owedLine(material, facts, today, paused.has(material.id))),
    ],
    [text.withUs(), materials.flatMap((material) => providedLines(material, filesOf))],
    [text.done(), materials.flatMap((material) => doneLines(material, filesOf))],
  ];
  return {
    title,
    sections: [
      ...parts.filter(([, lines]) => lines.length > 0).map(([heading, lines]) => ({ heading, lines })),
      ...(await delaySection(desk.read, facts)),
    ],
    ...(filesOf.size > 0 && { footnote: text.linksUntil({ end: moment(until, facts.timeZone) }) }),
  };
}

async function askedAbout(desk: Desk, materials: readonly Material[]): Promise<ReadonlySet<string>> {
  const questions = await desk.read.question.findMany({
    where: { subject: { in: materials.map(({ id }) => id) }, answeredAt: null },
  });
  return new Set(questions.map(({ subject }) => subject));
}

function owedLine(
  material: Material,
  { timeZone, days }: EngagementFacts,
  today: Day,
  isPaused: boolean,
): Said {
  const { number, what, dueOn: due } = material;
  const late = lateBy(material, today, timeZone, days);
  const line = late > 0 ? text.owedLate({ number, what, due, days: late }) : text.owed({ number, what, due });
  if (isPaused) return text.paused({ line });
  return material.status === 'returned' ? text.returned({ line }) : line;
}

type Files = ReadonlyMap<string, readonly Said[]>;

const providedLines = (material: Material, files: Files): readonly Said[] =>
  material.status === 'provided'
    ? [
        text.provided({ number: material.number, what: material.what, who: material.providedBy.name }),
        ...(files.get(material.id) ?? []),
      ]
    : [];

function doneLines({ id, status, number, what }: Material, files: Files): readonly Said[] {
  if (status === 'accepted') return [text.accepted({ number, what }), ...(files.get(id) ?? [])];
  return status === 'withdrawn' ? [text.withdrawn({ number, what })] : [];
}

/** Each file of a present round as a link of its own, for this member. */
async function linkedFiles(
  { read, links }: Desk,
  memberId: string,
  materials: readonly Material[],
  until: Instant,
): Promise<Files> {
  const rounds = new Map(materials.map(({ id, round }) => [id, round]));
  const files = await read.materialFile.findMany({
    where: { materialId: { in: [...rounds.keys()] }, problem: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    omit: { bytes: true },
  });
  const lines = new Map<string, Said[]>();
  for (const { id, materialId, round, name } of files) {
    if (rounds.get(materialId) !== round) continue;
    const url = links.to('file', { subject: id, contactId: memberId, until });
    const line = text.file({ file: { kind: 'link', url, label: name } });
    lines.set(materialId, [...(lines.get(materialId) ?? []), line]);
  }
  return lines;
}
