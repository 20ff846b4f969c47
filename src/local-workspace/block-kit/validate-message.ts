import { z } from 'zod';
import { type Block, block } from './blocks.ts';
import { duplicateIdIssues } from './duplicate-ids.ts';
import { inWords, issuesFrom } from './issue.ts';
import { surfaceIssues } from './surface-rules.ts';
import { messageTextLimit, textSum, textSumIssues } from './text-sum.ts';

export type MessageVerdict =
  | { ok: true; blocks: Block[] }
  | {
      ok: false;
      error: 'invalid_blocks' | 'invalid_blocks_format' | 'msg_blocks_too_long';
      messages: string[];
    };

const messageBlocks = z.array(block).max(50);

export function validateMessageBlocks(input: unknown): MessageVerdict {
  if (!Array.isArray(input)) {
    return {
      ok: false,
      error: 'invalid_blocks_format',
      messages: ['must provide an array [json-pointer:/blocks]'],
    };
  }
  const parsed = messageBlocks.safeParse(input);
  if (!parsed.success) {
    return {
      ok: false,
      error: 'invalid_blocks',
      messages: issuesFrom(parsed.error, input, ['blocks']).map(inWords),
    };
  }
  const issues = [
    ...surfaceIssues(parsed.data, 'message'),
    ...duplicateIdIssues(parsed.data),
    ...textSumIssues(parsed.data),
  ];
  if (issues.length > 0) return { ok: false, error: 'invalid_blocks', messages: issues.map(inWords) };
  if (textSum(parsed.data) > messageTextLimit) {
    return { ok: false, error: 'msg_blocks_too_long', messages: [] };
  }
  return { ok: true, blocks: parsed.data };
}
