import type { InputBlock } from '../../block-kit/blocks.ts';
import type { Element } from '../../block-kit/elements.ts';
import type { ElementState } from '../../state/view.ts';
import type { Entry } from '../person-api.ts';
import { type Draft, keyOf, type Spot, shownState } from './draft/drafts.ts';
import { useSurface } from './surface.tsx';

/** What ties a control to its label, its hint and its error, and tests to the app's ids. */
export interface Named {
  readonly id: string;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-required'?: true | undefined;
  readonly 'aria-invalid'?: true | undefined;
  readonly 'data-action-id': string;
  readonly 'data-block-id': string;
}

export interface FieldProps<E extends Element> {
  readonly element: E;
  readonly spot: Spot;
  readonly named: Named;
  /** the input block it stands in; without one, choosing is a press */
  readonly input?: InputBlock | undefined;
}

interface Given {
  readonly entry: Entry;
  readonly shown: ElementState;
  /** the person is still typing */
  readonly later?: boolean;
  /** the app is to hear of it; default: what the block says */
  readonly tells?: boolean;
}

export interface Field {
  readonly state: ElementState | undefined;
  readonly draft: Draft | undefined;
  enter(given: Given): void;
}

/** Entering into one element: kept in an input block, a press of its own elsewhere. */
export function useField({
  element,
  spot,
  input,
}: Pick<FieldProps<Element>, 'element' | 'spot' | 'input'>): Field {
  const { desk, drafts, press } = useSurface();
  const confirm = 'confirm' in element ? element.confirm : undefined;
  return {
    state: shownState(drafts, spot),
    draft: drafts.byKey[keyOf(spot)],
    enter({ entry, shown, later = false, tells = input?.dispatch_action ?? false }) {
      if (input) desk.enter({ spot, entry, shown, later, tells });
      else void press({ spot, selected: entry, carries: { spot, entry, shown, tells: true }, confirm });
    },
  };
}
