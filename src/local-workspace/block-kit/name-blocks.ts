import type { Block } from './blocks.ts';

type Mint = () => string;

const named = <E extends { action_id?: string | undefined }>(element: E, mint: Mint): E => ({
  ...element,
  action_id: element.action_id ?? mint(),
});

/** Slack gives every block and element an id of its own when the app did not; payloads always carry both. */
export function nameBlock<B extends Block>(block: B, mint: Mint): B;
export function nameBlock(block: Block, mint: Mint): Block {
  const block_id = block.block_id ?? mint();
  switch (block.type) {
    case 'actions':
      return { ...block, block_id, elements: block.elements.map((element) => named(element, mint)) };
    case 'context_actions':
      return { ...block, block_id, elements: block.elements.map((element) => named(element, mint)) };
    case 'section':
      if (!block.accessory || block.accessory.type === 'image') return { ...block, block_id };
      return { ...block, block_id, accessory: named(block.accessory, mint) };
    case 'input':
      return { ...block, block_id, element: named(block.element, mint) };
    case 'card':
      return block.actions
        ? { ...block, block_id, actions: block.actions.map((button) => named(button, mint)) }
        : { ...block, block_id };
    case 'carousel':
      return { ...block, block_id, elements: block.elements.map((card) => nameBlock(card, mint)) };
    case 'container':
      return { ...block, block_id, child_blocks: block.child_blocks.map((child) => nameBlock(child, mint)) };
    default:
      return { ...block, block_id };
  }
}

export const nameBlocks = (blocks: readonly Block[], mint: Mint): Block[] =>
  blocks.map((block) => nameBlock(block, mint));
