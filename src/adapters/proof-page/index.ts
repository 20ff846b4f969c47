/** The files that prove a delivery, behind links for those who read its card. */
export { createProofPage } from './send-proof.ts';
