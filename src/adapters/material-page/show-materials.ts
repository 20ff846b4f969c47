import { StoredActor } from '../../kernel/actor.ts';
import { dayIn } from '../../kernel/calendar.ts';
import type { Said } from '../../kernel/phrase.ts';
import { LARGEST_UPLOAD, MOST_FILES } from '../../materials/file-rules.ts';
import { lateBy } from '../../materials/lateness.ts';
import { isOwed, type Material, materialFrom } from '../../materials/material.ts';
import { type MaterialsPage, materialsPage, type WantedItem } from '../../pages/materials-page.ts';
import { words } from '../../pages/materials-words.ts';
import type { Visitor } from './visitor.ts';
import type { Answer, Parts } from './web.ts';

type Told = Pick<MaterialsPage, 'sent' | 'wrong'>;

/** The page as it is now, with what came of what was just sent. */
export async function showMaterials(
  { prisma }: Parts,
  visitor: Visitor,
  told: Told = {},
  status = 200,
): Promise<Answer> {
  const { engagement, agency, token, visit } = visitor;
  const rows = await prisma.material.findMany({
    where: { engagementId: engagement.id, status: { not: 'withdrawn' } },
    orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
  });
  const materials = rows.map(materialFrom);
  const around = await aroundThem(prisma, materials);
  const owed = engagement.status === 'closed' ? [] : materials.filter(isOwed);
  // What this person was named for comes first, then what anybody may provide, then their colleagues'.
  const rank = ({ contactId }: Material): number =>
    contactId === visit.person.id ? 0 : contactId === null ? 1 : 2;
  const html = materialsPage({
    locale: engagement.locale,
    agency,
    project: engagement.name,
    who: visit.person.name,
    wanted: owed.toSorted((a, b) => rank(a) - rank(b)).map((one) => wantedItem(one, visitor, around)),
    done: materials.flatMap(doneLine),
    most: { files: MOST_FILES, megabytes: LARGEST_UPLOAD / 1024 / 1024 },
    url: `/status/material/${token}`,
    questionUrl: `/status/material/${token}/question`,
    ...told,
  });
  return { status, html };
}

async function aroundThem(prisma: Parts['prisma'], materials: readonly Material[]) {
  const subjects = materials.map(({ id }) => id);
  const idsOf = (pick: (material: Material) => string | null): string[] =>
    materials.flatMap((material) => pick(material) ?? []);
  const questions = await prisma.question.findMany({
    where: { subject: { in: subjects } },
    orderBy: { askedAt: 'asc' },
  });
  const milestones = await prisma.milestone.findMany({
    where: { id: { in: idsOf(({ milestoneId }) => milestoneId) } },
    select: { id: true, title: true },
  });
  const contacts = await prisma.contact.findMany({
    where: { id: { in: idsOf(({ contactId }) => contactId) } },
    select: { id: true, name: true },
  });
  return {
    questions,
    titles: new Map(milestones.map(({ id, title }) => [id, title])),
    names: new Map(contacts.map(({ id, name }) => [id, name])),
  };
}

function wantedItem(
  material: Material,
  { engagement: { timeZone, days }, visit }: Visitor,
  { questions, titles, names }: Awaited<ReturnType<typeof aroundThem>>,
): WantedItem {
  const { id, what, format, dueOn: due, contactId, milestoneId } = material;
  const mine = questions.filter(({ subject }) => subject === id);
  const late = lateBy(material, dayIn(visit.now, timeZone), timeZone, days);
  const milestone = milestoneId === null ? undefined : titles.get(milestoneId);
  const who = contactId === null || contactId === visit.person.id ? undefined : names.get(contactId);
  return {
    id,
    what,
    about: [
      ...(format === '' ? [] : [words.format({ format })]),
      late > 0 ? words.late({ due, days: late }) : words.due({ due }),
      ...(who === undefined ? [] : [words.forWhom({ who })]),
      ...returnedLine(material),
      ...(milestone === undefined ? [] : [words.moves({ due, milestone })]),
      ...(mine.some(({ answeredAt }) => answeredAt === null) ? [words.paused()] : []),
    ],
    answers: mine.flatMap(({ text: question, answer, answeredBy }) =>
      answer === null ? [] : [words.answer({ question, who: StoredActor.parse(answeredBy).name, answer })],
    ),
  };
}

function returnedLine(material: Material): readonly Said[] {
  if (material.status !== 'returned') return [];
  return [material.reason === null ? words.unreadable() : words.returned({ reason: material.reason })];
}

function doneLine({ status, what }: Material): readonly Said[] {
  if (status === 'provided') return [words.provided({ what })];
  return status === 'accepted' ? [words.accepted({ what })] : [];
}
