import { en } from './en.ts';
import { ja } from './ja.ts';
import type { StarterTemplate } from './starter.ts';
import { zh } from './zh.ts';

export const starterTemplates: readonly StarterTemplate[] = [en, ja, zh];
