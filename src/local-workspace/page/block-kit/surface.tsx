import { createContext, useContext } from 'react';
import type { Confirm } from '../../block-kit/composition.ts';
import type { Outcome } from '../../person/outcome.ts';
import type { Entry, SurfaceRef } from '../person-api.ts';
import type { Desk, Entering } from './draft/desk.ts';
import type { Drafts, Spot } from './draft/drafts.ts';

export interface Pressing {
  readonly spot: Spot;
  readonly value?: string | undefined;
  readonly selected?: Entry;
  /** what the element holds afterwards */
  readonly carries?: Entering;
  readonly confirm?: Confirm | undefined;
  /** opened once the person has confirmed, at the press itself: a browser blocks it later */
  readonly url?: string | undefined;
  readonly label?: string;
}

/** What the elements of one message, modal or Home share. */
export interface Surface {
  readonly where: SurfaceRef;
  /** prefix of ids in the document */
  readonly prefix: string;
  readonly desk: Desk;
  readonly drafts: Drafts;
  readonly errors: Readonly<Record<string, string>>;
  press(pressing: Pressing): Promise<void>;
  isBusy(spot: Spot): boolean;
  hasFailed(spot: Spot): boolean;
  tell(outcome: Outcome): void;
}

export const SurfaceContext = createContext<Surface | undefined>(undefined);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('useSurface is used outside of <Blocks>');
  return surface;
}
