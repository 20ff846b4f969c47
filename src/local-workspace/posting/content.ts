import { z } from 'zod';
import type { Block } from '../block-kit/blocks.ts';
import { nameBlocks } from '../block-kit/name-blocks.ts';
import { validateMessageBlocks } from '../block-kit/validate-message.ts';
import { mintId } from '../state/mint.ts';
import type { Workspace } from '../workspace.ts';
import { pictureProblems } from './pictures-of.ts';

export interface Content {
  text: string;
  blocks: Block[];
  attachments: unknown[];
}

export type ContentVerdict =
  | { ok: true; content: Content }
  | { ok: false; error: string; messages: string[] };

interface RawContent {
  text?: string | undefined;
  blocks?: unknown;
  attachments?: unknown;
}

const list = z.array(z.unknown());
const longestText = 40_000;

const empty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** What every way of saying something has to pass: methods, response_url, answers to commands. */
export function readContent(ws: Workspace, raw: RawContent): ContentVerdict {
  const attachments = list.safeParse(raw.attachments ?? []);
  if (!attachments.success) return { ok: false, error: 'invalid_attachments', messages: [] };
  if (!raw.text && empty(raw.blocks) && attachments.data.length === 0) {
    return { ok: false, error: 'no_text', messages: [] };
  }
  const verdict = validateMessageBlocks(raw.blocks ?? []);
  if (!verdict.ok) return verdict;
  const unseen = pictureProblems(verdict.blocks, ws.state.files);
  if (unseen.length > 0) return { ok: false, error: 'invalid_blocks', messages: unseen };
  return {
    ok: true,
    content: {
      text: [...(raw.text ?? '')].slice(0, longestText).join(''),
      blocks: nameBlocks(verdict.blocks, () => mintId(ws.state, 'b', ws.random)),
      attachments: attachments.data,
    },
  };
}
