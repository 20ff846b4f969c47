/** Signing on our own page: the provider, and the pages behind personal links. */
export { clickToSign } from './provider.ts';
export { createClickToSign } from './routes.ts';
