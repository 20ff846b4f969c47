import { z } from 'zod';
import type { Block } from './blocks.ts';
import { type Issue, issueAt } from './issue.ts';
import { codePoints } from './text-object.ts';

const list = z.array(z.unknown());
const record = z.record(z.string(), z.unknown());

/** Every string under a key called "text", wherever it stands: what a reader would read. */
export function textSum(value: unknown): number {
  const items = list.safeParse(value);
  if (items.success) return items.data.reduce<number>((sum, item) => sum + textSum(item), 0);
  const fields = record.safeParse(value);
  if (!fields.success) return 0;
  return Object.entries(fields.data).reduce(
    (sum, [key, inner]) =>
      sum + (key === 'text' && typeof inner === 'string' ? codePoints(inner) : textSum(inner)),
    0,
  );
}

/** Undocumented by Slack, observed by its users: above this a message is refused as a whole. */
export const messageTextLimit = 13_200;

const together = (blocks: readonly Block[], type: Block['type']): number =>
  textSum(blocks.filter((block) => block.type === type));

export function textSumIssues(blocks: readonly Block[]): Issue[] {
  const issues: Issue[] = [];
  const check = (type: Block['type'], limit: number): void => {
    if (together(blocks, type) > limit) {
      issues.push(issueAt(`${type} blocks together must be less than ${limit + 1} characters`, ['blocks']));
    }
  };
  check('markdown', 12_000);
  check('table', 10_000);
  check('data_table', 20_000);
  if (blocks.filter((block) => block.type === 'data_visualization').length > 2) {
    issues.push(issueAt('no more than 2 data_visualization blocks allowed', ['blocks']));
  }
  return issues;
}
