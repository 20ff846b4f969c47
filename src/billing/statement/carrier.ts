import type { Tx } from '../../kernel/act.ts';
import { dayIn } from '../../kernel/calendar.ts';
import { type Carrier, carrier } from '../../kernel/carrier.ts';
import { TryLater } from '../../kernel/effect.ts';
import type { FileProblem } from '../../kernel/slack-file.ts';
import { readBankStatement } from './read-statement.ts';
import { LARGEST_STATEMENT, type ReadStatementFile } from './reading.ts';

/** A file's bytes on their way, or why there are none. */
type Opened =
  | { readonly ok: true; readonly size: number; readonly body: AsyncIterable<Uint8Array> }
  | { readonly ok: false; readonly problem: FileProblem };

export interface StatementParts {
  readonly read: { readonly agency: Pick<Tx['agency'], 'findUniqueOrThrow'> };
  readonly openFile: (slackFileId: string, signal: AbortSignal) => Promise<Opened>;
  readonly readFile: ReadStatementFile;
}

export function createStatementCarrier({
  read,
  openFile,
  readFile,
}: StatementParts): Carrier<typeof readBankStatement.payload, typeof readBankStatement.receipt> {
  return carrier({
    effect: readBankStatement,
    repeat: 'harmless',
    async carry({ slackFileId, currency, layout }, { signal, visit }) {
      const opened = await openFile(slackFileId, signal);
      if (!opened.ok) return { problem: opened.problem };
      if (opened.size > LARGEST_STATEMENT) return { problem: 'too-large' };
      const bytes = await allOf(opened.body);
      if (bytes === undefined) return { problem: 'too-large' };
      const { timeZone, country } = await read.agency.findUniqueOrThrow({ where: { id: 1 } });
      const today = dayIn(visit.now, timeZone).toString();
      return readFile(bytes, { layout, currency, timeZone, today, country });
    },
  });
}

/** `undefined`: it is larger than was said. */
async function allOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of body) {
      size += piece.byteLength;
      if (size > LARGEST_STATEMENT) return undefined;
      pieces.push(piece);
    }
  } catch (error) {
    throw new TryLater(10_000, `reading a file: ${error instanceof Error ? error.message : String(error)}`);
  }
  return Buffer.concat(pieces);
}
