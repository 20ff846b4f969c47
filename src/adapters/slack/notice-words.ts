import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Instant } from '../../kernel/calendar.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import type { CardWords, Notice } from '../../kernel/notice.ts';

/** A notice with its parsed parameters. */
export interface Found {
  readonly notice: Notice;
  readonly params: unknown;
  readonly subject: string;
}

/** Finds a notice by its name in the explicit list; a name or parameters that nobody knows need a person. */
export function noticeOf(said: { notice: string; params?: unknown }, notices: readonly Notice[]): Found {
  const notice = notices.find(({ name }) => name === said.notice);
  if (notice === undefined) throw new NeedsAHuman(`no notice is called "${said.notice}"`);
  const params = notice.params.safeParse(said.params);
  if (!params.success) throw new NeedsAHuman(`the notice "${said.notice}" can't read its parameters`);
  return { notice, params: params.data, subject: notice.subject(params.data) };
}

/** What it says at this moment; `undefined` when what it is about is gone. */
export async function wordsOf(
  { notice, params }: Found,
  prisma: PrismaClient,
): Promise<CardWords | undefined> {
  const facts = await notice.load(prisma, params);
  return facts === undefined ? undefined : notice.say(facts);
}

/** What it says, if it is still to be told. */
export async function wordsToPost(
  { notice, params }: Found,
  prisma: PrismaClient,
  now: Instant,
): Promise<CardWords | undefined> {
  const facts = await notice.load(prisma, params);
  return facts === undefined || notice.holds?.(facts, now) === false ? undefined : notice.say(facts);
}
