import { z } from 'zod';
import { type Later, later, outsideEffect, priorities } from './effect.ts';
import type { Happening } from './event.ts';

/** Why a file that somebody uploaded to Slack could not be read. */
export const FileProblem = z.enum(['removed', 'elsewhere', 'too-large', 'wrong-kind', 'empty']);
export type FileProblem = z.output<typeof FileProblem>;

/** A file that was uploaded to Slack has been read to its end, or can't be. `fileId` is the room's own id of it. */
export interface FileRead extends Happening {
  readonly type: 'file.read';
  readonly subject: string;
  readonly fileId: string;
  readonly slackFileId: string;
  readonly read:
    | { readonly name: string; readonly mediaType: string; readonly size: number; readonly sha256: string }
    | { readonly problem: FileProblem };
}

/**
 * Reads a file that somebody gave in a form and notes its hash (scope files:read). Reading it again is harmless. The
 * bytes stay in Slack; the room that asked reacts to `file.read`.
 */
export const readSlackFile = outsideEffect({
  kind: 'slack.read-file',
  payload: z.object({
    engagementId: z.string(),
    subject: z.string(),
    fileId: z.string(),
    slackFileId: z.string(),
    /** In bytes; what is larger is not read. */
    largest: z.number().int(),
  }),
  receipt: z.union([
    z.object({ name: z.string(), mediaType: z.string(), size: z.number().int(), sha256: z.string() }),
    z.object({ problem: FileProblem }),
  ]),
  async finish(_tx, { payload, receipt }) {
    const { engagementId, subject, fileId, slackFileId } = payload;
    const read: FileRead = { type: 'file.read', engagementId, subject, fileId, slackFileId, read: receipt };
    return [read];
  },
});

/** Promises that a file is read. */
export const readFile = (payload: z.input<typeof readSlackFile.payload>): Later =>
  later(readSlackFile, payload, { priority: priorities.house });
