/** The page on which a client provides what is needed, and the files behind links for the team. */
export { createMaterialPage } from './routes.ts';
