import type { Element } from '../block-kit/elements.ts';
import { type PlacedElement, placedElements } from '../block-kit/placed-elements.ts';
import { type Outcome, refusal } from './outcome.ts';
import { blocksOf, type Surface } from './surface.ts';

/** Narrows the search when several buttons carry the same words. */
export interface Narrowing {
  blockId?: string | undefined;
  /** with blockId it names one element, whatever its words are */
  actionId?: string | undefined;
  value?: string | undefined;
  /** words of the section the button stands in */
  under?: string | undefined;
}

/** The words by which a person would name an element. */
export function labelOf(element: Element, words?: string): string {
  switch (element.type) {
    case 'button':
    case 'icon_button':
    case 'workflow_button':
      return element.text.text;
    case 'feedback_buttons':
      return element.positive_button.text.text;
    default:
      return ('placeholder' in element ? element.placeholder?.text : undefined) ?? words ?? element.type;
  }
}

const isNamed = ({ element, actionId, words }: PlacedElement, name: string): boolean =>
  actionId === name || labelOf(element, words) === name || (element.type !== 'button' && words === name);

const fits = (placed: PlacedElement, { blockId, actionId, value, under }: Narrowing): boolean =>
  (blockId === undefined || placed.blockId === blockId) &&
  (actionId === undefined || placed.actionId === actionId) &&
  (value === undefined || ('value' in placed.element && placed.element.value === value)) &&
  (under === undefined || (placed.words ?? '').includes(under));

/** Finds what a person would press; a button that is not there cannot be pressed. */
export function findPressable(
  surface: Surface,
  name: string | undefined,
  narrowing: Narrowing,
): PlacedElement | Outcome {
  const all = placedElements(blocksOf(surface));
  const found = all.filter(
    (placed) => (name === undefined || isNamed(placed, name)) && fits(placed, narrowing),
  );
  const wanted = name ?? narrowing.actionId ?? 'a button';
  const [only, second] = found;
  if (only && !second) return only;
  const labels = all.map(({ element, words }) => `[${labelOf(element, words)}]`).join(' ') || 'nothing';
  if (only) {
    return refusal(
      'ambiguous',
      `"${wanted}" is there ${found.length} times; say which by blockId, value or under`,
    );
  }
  return refusal('no_such_button', `there is no "${wanted}" to press here; there is: ${labels}`);
}
