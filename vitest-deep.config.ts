import { mergeConfig } from 'vitest/config';
import usual from './vitest.config.ts';

// `npm run test:deep`: nothing is left out.
export default mergeConfig(usual, { test: { provide: { deep: true } } });
