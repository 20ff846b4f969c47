import type { Block, InputBlock } from './blocks.ts';
import type { Element } from './elements.ts';

/** An interactive element with the ids a payload names it by, and the words around it. */
export interface PlacedElement {
  blockId: string;
  actionId: string;
  element: Element;
  input?: InputBlock;
  words?: string;
}

const place = (block: Block, element: Element, extra: Partial<PlacedElement> = {}): PlacedElement => ({
  blockId: block.block_id ?? '',
  actionId: element.action_id ?? '',
  element,
  ...extra,
});

export function placedElements(blocks: readonly Block[]): PlacedElement[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'actions':
      case 'context_actions':
        return block.elements.map((element) => place(block, element));
      case 'section':
        return block.accessory && block.accessory.type !== 'image'
          ? [place(block, block.accessory, block.text ? { words: block.text.text } : {})]
          : [];
      case 'input':
        return [place(block, block.element, { input: block, words: block.label.text })];
      case 'card':
        return (block.actions ?? []).map((element) => place(block, element));
      case 'carousel':
      case 'container':
        return placedElements(block.type === 'carousel' ? block.elements : block.child_blocks);
      default:
        return [];
    }
  });
}
