import type { Block } from './blocks.ts';
import type { Element } from './elements.ts';
import { type Issue, issueAt } from './issue.ts';

export type Surface = 'message' | 'modal' | 'home';

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];
const messageAndHome: readonly Surface[] = ['message', 'home'];

const blockStandsIn: Record<Block['type'], readonly Surface[]> = {
  actions: everywhere,
  card: everywhere,
  context: everywhere,
  divider: everywhere,
  header: everywhere,
  image: everywhere,
  input: everywhere,
  rich_text: everywhere,
  section: everywhere,
  video: everywhere,
  carousel: messageAndHome,
  container: messageAndHome,
  data_table: messageAndHome,
  table: messageAndHome,
  context_actions: ['message'],
  data_visualization: ['message'],
  markdown: ['message'],
  plan: ['message'],
  task_card: ['message'],
  alert: ['modal'],
};

const elementStandsIn: Partial<Record<Element['type'], readonly Surface[]>> = {
  email_text_input: ['modal'],
  url_text_input: ['modal'],
  number_input: ['modal'],
  file_input: ['modal'],
  rich_text_input: ['modal', 'home'],
  datetimepicker: ['message', 'modal'],
  workflow_button: ['message'],
  feedback_buttons: ['message'],
  icon_button: ['message'],
};

interface Spot {
  element: Element;
  path: PropertyKey[];
}

function elementSpots(block: Block, path: PropertyKey[]): Spot[] {
  const spot = (element: Element, ...rest: PropertyKey[]): Spot => ({ element, path: [...path, ...rest] });
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return block.elements.map((element, at) => spot(element, 'elements', at));
    case 'section':
      return block.accessory && block.accessory.type !== 'image' ? [spot(block.accessory, 'accessory')] : [];
    case 'input':
      return [spot(block.element, 'element')];
    case 'container':
      return block.child_blocks.flatMap((child, at) => elementSpots(child, [...path, 'child_blocks', at]));
    default:
      return [];
  }
}

/** What may stand where; the schemas know every block, this table knows the surfaces. */
export function surfaceIssues(blocks: readonly Block[], surface: Surface): Issue[] {
  return blocks.flatMap((block, at) => {
    const path = ['blocks', at];
    if (!blockStandsIn[block.type].includes(surface)) {
      return [issueAt(`unsupported type: ${block.type}`, [...path, 'type'])];
    }
    return elementSpots(block, path)
      .filter(({ element }) => !(elementStandsIn[element.type] ?? everywhere).includes(surface))
      .map((spot) => issueAt(`unsupported type: ${spot.element.type}`, [...spot.path, 'type']));
  });
}
