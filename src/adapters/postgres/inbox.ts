import type { PrismaClient } from '../../../prisma/generated/client.ts';

export interface Incoming {
  readonly source: string;
  /** The other side's id of this message; with the source it is unique for ever. */
  readonly externalId: string;
  readonly body: unknown;
}

/** Writes down what came in, with the job that handles it. False when it was here before. */
export async function receive(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  newId: () => string,
  { source, externalId, body }: Incoming,
): Promise<boolean> {
  const rows = await prisma.$queryRaw<{ fresh: boolean }[]>`
    select engawa_receive(${newId()}, ${source}, ${externalId}, ${JSON.stringify(body)}::jsonb) as fresh`;
  return rows[0]?.fresh === true;
}
