import { write } from './answer.ts';
import { isLookingAhead, originOf } from './origin.ts';
import { readForm } from './read-body.ts';

/** Signing on our own page: the provider, and the pages behind personal links. */
export { clickToSign } from './provider.ts';
export { createClickToSign } from './routes.ts';

/** How its pages read requests and write answers: handed to other pages where all is wired. */
export const web = { write, isLookingAhead, originOf, readForm };
