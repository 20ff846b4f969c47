import { usePage } from './page-context.ts';
import type { Say } from './say.ts';

export const useSay = (): Say => usePage().say;
