export { type About, furnish } from './furnish.ts';
export { emptyWorkspace, furnishedWorkspace, parts } from './furniture.ts';
export { startsAt } from './schedule.ts';
