import type { MaterialFile } from '../../prisma/generated/client.ts';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { dayIn, dayToColumn } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { FileProblem } from '../kernel/slack-file.ts';
import { type Material, materialFrom } from './material.ts';

/** A file of the present round. Without a hash it is still being read, or can't be. */
export interface GivenFile {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string | null;
  readonly problem: FileProblem | null;
}

/** All that the cards about an item say. */
export interface MaterialFacts {
  readonly engagement: EngagementFacts;
  readonly material: Material;
  readonly askedBy: string;
  /** Who was named to provide it. */
  readonly contact: { readonly name: string; readonly slackUserId: string | null } | null;
  /** What waits for it. */
  readonly milestone: string | null;
  readonly files: readonly GivenFile[];
  readonly questionOpen: boolean;
  /** By how many business days what was provided came too late, as the ledger has it. */
  readonly late: number;
}

export async function materialFacts(tx: Tx, id: string): Promise<MaterialFacts | undefined> {
  const row = await tx.material.findUnique({
    where: { id },
    include: { files: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], omit: { bytes: true } } },
  });
  if (row === null) return undefined;
  const material = materialFrom(row);
  const { contactId, milestoneId, round } = material;
  const contact = contactId === null ? null : await tx.contact.findUnique({ where: { id: contactId } });
  const milestone =
    milestoneId === null ? null : await tx.milestone.findUnique({ where: { id: milestoneId } });
  const open = await tx.question.count({ where: { subject: id, answeredAt: null } });
  const engagement = await engagementFacts(tx, row.engagementId);
  return {
    engagement,
    material,
    askedBy: StoredActor.parse(row.askedBy).name,
    contact,
    milestone: milestone?.title ?? null,
    files: row.files.filter((file) => file.round === round).map(givenFile),
    questionOpen: open > 0,
    late: await lateDays(tx, material, engagement),
  };
}

async function lateDays(tx: Tx, material: Material, { timeZone }: EngagementFacts): Promise<number> {
  if (!('providedAt' in material)) return 0;
  const lateUntil = dayToColumn(dayIn(material.providedAt, timeZone));
  const noted = await tx.clientDelay.findFirst({ where: { subject: material.id, lateUntil } });
  return noted?.businessDays ?? 0;
}

export const givenFile = ({ id, name, size, sha256, problem }: Omit<MaterialFile, 'bytes'>): GivenFile => ({
  id,
  name,
  size,
  sha256,
  problem: problem === null ? null : FileProblem.parse(problem),
});
