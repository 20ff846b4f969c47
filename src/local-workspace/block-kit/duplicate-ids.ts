import type { Block } from './blocks.ts';
import { type Issue, issueAt } from './issue.ts';
import { placedElements } from './placed-elements.ts';

const repeated = (ids: readonly (string | undefined)[]): string[] =>
  ids
    .filter((id): id is string => id !== undefined && id !== '')
    .filter((id, at, all) => all.indexOf(id) !== at);

const nested = (block: Block): Block[] =>
  block.type === 'container' ? block.child_blocks : block.type === 'carousel' ? block.elements : [];

/** block_id is unique in a payload; action_id only within its own block. */
export function duplicateIdIssues(blocks: readonly Block[]): Issue[] {
  const all = blocks.flatMap((block) => [block, ...nested(block)]);
  const blockIds = repeated(all.map((block) => block.block_id)).map((id) =>
    issueAt(`block_id "${id}" already exists`, ['blocks']),
  );
  const actionIds = blocks.flatMap((block, at) => {
    const inner = nested(block);
    const own = inner.length > 0 ? inner : [block];
    return own
      .flatMap((one) => repeated(placedElements([one]).map((placed) => placed.actionId)))
      .map((id) => issueAt(`action_id "${id}" already exists`, ['blocks', at]));
  });
  return [...blockIds, ...actionIds];
}

/** Only one element of a view can have the cursor when it opens. */
export function focusIssues(blocks: readonly Block[]): Issue[] {
  const focused = placedElements(blocks).filter(
    ({ element }) => 'focus_on_load' in element && element.focus_on_load === true,
  );
  return focused.length > 1 ? [issueAt('only one element can have focus_on_load', ['blocks'])] : [];
}
