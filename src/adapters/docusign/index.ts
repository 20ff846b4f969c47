/** DocuSign: the provider, and what comes in from Connect. */
export type { DocuSignAccount } from './account.ts';
export { checkConnection } from './check-connection.ts';
export { docuSign } from './provider.ts';
export { createRest } from './rest.ts';
export { createDocuSignSource } from './source.ts';
export { createWebhook } from './webhook.ts';
