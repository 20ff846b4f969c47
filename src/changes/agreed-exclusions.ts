import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';

const Answers = z.object({ notInScope: z.array(z.string()).catch([]) });
const Clauses = z.array(z.object({ key: z.string(), text: z.string() }));

/** The clause of the templates that lists what is not included. */
const CLAUSE = 'changes';

interface Reader {
  readonly intake: Pick<Tx['intake'], 'findUnique'>;
  readonly agreement: Pick<Tx['agreement'], 'findFirst'>;
}

/** What is agreed not to be included: as the signed agreement lists it, then as the intake has it. Each once. */
export async function agreedExclusions(tx: Reader, engagementId: string): Promise<readonly string[]> {
  const signed = await tx.agreement.findFirst({
    where: { engagementId, kind: 'agreement', status: 'signed' },
    orderBy: { version: 'desc' },
    select: { clauses: true },
  });
  const intake = await tx.intake.findUnique({ where: { engagementId }, select: { answers: true } });
  const clauses = Clauses.catch([]).parse(signed?.clauses ?? []);
  const listed = clauses.filter(({ key }) => key === CLAUSE).flatMap(({ text }) => bullets(text));
  const { notInScope } = Answers.catch({ notInScope: [] }).parse(intake?.answers ?? {});
  return [...new Set([...listed, ...notInScope])];
}

const bullets = (text: string): string[] =>
  [...text.matchAll(/^\s*[-・•]\s*(.+)$/gm)].map(([, point = '']) => point.trim());
