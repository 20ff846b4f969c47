/** The page on which the people of a client see where their project stands. */
export { createStatusPage } from './routes.ts';
