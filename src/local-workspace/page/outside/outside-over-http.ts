import type { OutsideAnswer, OutsideView } from '../../page-api/outside.ts';
import { type Ask, NobodyThere } from '../store/person-over-http.ts';
import type { OutsideLine } from './outside-store.ts';

/** Looks and acts over HTTP; throws when the workspace cannot be reached or does not answer as it should. */
export const outsideOver = (ask: Ask): OutsideLine => ({
  look: () =>
    ask<OutsideView>('/outside').catch((error: unknown) => {
      if (error instanceof NobodyThere) return undefined;
      throw error;
    }),
  act: (wanted) => ask<OutsideAnswer>('/outside', { ...wanted }),
});
