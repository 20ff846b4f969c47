/** The pages behind review links, for people without Slack. */
export { createReview } from './routes.ts';
