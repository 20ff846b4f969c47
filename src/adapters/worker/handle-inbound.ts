import { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { type Act, act, type Perform } from '../../kernel/act.ts';
import type { Visit } from '../../kernel/visit.ts';

/** What one source's messages mean: the act to run, or nothing. Vendors are asked for the present truth in here. */
export interface InboundSource {
  readonly source: string;
  interpret(body: unknown): Promise<{ readonly act: Act; readonly input: unknown } | undefined>;
}

export interface HandleInboundOptions {
  readonly prisma: PrismaClient;
  readonly perform: Perform;
  readonly sources: readonly InboundSource[];
  readonly visit: () => Visit;
}

/** Handles one stored message: its act and the mark "handled" commit together, so a repeat finds nothing to do. */
export function createHandleInbound({ prisma, perform, sources, visit }: HandleInboundOptions) {
  return async (inboxId: string): Promise<void> => {
    const row = await prisma.inbox.findUniqueOrThrow({ where: { id: inboxId } });
    if (row.handledAt !== null) return;
    await prisma.inbox.update({ where: { id: inboxId }, data: { attempts: { increment: 1 } } });
    try {
      const meaning = await sources.find(({ source }) => source === row.source)?.interpret(row.body);
      await perform(handled(inboxId, meaning?.act), meaning?.input ?? {}, visit());
    } catch (error) {
      await prisma.inbox.update({ where: { id: inboxId }, data: { problem: String(error) } });
      throw error;
    }
  };
}

const Anything = z.unknown();

function handled(inboxId: string, meaning: Act | undefined): Act {
  return act({
    name: meaning?.name ?? 'inbox.ignore',
    input: meaning?.input ?? Anything,
    async run(tx, input, visit) {
      const marked = await tx.inbox.updateMany({
        where: { id: inboxId, handledAt: null },
        data: { handledAt: new Date(visit.now.epochMilliseconds), problem: null },
      });
      if (marked.count === 0 || meaning === undefined) return { events: [], answer: undefined };
      return meaning.run(tx, input, visit);
    },
  });
}
